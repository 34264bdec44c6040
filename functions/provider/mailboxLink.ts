import {ProblemError} from '#shared/problems.ts';
import {TOO_MANY_TRIES, WRONG_PROOF} from '#shared/referral/codeErrors.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {MailboxView} from '#shared/ui/mailbox/views.ts';
import type {Listing} from '#shared/model/listing.ts';
import {isProven, type Mailbox} from '../data/directory/rows.ts';
import {viewerHash} from '../data/limitStore.ts';
import {emailHash, type Proof} from '../data/proofStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import type {Reply} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ProviderDeps} from './deps.ts';
import {showMailbox} from './showMailbox.tsx';

type Deps = Pick<
  ProviderDeps,
  | 'mailboxes'
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

interface Opened {
  readonly proof: Proof;
  readonly listing: Listing;
  readonly mailbox: Mailbox;
  readonly action: string;
}

/** What a mailed link opens, while its address is the one on record. */
const open = async (deps: Deps, {params}: HttpRequest): Promise<Opened | undefined> => {
  const {token = ''} = params;
  const proof = await deps.proofs.open(token, deps.now());
  if (!proof) return undefined;
  const [whole, mailbox] = await Promise.all([
    deps.getListing(proof.listingId),
    deps.getMailbox(proof.listingId),
  ]);
  if (!whole || !mailbox || emailHash(mailbox.email) !== proof.emailHash) return undefined;
  return {
    proof,
    listing: whole.listing,
    mailbox,
    action: `/provider/mailbox/${encodeURIComponent(token)}`,
  };
};

const ended = (deps: Deps): Reply => showMailbox(deps, {page: 'ended'}, 410);

const proveView = (
  {listing, action}: Opened,
  {
    errors = [],
    notice,
  }: {errors?: readonly FormError[]; notice?: Extract<MailboxView, {page: 'prove'}>['notice']} = {},
): MailboxView => ({page: 'prove', action, listingName: listing.name, errors, notice});

const provenView = ({listing: {name, slug}}: Opened): MailboxView => ({
  page: 'proven',
  listingName: name,
  slug,
});

/** GET /provider/mailbox/{token}: one button and a code. Opening it changes nothing and spends nothing. */
export const mailboxLink =
  (deps: Deps): Route =>
  async (request) => {
    const opened = await open(deps, request);
    if (!opened) return ended(deps);
    return showMailbox(deps, isProven(opened.mailbox) ? provenView(opened) : proveView(opened));
  };

/** Saves the proof of the address that the link was mailed to; false when another is on record by now. */
const save = async (deps: Deps, {proof, mailbox}: Opened, now: Date): Promise<boolean> => {
  const {listingId, askedBy} = proof;
  const provenBy = {how: 'code', askedBy} as const;
  try {
    await deps.proveMailbox({listingId, email: mailbox.email, verifiedAt: now.toISOString(), provenBy});
    return true;
  } catch (failure) {
    if (failure instanceof ProblemError && failure.slug === 'gone') return false;
    throw failure;
  }
};

/** What comes after the proof, and is done again when it was cut short: what waited goes out at the next sweep. */
const finish = async (deps: Deps, opened: Opened, code: string): Promise<Reply> => {
  const {listingId} = opened.proof;
  for (const {message} of await deps.mailboxes.listWaiting(deps.now(), listingId)) {
    await deps.outbox.hurry(message, deps.now());
  }
  await deps.proofs.spendCode(listingId, code);
  return showMailbox(deps, provenView(opened));
};

/**
 * POST /provider/mailbox/{token}: takes the code, so that the listing is online at once; or has a new one mailed. The code
 * is spent after all that it proves is done, so that whatever is cut short can be done again with it.
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
    if (isProven(opened.mailbox)) return await finish(deps, opened, code);
    const now = deps.now();
    const {listingId, askedBy} = opened.proof;
    if (form.get('action') === 'send-again') {
      const notice = await deps.mailboxes.ask(opened.mailbox, askedBy, now);
      return showMailbox(deps, proveView(opened, {notice}), notice === 'asked' ? 200 : 429);
    }
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('try', viewer, now))) {
      return showMailbox(deps, proveView(opened, {errors: [TOO_MANY_TRIES]}), 429);
    }
    if (!(await deps.proofs.tryCode(listingId, code, now))) {
      return showMailbox(deps, proveView(opened, {errors: [WRONG_PROOF]}), 400);
    }
    return (await save(deps, opened, now)) ? await finish(deps, opened, code) : ended(deps);
  };
