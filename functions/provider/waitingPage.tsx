import {dateInWords, londonDate} from '#shared/london.ts';
import {ANSWER_DAYS, answerByOf} from '#shared/referral/answerBy.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {needsInWords} from '#shared/referral/personInWords.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {waitingRegion, waitingTitle} from '#shared/ui/provider/waitingRegion.tsx';
import type {FillableStart, WaitingView} from '#shared/ui/provider/waitingView.ts';
import type {ListedReferral} from '../data/inboxStore.ts';
import {waitingIn} from '../data/waitingList.ts';
import {formToken} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {bookableRuns} from './bookableRuns.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';
import {ownOrganisations} from './ownOrganisations.ts';

type Deps = Pick<ProviderDeps, 'inbox' | 'fills' | 'referrals' | 'getListing' | 'shells' | 'now'>;

/** Details read at a time. */
const AT_ONCE = 10;
/** People whom the page names: further down nobody is offered a place soon. */
const MOST_NAMED = 30;

const show = ({shells}: Pick<Deps, 'shells'>, view: WaitingView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/waiting', {
      head: renderHead({title: waitingTitle(view), robots: 'noindex'}),
      waiting: <>{waitingRegion.render(view)}</>,
    }),
    {status},
  );

const hrefOf = (listingId: string): `/${string}` =>
  `/provider/waiting?${new URLSearchParams({listing: listingId}).toString()}`;

/** Everybody who waits for the person's organisations, in fair order. */
const allWaiting = async ({inbox, now}: Deps, request: HttpRequest): Promise<ListedReferral[]> => {
  const organisations = ownOrganisations(sessionOf(request).actor);
  const lists = await Promise.all(organisations.map((id) => inbox.list(id, 'open', now())));
  return waitingIn(lists.flat());
};

/** A listing with its waiting list, of one's own. */
interface Waiting {
  readonly request: HttpRequest;
  readonly listing: ListedReferral['listing'];
  readonly people: readonly ListedReferral[];
  readonly starts: readonly (FillableStart & {readonly on: string})[];
}

/** The starts to which places can still be offered: those that leave a day to answer. */
const startsOf = async (deps: Deps, listingId: string): Promise<Waiting['starts']> => {
  const today = londonDate(deps.now());
  const runs = bookableRuns(await deps.getListing(listingId), deps.now());
  const starts = await inTurn(runs, AT_ONCE, async (run) => {
    const on = run.sessions[0]?.date ?? today;
    if (run.capacity === undefined || answerByOf(today, on, 1) === null) return [];
    const [{taken}, fill] = await Promise.all([deps.referrals.getSeats(run.id), deps.fills.get(run.id)]);
    const free = Math.max(0, run.capacity - taken);
    return [{id: run.id, label: runInWords(run), free, on, isFilling: fill?.dueAt !== undefined}];
  });
  return starts.flat();
};

const waitingFor = async (deps: Deps, request: HttpRequest): Promise<Waiting | undefined> => {
  const wanted = request.query.get('listing');
  const people = (await allWaiting(deps, request)).filter(({listing}) => listing.id === wanted);
  const [first] = people;
  return first && {request, listing: first.listing, people, starts: await startsOf(deps, first.listing.id)};
};

const partsOf = ({request, listing}: Waiting) => ({
  action: hrefOf(listing.id),
  formToken: formToken(sessionOf(request).cookie),
  listingName: listing.name,
});

const listView = async (
  deps: Deps,
  waiting: Waiting,
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<WaitingView> => {
  const looking = {
    by: 'provider',
    accountId: sessionOf(waiting.request).actor.account.id,
  } as const;
  return {
    page: 'list',
    ...partsOf(waiting),
    count: waiting.people.length,
    people: await inTurn(waiting.people.slice(0, MOST_NAMED), AT_ONCE, async ({id, reference, createdAt}) => {
      const person = await deps.referrals.getPerson(id, deps.now());
      // Who reads a name and needs in a list has looked, too.
      if (person) await deps.referrals.writeLook(id, looking, deps.now());
      return {
        reference,
        name: person?.name ?? reference,
        askedOn: dateInWords(londonDate(new Date(createdAt))),
        needs: person ? needsInWords(person) : [],
      };
    }),
    starts: waiting.starts,
    values,
    errors,
    isDone: waiting.request.query.has('done'),
  };
};

/** GET /provider/waiting?listing: the waiting lists, or one with the starts that have places. */
export const waitingPage =
  (deps: Deps): Route =>
  async (request) => {
    const waiting = await waitingFor(deps, request);
    if (waiting) return show(deps, await listView(deps, waiting));
    const byListing = Map.groupBy(await allWaiting(deps, request), ({listing}) => listing.id);
    const listings = [...byListing]
      .map(([id, people]) => ({
        href: hrefOf(id),
        listingName: people[0]?.listing.name ?? id,
        count: people.length,
      }))
      .sort((a, b) => b.count - a.count || a.listingName.localeCompare(b.listingName));
    return show(deps, {page: 'lists', listings});
  };

/**
 * POST /provider/waiting?listing: what would be offered to whom, and then the offers. They are made by the steward within
 * a minute, one after the other, so that nobody's turn depends on this request.
 */
export const inviteWaiting =
  (deps: Deps): Route =>
  async (request) => {
    const waiting = await waitingFor(deps, request);
    if (!waiting) return seeOther('/provider/waiting');
    const values = valuesOf(formOf(request));
    const start = waiting.starts.find(({id}) => id === valueOf(values, 'run'));
    const answerDays = ANSWER_DAYS.find((days) => String(days) === valueOf(values, 'answerDays'));
    const answerBy = start && answerDays && answerByOf(londonDate(deps.now()), start.on, answerDays);
    if (!start || !answerDays || !answerBy) {
      const errors: FormError[] = [
        ...(start ? [] : [{field: 'run', href: '#run', text: 'Choose a start'} as const]),
        ...(answerDays
          ? []
          : [{field: 'answerDays', href: '#answerDays', text: 'Choose how many days'} as const]),
      ];
      return show(deps, await listView(deps, waiting, {values, errors}), 400);
    }
    if (valueOf(values, 'step') !== 'offer') {
      return show(deps, {
        page: 'check',
        ...partsOf(waiting),
        start,
        count: waiting.people.length,
        answerDays,
        answerBy: dateInWords(answerBy, {weekday: true}),
      });
    }
    const {id: listingId, organisationId} = waiting.listing;
    await deps.fills.begin({runId: start.id, listingId, organisationId, answerDays}, deps.now());
    return seeOther(`${hrefOf(listingId)}&done=1`);
  };
