import {londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {answerByOf} from '#shared/referral/answerBy.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {Fill, FillStore} from '../data/fillStore.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import type {Key} from '../data/keys.ts';
import {runIdOfFill} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {messagesOf} from '../data/referral/messagesOf.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {waitingListOf} from '../data/waitingList.ts';
import {log} from '../log.ts';

export interface FillDeps {
  readonly fills: FillStore;
  readonly inbox: InboxStore;
  readonly referrals: ReferralStore;
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  readonly now: () => Date;
}

type CountedRun = CourseRun & {readonly capacity: number};

const isCounted = (run: CourseRun | undefined): run is CountedRun =>
  run?.capacity !== undefined && run.status === 'planned';

const isRefusal = (failure: unknown): failure is ProblemError =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/** Offers a place to one, if it is still their turn. `full`: there is none; `passed`: not to them. */
const offerTo = async (
  {referrals, now: clock}: FillDeps,
  referralId: string,
  {run, answerBy}: {run: CountedRun; answerBy: string},
): Promise<'offered' | 'full' | 'passed'> => {
  const now = clock();
  const [before, person] = await Promise.all([
    referrals.get(referralId, now),
    referrals.getPerson(referralId, now),
  ]);
  if (!before || !person || before.state !== 'accepted' || before.passedRuns?.includes(run.id))
    return 'passed';
  const [first] = run.sessions;
  if (!first) return 'full';
  const taken: StepTaken = {
    step: 'offer',
    by: 'system',
    startsOn: first.date,
    startsAt: first.startsAt,
    run: {id: run.id, capacity: run.capacity},
    answerBy,
  };
  const messages = [
    ...messagesOf('offer', {before, after: afterStep(before, taken, now), person}, now),
    // Whom we cannot tell, the provider rings.
    ...(wantsMail(before, person) ? [] : [newMessage('provider-ring-offer', {referralId}, now)]),
  ];
  try {
    await referrals.takeStep(before, {...taken, messages}, now);
    return 'offered';
  } catch (failure) {
    if (!isRefusal(failure)) throw failure;
    return failure.errors.some(({pointer}) => pointer === '#/run') ? 'full' : 'passed';
  }
};

/** Offers every free place of a run to whoever waits longest; what is offered is held, so that it is never offered twice. */
const offerPlaces = async (
  deps: FillDeps,
  fill: Fill,
  at: {run: CountedRun; answerBy: string},
): Promise<number> => {
  const waiting = await waitingListOf(deps.inbox, fill, deps.now());
  const {taken} = await deps.referrals.getSeats(fill.runId);
  let free = at.run.capacity - taken;
  let offered = 0;
  for (const {id} of waiting) {
    if (free <= 0) break;
    const outcome = await offerTo(deps, id, at);
    if (outcome === 'full') break;
    if (outcome === 'offered') {
      free -= 1;
      offered += 1;
    }
  }
  return offered;
};

/**
 * Looks at a run that is filled from the waiting list, every quarter of an hour until the day before it begins: places
 * that were given back, or whose offers lapsed, go to the next. Cut short anywhere, the next look does the rest: each
 * offer is one transaction with its place. False when no look is due.
 */
export const fillWorker =
  (deps: FillDeps) =>
  async (key: Key): Promise<boolean> => {
    const fill = await deps.fills.get(runIdOfFill(key));
    const now = deps.now();
    const until = fill && (await deps.fills.take(fill, now));
    if (!fill || until === undefined) return false;
    const whole = await deps.getListing(fill.listingId);
    const run = whole?.runs.find(({id}) => id === fill.runId);
    const startsOn = run?.sessions[0]?.date;
    const answerBy = startsOn && answerByOf(londonDate(now), startsOn, fill.answerDays);
    if (!isCounted(run) || !answerBy) {
      await deps.fills.end(fill, until);
      return true;
    }
    const count = await offerPlaces(deps, fill, {run, answerBy});
    if (count > 0) log('info', 'places-offered', {count});
    return true;
  };
