import {londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {StartFacts} from '#shared/model/startChange.ts';
import type {Person, Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {answerByOf} from '#shared/referral/answerBy.ts';
import {isOnStart} from '#shared/referral/isOnStart.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {Cancel, CancelStore} from '../data/cancelStore.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import {type Key, runIdOfCancel} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {messagesOf} from '../data/referral/messagesOf.ts';
import {seatMessages} from '../data/referral/seatMessages.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {StartChangeStore} from '../data/startChangeStore.ts';
import {log} from '../log.ts';

export interface MoveDeps {
  readonly cancels: CancelStore;
  /** What a start was before its people were told of a change. */
  readonly startChanges: Pick<StartChangeStore, 'get'>;
  readonly inbox: InboxStore;
  readonly referrals: ReferralStore;
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  /** Says in public that a run is cancelled. */
  readonly showCancelled: (run: {listingId: string; runId: string}) => Promise<void>;
  readonly now: () => Date;
}

/** People moved in one look: it ends well within its lease, and the next takes up the rest. */
const MOST_MOVED = 100;
/**
 * Looked again for as long: an answer that is taken back, or a place without a count that somebody chose just before,
 * may bring somebody back to the run.
 */
const LAST_LOOK_MS = 20 * 60_000;
/** By then a place that is still held is of somebody who was marked as begun. */
const WHO_STAYS_MS = 24 * 60 * 60_000;
const MOST_TRIES = 4;

/** The start that is offered instead, and until when. */
interface Instead {
  readonly run: CourseRun;
  readonly answerBy: string;
}

const insteadOf = (cancel: Cancel, whole: WholeListing | undefined, now: Date): Instead | undefined => {
  const run = whole?.runs.find(({id, status}) => id === cancel.insteadId && status === 'planned');
  const startsOn = run?.sessions[0]?.date;
  const answerBy = startsOn && answerByOf(londonDate(now), startsOn, cancel.answerDays);
  return run && answerBy ? {run, answerBy} : undefined;
};

/** The start that is cancelled as it is, and as its people may still know it; empty where nobody can say. */
type Cancelled = readonly Pick<StartFacts, 'sessions'>[];

/** Who has, or was offered, another day than that of the start that they had asked for. */
const hasOtherDay = (referral: Referral, cancelled: Cancelled): boolean =>
  (referral.state === 'booked' || referral.state === 'offered') &&
  cancelled.length > 0 &&
  !isOnStart(referral, cancelled);

/** What happens to somebody by where they stand: a place becomes an offer or a wait, a mere choice is forgotten. */
const stepFor = (referral: Referral, cancelled: Cancelled, instead: Instead | undefined): StepTaken => {
  const {state} = referral;
  if ((state !== 'booked' && state !== 'offered') || hasOtherDay(referral, cancelled)) {
    return {step: 'lose-choice', by: 'system'};
  }
  const [first] = instead?.run.sessions ?? [];
  if (!instead || !first) return {step: 'lose-start', by: 'system'};
  const {run, answerBy} = instead;
  return {
    step: 'change-start',
    by: 'system',
    startsOn: first.date,
    startsAt: first.startsAt,
    run: {id: run.id, capacity: run.capacity},
    answerBy,
  };
};

/** Somebody who has begun is with their group: whoever leads it tells them. */
const STAYS: readonly Referral['state'][] = ['started'];

const isFull = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.errors.some(({pointer}) => pointer === '#/run');
const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'stale-version';

const takeOne = async (
  {referrals}: MoveDeps,
  {before, person, taken, isNews}: {before: Referral; person: Person; taken: StepTaken; isNews: boolean},
  now: Date,
): Promise<void> => {
  const after = afterStep(before, taken, now);
  const messages = isNews
    ? [
        ...messagesOf(taken.step, {before, after, person}, now),
        ...(wantsMail(before, person)
          ? []
          : [newMessage('provider-start-cancelled', {referralId: before.id}, now)]),
      ]
    : seatMessages(before, after, now);
  await referrals.takeStep(before, {...taken, messages}, now);
};

/**
 * Moves one person off the run, with the mail that says so, in one transaction: whoever was moved is no longer on it, so
 * nobody is moved or told twice. Where the other start is full by now they wait. False when there was nobody to move.
 */
const moveOne = async (
  deps: MoveDeps,
  referralId: string,
  {cancel, cancelled, instead}: {cancel: Cancel; cancelled: Cancelled; instead: Instead | undefined},
): Promise<boolean> => {
  let wanted = instead;
  for (let tries = 1; ; tries += 1) {
    const now = deps.now();
    const [before, person] = await Promise.all([
      deps.referrals.get(referralId, now),
      deps.referrals.getPerson(referralId, now),
    ]);
    if (!before || !person || before.runId !== cancel.runId || STAYS.includes(before.state)) return false;
    try {
      const taken = stepFor(before, cancelled, wanted);
      // Who has another day keeps it: that the one they had asked for is cancelled is no news of theirs.
      await takeOne(deps, {before, person, taken, isNews: !hasOtherDay(before, cancelled)}, now);
      return true;
    } catch (failure) {
      if (isFull(failure)) wanted = undefined;
      else if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
    }
  }
};

const isOver = ({cancelledAt}: Cancel, now: Date, ms: number): boolean =>
  now.getTime() - Date.parse(cancelledAt) >= ms;

/**
 * Moves the people of a cancelled start, and says in public that it is cancelled: those who asked first come first. Cut
 * short at any write, the next look goes on where it stopped. False when none is due.
 */
export const moveWorker =
  (deps: MoveDeps) =>
  async (key: Key): Promise<boolean> => {
    const cancel = await deps.cancels.get(runIdOfCancel(key));
    const now = deps.now();
    const until = cancel && (await deps.cancels.take(cancel, now));
    if (!cancel || until === undefined) return false;
    await deps.showCancelled(cancel);
    const on = (await deps.inbox.listOnRun(cancel, now))
      .filter(({state}) => !STAYS.includes(state))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    const whole = await deps.getListing(cancel.listingId);
    const instead = insteadOf(cancel, whole, now);
    const changed = await deps.startChanges.get(cancel.runId);
    const isIt = whole?.runs.filter(({id}) => id === cancel.runId) ?? [];
    const cancelled =
      isIt.length === 0 ? [] : [...isIt, ...(changed?.changes ?? []).map(({before}) => before)];
    let count = 0;
    for (const {id} of on.slice(0, MOST_MOVED)) {
      try {
        if (await moveOne(deps, id, {cancel, cancelled, instead})) count += 1;
      } catch (failure) {
        // One who cannot be moved now keeps nobody else; the next look meets them again.
        log('error', 'not-moved', {failure});
      }
    }
    if (count > 0) log('info', 'people-moved', {count});
    // The index may be late: the count of places knows whether somebody still holds one.
    const {taken} = await deps.referrals.getSeats(cancel.runId);
    const isEmpty = on.length === 0 && (taken === 0 || isOver(cancel, now, WHO_STAYS_MS));
    if (isEmpty && isOver(cancel, now, LAST_LOOK_MS)) await deps.cancels.end(cancel, until);
    return true;
  };
