import type {OrganisationFacts, OrganisationWish} from '#shared/model/organisationChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {changedFacts, factRows, factsOf} from '#shared/organisation/facts.ts';
import {readFacts} from '#shared/organisation/readFacts.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {newId} from '../../data/secrets.ts';
import {OVERTAKEN, shownOf} from '../../editing/organisationForm.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import {showProvider} from '../showProvider.tsx';
import {HERE, hrefOf, type OrganisationDeps, ownOf, showForm} from './ownOrganisation.ts';

const editedBy = (request: HttpRequest) =>
  ({role: 'provider', accountId: sessionOf(request).actor.account.id}) as const;

const WAITS: FormError = {
  field: 'name',
  href: '#name',
  text: 'This was not sent: a change of yours or a colleague’s waits already. Wait until it is decided, or take it back first.',
};
const NOT_SENT: FormError = {
  field: 'name',
  href: '#name',
  text: 'This was not sent: something else was done at the same moment. Continue, and send it again.',
};

/** Whether what waits is what somebody sends: they pressed twice. */
const isSame = (waits: OrganisationWish, {sentBy, after, why}: OrganisationWish): boolean =>
  waits.sentBy.accountId === sentBy.accountId &&
  waits.why === why &&
  changedFacts(waits.after, after).length === 0;

/** The wish that was shown, and no other. */
const takeBack = async (
  deps: OrganisationDeps,
  request: HttpRequest,
  {id}: Organisation,
  wanted: string,
): Promise<Reply> => {
  const wish = await deps.wishes.get(id);
  const isBack = wish?.id === wanted && (await deps.wishes.takeBack(wish, editedBy(request), deps.now()));
  return seeOther(`${HERE}?notice=${isBack ? 'taken-back' : 'decided-before'}`);
};

const send = async (
  deps: OrganisationDeps,
  request: HttpRequest,
  organisation: Organisation,
  {
    facts,
    why,
    values,
  }: {
    readonly facts: OrganisationFacts;
    readonly why: string;
    readonly values: FormValues;
  },
): Promise<Reply> => {
  const now = deps.now();
  const wish = {
    id: newId(),
    organisationId: organisation.id,
    before: factsOf(organisation),
    after: facts,
    why,
    sentBy: editedBy(request),
    sentAt: now.toISOString(),
  };
  const waits = (await deps.wishes.send(wish, now)) ? wish : await deps.wishes.get(organisation.id);
  if (waits && isSame(waits, wish)) return seeOther(`${HERE}?notice=sent`);
  return await showForm(deps, request, organisation, {
    values,
    errors: [waits ? WAITS : NOT_SENT],
    status: 409,
  });
};

/**
 * POST /provider/organisation?organisation=: shows what would change, sends it to a curator, or takes back what waits. What
 * the menu says stays as it is until then. 409 with what was typed where something else came first. @throws ProblemError `not-found`
 */
export const changeOrganisation =
  (deps: OrganisationDeps): Route =>
  async (request) => {
    const organisation = await ownOf(deps, request);
    const values = valuesOf(formOf(request));
    const step = valueOf(values, 'step');
    if (step === 'take-back') return await takeBack(deps, request, organisation, valueOf(values, 'wish'));
    if (valueOf(values, 'shown') !== shownOf(organisation)) {
      const overtaken = {values, errors: [OVERTAKEN], isOvertaken: true, status: 409};
      return await showForm(deps, request, organisation, overtaken);
    }
    if (step === 'change') return await showForm(deps, request, organisation, {values});
    const stands = factsOf(organisation);
    const read = readFacts(values, stands);
    if ('errors' in read)
      return await showForm(deps, request, organisation, {values, errors: read.errors, status: 400});
    if (step === 'send') return await send(deps, request, organisation, {...read, values});
    return showProvider(deps, {
      page: 'organisation-check',
      curators: undefined,
      action: hrefOf(organisation.id),
      formToken: formToken(sessionOf(request).cookie),
      name: organisation.name,
      shown: shownOf(organisation),
      rows: factRows(stands, read.facts),
      why: read.why,
      values,
    });
  };
