import {dateInWords, londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ANSWER_DAYS, answerByOf} from '#shared/referral/answerBy.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {startsRegion, startsTitle, WAIT} from '#shared/ui/provider/startsRegion.tsx';
import type {StartsView} from '#shared/ui/provider/startsView.ts';
import {ConditionFailed} from '../data/directory/transact.ts';
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
import {ownStarts} from './ownStarts.ts';

type Deps = Pick<
  ProviderDeps,
  'inbox' | 'cancels' | 'referrals' | 'getListing' | 'listListings' | 'shells' | 'now'
>;

const AT_ONCE = 10;
/** How long an offer is held where nobody chose. */
const USUAL_ANSWER_DAYS = 7;

const show = ({shells}: Pick<Deps, 'shells'>, view: StartsView, status = 200): Reply =>
  html(
    fillShell(shells(), 'provider/starts', {
      head: renderHead({title: startsTitle(view), robots: 'noindex'}),
      starts: <>{startsRegion.render(view)}</>,
    }),
    {status},
  );

const hrefOf = (listingId: string, runId: string): `/${string}` =>
  `/provider/starts?${new URLSearchParams({listing: listingId, run: runId}).toString()}`;

const listView = async (deps: Deps, request: HttpRequest): Promise<StartsView> => {
  const own = await ownStarts(deps, sessionOf(request).actor);
  const done = own.flatMap(({starts}) => starts).find(({id}) => id === request.query.get('cancelled'));
  const listings = await inTurn(own, AT_ONCE, async ({whole: {listing}, starts}) => ({
    listingName: listing.name,
    starts: await inTurn(starts, AT_ONCE, async (run) => ({
      href: hrefOf(listing.id, run.id),
      label: runInWords(run),
      // What was cancelled a moment ago may not have reached the directory yet.
      isCancelled: run.status === 'cancelled' || (await deps.cancels.get(run.id)) !== undefined,
    })),
  }));
  return {page: 'starts', listings, done: done && runInWords(done)};
};

/** One start of one's own that can still be cancelled, and whom it concerns. */
const startOf = async (deps: Deps, request: HttpRequest) => {
  const whole = await deps.getListing(request.query.get('listing') ?? '');
  const isOwn = whole && ownOrganisations(sessionOf(request).actor).includes(whole.listing.organisationId);
  const bookable = isOwn ? bookableRuns(whole, deps.now()) : [];
  const run = bookable.find(({id}) => id === request.query.get('run'));
  if (!whole || !run || (await deps.cancels.get(run.id))) return undefined;
  const {id: listingId, organisationId, name} = whole.listing;
  const on = await deps.inbox.listOnRun({organisationId, runId: run.id}, deps.now());
  const placed = on.filter(({state}) => state === 'booked' || state === 'offered').length;
  return {
    run,
    listingId,
    organisationId,
    others: bookable.filter(({id}) => id !== run.id),
    shown: {
      action: hrefOf(listingId, run.id),
      formToken: formToken(sessionOf(request).cookie),
      listingName: name,
      label: runInWords(run),
      placed,
      asked: on.length - placed,
    },
  };
};
type Start = NonNullable<Awaited<ReturnType<typeof startOf>>>;

/** The other starts that leave a day to answer, with their free places. */
const othersOf = async (deps: Deps, {others}: Start) => {
  const today = londonDate(deps.now());
  const can = others.filter(({sessions}) => answerByOf(today, sessions[0]?.date ?? today, 1) !== null);
  return await inTurn(can, AT_ONCE, async (run: CourseRun) => ({
    id: run.id,
    label: runInWords(run),
    on: run.sessions[0]?.date ?? today,
    free:
      run.capacity === undefined
        ? null
        : Math.max(0, run.capacity - (await deps.referrals.getSeats(run.id)).taken),
  }));
};

const cancelView = async (
  deps: Deps,
  start: Start,
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<StartsView> => ({
  page: 'cancel',
  ...start.shown,
  others: await othersOf(deps, start),
  values,
  errors,
});

/** GET /provider/starts?listing&run: the starts to come, or one to cancel, with how many people it concerns. */
export const startsPage =
  (deps: Deps): Route =>
  async (request) => {
    const start = await startOf(deps, request);
    return show(deps, start ? await cancelView(deps, start) : await listView(deps, request));
  };

/**
 * POST /provider/starts?listing&run: what happens to whom, and then the cancelling. From that moment nobody takes a place
 * there; its people are moved by the steward, one after the other, and told.
 */
export const cancelStart =
  (deps: Deps): Route =>
  async (request) => {
    const start = await startOf(deps, request);
    if (!start) return seeOther('/provider/starts');
    const values = valuesOf(formOf(request));
    const wanted = valueOf(values, 'instead');
    const other = (await othersOf(deps, start)).find(({id}) => id === wanted);
    const answerDays =
      ANSWER_DAYS.find((days) => String(days) === valueOf(values, 'answerDays')) ?? USUAL_ANSWER_DAYS;
    const answerBy = other && answerByOf(londonDate(deps.now()), other.on, answerDays);
    if (wanted !== WAIT && !(other && answerBy)) {
      const errors = [{field: 'instead', href: '#instead', text: 'Choose what is offered instead'}] as const;
      return show(deps, await cancelView(deps, start, {values, errors}), 400);
    }
    if (valueOf(values, 'step') !== 'sure') {
      const instead = other && answerBy ? {...other, answerBy: dateInWords(answerBy, {weekday: true})} : null;
      return show(deps, {page: 'check', ...start.shown, instead, answerDays});
    }
    const {run, listingId, organisationId} = start;
    try {
      await deps.cancels.begin({
        runId: run.id,
        listingId,
        organisationId,
        ...(other && {insteadId: other.id}),
        answerDays,
        cancelledAt: deps.now().toISOString(),
      });
    } catch (failure) {
      // Pressed twice: it is cancelled.
      if (!(failure instanceof ConditionFailed)) throw failure;
    }
    return seeOther(`/provider/starts?cancelled=${encodeURIComponent(run.id)}`);
  };
