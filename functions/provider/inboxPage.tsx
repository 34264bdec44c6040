import {dateInWords, londonDate} from '#shared/london.ts';
import type {Actor} from '#shared/access/actor.ts';
import {ReferralState} from '#shared/model/referral.ts';
import {countOwed} from '#shared/referral/countOwed.ts';
import {byDue, dueNext, isOverdue} from '#shared/referral/dueNext.ts';
import {needsInWords} from '#shared/referral/personInWords.ts';
import {STATE_LABELS} from '#shared/referral/providerWords.ts';
import {askBy} from '#shared/referral/stillWanted.ts';
import {isOpen} from '#shared/referral/states.ts';
import {may} from '#shared/access/may.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {inboxRegion, inboxTitle} from '#shared/ui/provider/inboxRegion.tsx';
import type {InboxRow, InboxView} from '#shared/ui/provider/inboxView.ts';
import type {ListedReferral} from '../data/inboxStore.ts';
import {fillShell} from '../http/page.ts';
import {html} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {needsOf} from './needsOf.ts';
import {ownOrganisations} from './ownOrganisations.ts';

const PAGE_SIZE = 20;

interface Wanted {
  readonly state: ReferralState | 'open';
  readonly listing: string;
  readonly page: number;
}

const wantedOf = ({query}: HttpRequest): Wanted => {
  const state = ReferralState.safeParse(query.get('state'));
  const page = Number(query.get('page') ?? '1');
  return {
    state: state.success ? state.data : 'open',
    listing: query.get('listing') ?? '',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
};

const listAll = async (deps: ProviderDeps, actor: Actor, {state}: Wanted): Promise<ListedReferral[]> => {
  const which = state === 'open' || isOpen(state) ? 'open' : 'ended';
  const lists = await Promise.all(
    ownOrganisations(actor).map((organisationId) => deps.inbox.list(organisationId, which, deps.now())),
  );
  const listed = lists.flat().filter((row) => state === 'open' || row.state === state);
  // What has ended is read for what happened last.
  return which === 'open'
    ? listed.sort(byDue(londonDate(deps.now())))
    : listed.sort((a, b) => b.stateSince.localeCompare(a.stateSince));
};

const DUE_WORDS = {
  acknowledge: 'Say that you have it by',
  answer: 'Answer by',
  ask: 'Call and ask by',
  'tell-change': 'Call them about the changed date by',
  call: 'Call them on',
  mark: 'Started or starts on',
} as const;

const rowOf =
  (deps: ProviderDeps, now: Date) =>
  async (row: ListedReferral): Promise<InboxRow> => {
    const due = dueNext(row);
    const person = await deps.referrals.getPerson(row.id, now);
    return {
      reference: row.reference,
      href: `/provider/referrals/${row.reference}`,
      listingName: row.listing.name,
      stateLabel: STATE_LABELS[row.state],
      needs: person ? needsInWords(person) : [],
      sentOn: dateInWords(londonDate(new Date(row.createdAt))),
      due:
        !isOpen(row.state) || due.what === 'wait'
          ? null
          : `${DUE_WORDS[due.what]} ${dateInWords(due.by, {weekday: true})}`,
      asksStillWanted: askBy(row) !== undefined,
      isOverdue: isOpen(row.state) && isOverdue(due, londonDate(now)),
    };
  };

/**
 * GET /provider?state&listing&page
 *
 * What waits for the person, and the referrals of every organisation that they answer for, by what is due first. The
 * index behind those holds nothing of the person: the needs are read for the rows of the page alone.
 */
export const inboxPage =
  (deps: ProviderDeps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const wanted = wantedOf(request);
    const now = deps.now();
    const all = await listAll(deps, actor, wanted);
    const names = new Map(all.map(({listing}) => [listing.id, listing.name]));
    const found = all.filter(({listing}) => wanted.listing === '' || listing.id === wanted.listing);
    const from = (wanted.page - 1) * PAGE_SIZE;
    const own = [...actor.duties.keys()];
    const isWhole = wanted.state === 'open' && wanted.listing === '' && wanted.page === 1;
    const [organisations, waiting] = await Promise.all([
      Promise.all(own.map((id) => deps.getOrganisation(id))),
      isWhole ? needsOf(deps, actor) : undefined,
    ]);
    const view: InboxView = {
      mayAnswer: ownOrganisations(actor).length > 0,
      mayEdit: own.some((id) => may.editListing(actor, id)),
      organisations: organisations.flatMap((each) => (each ? [each.name] : [])),
      waiting,
      state: wanted.state,
      listing: wanted.listing,
      listings: [...names].map(([id, name]) => ({id, name})).sort((a, b) => a.name.localeCompare(b.name)),
      total: found.length,
      owed: countOwed(found.filter(({state}) => isOpen(state)).map(dueNext), londonDate(now)),
      rows: await Promise.all(found.slice(from, from + PAGE_SIZE).map(rowOf(deps, now))),
      page: wanted.page,
      pages: Math.max(1, Math.ceil(found.length / PAGE_SIZE)),
    };
    return html(
      fillShell(deps.shells(), 'provider/inbox', {
        head: renderHead({title: inboxTitle(view), robots: 'noindex'}),
        inbox: <>{inboxRegion.render(view)}</>,
      }),
    );
  };
