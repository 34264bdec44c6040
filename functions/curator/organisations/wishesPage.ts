import {may} from '#shared/access/may.ts';
import type {OrganisationWish} from '#shared/model/organisationChange.ts';
import {Id, Slug} from '#shared/model/primitives.ts';
import {slugIn} from '#shared/model/slugIn.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {
  changedFacts,
  FACT_LABELS,
  factRows,
  factsAfter,
  factsOf,
  isToldToOldContacts,
} from '#shared/organisation/facts.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {WishesView, WishNotice, WishView} from '#shared/ui/organisation/views.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import {type Contacts, toldOf} from '../../data/organisations/toldOf.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {eventRows} from '../../editing/organisationEvents.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {showCurator} from '../showCurator.tsx';

export type WishDeps = Pick<
  CuratorDeps,
  'wishes' | 'approveWish' | 'getOrganisation' | 'listOffers' | 'getMailbox' | 'getAccount' | 'shells' | 'now'
>;

export const LIST = '/curator/organisations';
export const DECIDED = `${LIST}?notice=decided-before` as const;
const NOTICES: readonly WishNotice[] = ['approved', 'returned', 'decided-before'];
/** Those that are shown: what is decided makes room for the next. */
const MOST_SHOWN = 50;
const HISTORY_SHOWN = 20;
/** Mailboxes read at a time. */
const AT_ONCE = 10;

export const hrefOf = (organisationId: string): `/${string}` =>
  `${LIST}?${new URLSearchParams({organisation: organisationId}).toString()}`;

/** Where a curator changes an organisation themselves. */
export const curatedHref = (
  organisationId: string,
  more: Readonly<Record<string, string>> = {},
): `/${string}` =>
  `/curator/organisation?${new URLSearchParams({organisation: organisationId, ...more}).toString()}`;

/** A wish that waits, and the organisation as it is now. */
export interface Deciding {
  readonly wish: OrganisationWish;
  readonly seen: Organisation;
}

/** The wish that an address names, while it waits. */
export const decidingAt = async (
  {wishes, getOrganisation}: Pick<WishDeps, 'wishes' | 'getOrganisation'>,
  request: HttpRequest,
): Promise<Deciding | undefined> => {
  const id = Id.safeParse(request.query.get('organisation'));
  const wish = id.success ? await wishes.get(id.data) : undefined;
  const seen = wish && (await getOrganisation(wish.organisationId));
  return seen && {wish, seen};
};

/** Names the wish and the organisation that were shown. */
export const shownOf = ({wish, seen}: Deciding): string => contentHash([wish.id, factsOf(seen)]);

/** Where mail of an organisation's listings goes, and how many listings there are. */
export const contactsOf = async (
  {listOffers, getMailbox}: Pick<WishDeps, 'listOffers' | 'getMailbox'>,
  organisationId: string,
): Promise<{readonly contacts: Contacts; readonly listings: number}> => {
  const offers = await listOffers(organisationId);
  const mailboxes: string[] = [];
  const addresses: string[] = [];
  for (let from = 0; from < offers.length; from += AT_ONCE) {
    const some = offers.slice(from, from + AT_ONCE).map(({listing}) => listing);
    const found = await Promise.all(some.map(({id}) => getMailbox(id)));
    mailboxes.push(...found.flatMap((each) => each?.email ?? []));
    addresses.push(...some.flatMap(({contact}) => contact.email ?? []));
  }
  return {contacts: {mailboxes, addresses}, listings: offers.length};
};

/** One change, with what can be done about it. */
export const showWish = async (
  deps: WishDeps,
  request: HttpRequest,
  deciding: Deciding,
  {
    values = {},
    errors = [],
    status = 200,
  }: {readonly values?: FormValues; readonly errors?: readonly FormError[]; readonly status?: number} = {},
): Promise<Reply> => {
  const {wish, seen} = deciding;
  const {organisationId} = wish;
  const {actor, cookie} = sessionOf(request);
  const now = factsOf(seen);
  const after = factsAfter(now, wish);
  const name = nameOf(deps);
  const [{contacts, listings}, history] = await Promise.all([
    contactsOf(deps, organisationId),
    deps.wishes.history(organisationId),
  ]);
  const view: WishView = {
    page: 'wish',
    action: hrefOf(organisationId),
    formToken: formToken(cookie),
    name: seen.name,
    sentBy: await name(wish.sentBy),
    sentOn: instantInWords(wish.sentAt),
    why: wish.why,
    rows: factRows(now, after),
    shown: shownOf(deciding),
    listings,
    told: isToldToOldContacts(now, after) ? toldOf(contacts) : undefined,
    phone: seen.phone,
    mayDecide: may.decideOrganisation(actor, organisationId),
    history: await eventRows(history.slice(0, HISTORY_SHOWN), name),
    values,
    errors,
  };
  return showCurator(deps, view, {status});
};

const NOT_KNOWN: FormError = {
  field: 'listing',
  href: '#listing',
  text: 'We do not know that page. Copy the address of a listing',
};

/** Whose a listing is that somebody has copied the address of. */
const providerOf = async (
  {getListingBySlug}: Pick<CuratorDeps, 'getListingBySlug'>,
  typed: string,
): Promise<string | undefined> => {
  const slug = Slug.safeParse(slugIn(typed));
  const found = slug.success ? await getListingBySlug(slug.data) : undefined;
  return found?.organisation.id;
};

/**
 * GET /curator/organisations: what waits, the longest waiting first; ?organisation=: one of them; ?listing= leads from a listing
 * to the organisation itself.
 */
export const organisationWishes =
  (deps: WishDeps & Pick<CuratorDeps, 'getListingBySlug'>): Route =>
  async (request) => {
    if (request.query.get('organisation') !== null) {
      const deciding = await decidingAt(deps, request);
      return deciding ? await showWish(deps, request, deciding) : seeOther(DECIDED);
    }
    const listing = request.query.get('listing');
    const organisationId = listing === null ? undefined : await providerOf(deps, listing);
    if (organisationId !== undefined) return seeOther(curatedHref(organisationId));
    const wishes = await deps.wishes.list();
    const view: WishesView = {
      page: 'wishes',
      rows: wishes.slice(0, MOST_SHOWN).map(({organisationId, before, after, sentAt}) => ({
        href: hrefOf(organisationId),
        name: before.name,
        fields: changedFacts(before, after).map((name) => FACT_LABELS[name]),
        sentOn: instantInWords(sentAt),
      })),
      waiting: wishes.length,
      listing: (listing ?? '').slice(0, 200),
      errors: listing === null ? [] : [NOT_KNOWN],
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    };
    return showCurator(deps, view, {status: view.errors.length > 0 ? 400 : 200});
  };
