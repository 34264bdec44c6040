import {TOO_MANY_TRIES, WRONG_PROOF} from '#shared/referral/codeErrors.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {ProofView} from '#shared/ui/mailbox/views.ts';
import {viewerHash} from '../data/limitStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ProviderDeps} from './deps.ts';
import {type Provable, provableOf} from './provable.ts';
import {showMailbox} from './showMailbox.tsx';

type Deps = Pick<
  ProviderDeps,
  | 'mailboxes'
  | 'practices'
  | 'proofs'
  | 'getListing'
  | 'getMailbox'
  | 'proveMailbox'
  | 'outbox'
  | 'limits'
  | 'origin'
  | 'addressSecret'
  | 'shells'
  | 'now'
>;

interface Opened extends Provable {
  readonly action: string;
}

/** What a mailed link opens, while its address is the one on record. */
const open = async (deps: Deps, {params}: HttpRequest): Promise<Opened | undefined> => {
  const {token = ''} = params;
  const proof = await deps.proofs.open(token, deps.now());
  const found = proof && (await provableOf(deps, proof));
  return found && {...found, action: `/provider/mailbox/${encodeURIComponent(token)}`};
};

const ended = (deps: Deps): Reply => showMailbox(deps, {page: 'ended'}, 410);

const proveView = (
  {of, name, action}: Opened,
  {
    errors = [],
    notice,
  }: {errors?: readonly FormError[]; notice?: Extract<ProofView, {page: 'prove'}>['notice']} = {},
): ProofView => ({
  page: 'prove',
  takes: 'practice' in of ? 'updates' : 'referrals',
  action,
  name,
  errors,
  notice,
});

const provenView = ({name, slug}: Opened): ProofView => ({page: 'proven', name, slug});

/** GET /provider/mailbox/{token}: one button and a code. Opening it changes nothing and spends nothing. */
export const mailboxLink =
  (deps: Deps): Route =>
  async (request) => {
    const opened = await open(deps, request);
    if (!opened) return ended(deps);
    return showMailbox(deps, opened.isProven ? provenView(opened) : proveView(opened));
  };

/** What comes after the proof, and is done again when it was cut short: what waited goes out at the next sweep. */
const finish = async (deps: Deps, opened: Opened, code: string): Promise<Reply> => {
  const {of} = opened;
  // Nothing waits for a practice: what could not be told is on the person's own letter.
  const waiting = 'practice' in of ? [] : await deps.mailboxes.listWaiting(deps.now(), of.listingId);
  for (const {message} of waiting) await deps.outbox.hurry(message, deps.now());
  await deps.proofs.spendCode(of, code);
  return showMailbox(deps, provenView(opened));
};

/**
 * POST /provider/mailbox/{token}: takes the code, so that the listing is online, or the practice told, at once; or has a
 * new one mailed. The code is spent after all that it proves is done, so that whatever is cut short can be done again.
 * @throws ProblemError `not-allowed`
 */
export const proveMailbox =
  (deps: Deps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const opened = await open(deps, request);
    if (!opened) return ended(deps);
    const form = formOf(request);
    const code = (form.get('code') ?? '').replaceAll(/\D/g, '');
    if (opened.isProven) return await finish(deps, opened, code);
    const now = deps.now();
    if (form.get('action') === 'send-again') {
      const notice = await deps.mailboxes.ask({...opened.of, email: opened.email}, opened.askedBy, now);
      return showMailbox(deps, proveView(opened, {notice}), notice === 'asked' ? 200 : 429);
    }
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('try', viewer, now))) {
      return showMailbox(deps, proveView(opened, {errors: [TOO_MANY_TRIES]}), 429);
    }
    if (!(await deps.proofs.tryCode(opened.of, code, now))) {
      return showMailbox(deps, proveView(opened, {errors: [WRONG_PROOF]}), 400);
    }
    return (await opened.save(now)) ? await finish(deps, opened, code) : ended(deps);
  };
