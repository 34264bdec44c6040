import * as z from 'zod/mini';
import {isPracticeProven, type Practice, PracticeCode, plainPracticeCode} from '#shared/model/practice.ts';
import {Mailbox, text} from '#shared/model/primitives.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {practiceNotice} from '#shared/ui/curator/practiceNotices.ts';
import type {PracticeRow} from '#shared/ui/curator/practiceViews.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

const HERE = '/curator/practices';
/** Fewer are not said: in a small place a number could say who. */
const FEWEST_SAID = 5;
const WRONG_CODE: FormError = {
  field: 'code',
  href: '#code',
  text: 'Enter the practice’s ODS code: a letter and 5 numbers, like B86109',
};
const WRONG_NAME: FormError = {
  field: 'name',
  href: '#name',
  text: 'Enter the practice’s name and town, in 120 letters or fewer',
};
const WRONG_EMAIL: FormError = {
  field: 'email',
  href: '#email',
  text: 'Enter an email address, like admin@surgery.example',
};
const PracticeName = text(120).check(z.regex(/^[^\u0000-\u001f\u007f]*$/));

type Deps = Pick<CuratorDeps, 'practices' | 'mailboxes' | 'shells' | 'now'>;

const stateOf = (practice: Practice): PracticeRow['state'] => {
  if (practice.email === undefined) return 'no-mailbox';
  if (practice.bouncedAt !== undefined) return 'bounced';
  return isPracticeProven(practice) ? 'proven' : 'not-proven';
};

const rowOf = (practice: Practice): PracticeRow => {
  const {code, name, email, verifiedAt, named = 0} = practice;
  return {
    code,
    name,
    email,
    state: stateOf(practice),
    provenOn: verifiedAt,
    named: named >= FEWEST_SAID ? String(named) : named === 0 ? 'None' : `Fewer than ${FEWEST_SAID}`,
  };
};

const showList = async (
  deps: Deps,
  request: HttpRequest,
  {code = '', errors = []}: {code?: string; errors?: readonly FormError[]} = {},
): Promise<Reply> => {
  const all = await deps.practices.list();
  const byNeed = [...all].sort((one, other) => (other.named ?? 0) - (one.named ?? 0));
  return showCurator(
    deps,
    {
      page: 'practices',
      wanted: byNeed.filter((each) => !isPracticeProven(each)).map(rowOf),
      proven: byNeed.filter((each) => isPracticeProven(each)).map(rowOf),
      code,
      errors,
      notice: practiceNotice(request.query.get('notice')),
    },
    {status: errors.length > 0 ? 400 : 200},
  );
};

const showOne = async (
  deps: Deps,
  request: HttpRequest,
  code: string,
  {
    values,
    errors = [],
  }: {values?: {readonly name: string; readonly email: string}; errors?: readonly FormError[]} = {},
): Promise<Reply> => {
  const found = (await deps.practices.get(code)) ?? {code};
  return showCurator(
    deps,
    {
      page: 'practice',
      formToken: formToken(sessionOf(request).cookie),
      row: rowOf(found),
      values: values ?? {name: found.name ?? '', email: found.email ?? ''},
      errors,
    },
    {status: errors.length > 0 ? 400 : 200},
  );
};

/** GET /curator/practices?code=: GP practices that were named, and those that are told; one of them, to set its mailbox. */
export const practicesPage =
  (deps: Deps): Route =>
  async (request) => {
    const typed = request.query.get('code');
    if (typed === null) return await showList(deps, request);
    const code = PracticeCode.safeParse(plainPracticeCode(typed));
    return code.success
      ? await showOne(deps, request, code.data)
      : await showList(deps, request, {code: typed.slice(0, 20), errors: [WRONG_CODE]});
  };

/** POST /curator/practices: sets a practice's name and mailbox, and has a code mailed to it when it has not answered. */
export const setPractice =
  (deps: Deps): Route =>
  async (request) => {
    const form = formOf(request);
    const typed = (field: string): string => (form.get(field) ?? '').trim();
    const code = PracticeCode.safeParse(plainPracticeCode(typed('code')));
    if (!code.success) {
      return await showList(deps, request, {code: typed('code').slice(0, 20), errors: [WRONG_CODE]});
    }
    const name = PracticeName.safeParse(typed('name'));
    const email = Mailbox.safeParse(typed('email'));
    if (!name.success || !email.success) {
      const errors = [...(name.success ? [] : [WRONG_NAME]), ...(email.success ? [] : [WRONG_EMAIL])];
      const values = {name: typed('name').slice(0, 120), email: typed('email').slice(0, 254)};
      return await showOne(deps, request, code.data, {values, errors});
    }
    const now = deps.now();
    const by = {role: 'curator', accountId: sessionOf(request).actor.account.id} as const;
    await deps.practices.set({code: code.data, name: name.data, email: email.data}, by, now);
    const saved = await deps.practices.get(code.data);
    if (isPracticeProven(saved)) return seeOther(`${HERE}?notice=saved`);
    const asked = await deps.mailboxes.ask({practice: code.data, email: email.data}, by, now);
    return seeOther(`${HERE}?notice=${asked === 'asked' ? asked : (`saved-${asked}` as const)}`);
  };
