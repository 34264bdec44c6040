import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {Id} from '#shared/model/primitives.ts';
import {TOO_MANY_TRIES, WRONG_PROOF} from '#shared/referral/codeErrors.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {mailboxRegion, mailboxTitle} from '#shared/ui/mailbox/mailboxRegion.tsx';
import type {MailboxesView, MailboxView} from '#shared/ui/mailbox/views.ts';
import type {Listing} from '#shared/model/listing.ts';
import {isProven, type Mailbox} from '../data/directory/rows.ts';
import {viewerHash} from '../data/limitStore.ts';
import {mailboxRows} from '../data/mailboxRows.ts';
import type {Unproven} from '../data/mailboxStore.ts';
import {emailHash, type Proof} from '../data/proofStore.ts';
import {formToken, refuseOtherSites} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';

const HERE = '/provider/mailboxes';

type Deps = Pick<
  ProviderDeps,
  | 'mailboxes'
  | 'proofs'
  | 'getListing'
  | 'getMailbox'
  | 'listOrganisationListings'
  | 'proveMailbox'
  | 'outbox'
  | 'limits'
  | 'origin'
  | 'addressSecret'
  | 'shells'
  | 'now'
>;

const show = ({shells}: Pick<Deps, 'shells'>, view: MailboxView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/mailbox', {
      head: renderHead({title: mailboxTitle(view), robots: 'noindex'}),
      mailbox: <>{mailboxRegion.render(view)}</>,
    }),
    {status},
  );

const edits =
  (actor: Actor) =>
  ({organisationId}: Pick<Unproven, 'organisationId'>): boolean =>
    may.editListing(actor, organisationId);

/** Of one's own organisations, those listings whose mailbox has not answered. */
const ownUnproven = async (deps: Deps, actor: Actor): Promise<Unproven[]> => {
  const organisations = [...actor.duties.keys()].filter((id) => edits(actor)({organisationId: id}));
  const ids = (await Promise.all(organisations.map((id) => deps.listOrganisationListings(id)))).flat();
  const found = await Promise.all(ids.map((id) => deps.mailboxes.get(id)));
  return found.filter((each) => each !== undefined);
};

const NOTICES = new Map<string | null, MailboxesView['notice']>([
  ['yes', 'asked'],
  ['no', 'too-often'],
]);

/** GET /provider/mailboxes: the mailboxes that have not answered, of the listings that somebody edits. */
export const ownMailboxes =
  (deps: Deps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const found = await ownUnproven(deps, actor);
    const rows = await mailboxRows(deps.mailboxes, found, {isTheirs: edits(actor), now: deps.now()});
    return show(deps, {
      page: 'mailboxes',
      action: HERE,
      formToken: formToken(cookie),
      ...rows,
      next: undefined,
      notice: NOTICES.get(request.query.get('asked')),
    });
  };

/** POST /provider/mailboxes: has a code mailed to one's own mailbox. Another's is one that there is not. */
export const askOwnProof =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const listing = Id.safeParse(formOf(request).get('listing'));
    const unproven = listing.success ? await deps.mailboxes.get(listing.data) : undefined;
    if (!unproven || !edits(actor)(unproven)) return seeOther(HERE);
    const askedBy = {role: 'provider', accountId: actor.account.id} as const;
    const isAsked = await deps.mailboxes.ask(unproven.listingId, askedBy, deps.now());
    return seeOther(`${HERE}?asked=${isAsked ? 'yes' : 'no'}`);
  };

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

const proveView = (
  {listing, action}: Opened,
  {errors = [], notice}: {errors?: readonly FormError[]; notice?: 'asked' | 'too-often'} = {},
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
    if (!opened) return show(deps, {page: 'ended'}, 410);
    return show(deps, isProven(opened.mailbox) ? provenView(opened) : proveView(opened));
  };

/** What waited for this mailbox goes out at the next sweep. */
const hurryWaiting = async ({mailboxes, outbox}: Deps, listingId: string, now: Date): Promise<void> => {
  for (const {message} of await mailboxes.listWaiting(now, listingId)) await outbox.hurry(message, now);
};

/**
 * POST /provider/mailbox/{token}: takes the code, so that the listing is online at once; or has a new one mailed.
 * @throws ProblemError `not-allowed`
 */
export const proveMailbox =
  (deps: Deps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const opened = await open(deps, request);
    if (!opened) return show(deps, {page: 'ended'}, 410);
    if (isProven(opened.mailbox)) return show(deps, provenView(opened));
    const now = deps.now();
    const {listingId, askedBy} = opened.proof;
    const form = formOf(request);
    if (form.get('action') === 'send-again') {
      const isAsked = await deps.mailboxes.ask(listingId, askedBy, now);
      return show(deps, proveView(opened, {notice: isAsked ? 'asked' : 'too-often'}), isAsked ? 200 : 429);
    }
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('try', viewer, now))) {
      return show(deps, proveView(opened, {errors: [TOO_MANY_TRIES]}), 429);
    }
    const code = (form.get('code') ?? '').replaceAll(/\D/g, '');
    if (!(await deps.proofs.useCode(listingId, code, now))) {
      return show(deps, proveView(opened, {errors: [WRONG_PROOF]}), 400);
    }
    const {email} = opened.mailbox;
    await deps.proveMailbox({
      listingId,
      email,
      verifiedAt: now.toISOString(),
      provenBy: {how: 'code', askedBy},
    });
    await hurryWaiting(deps, listingId, now);
    return show(deps, provenView(opened));
  };
