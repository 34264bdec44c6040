import {Referral} from '../model/referral.ts';
import {ProblemError} from '../problems.ts';
import {progressAfter} from '../outcomes/progress.ts';
import {clocksAfter} from './clocks.ts';
import {isAskedFor} from './isAskedFor.ts';
import {isInTime} from './isInTime.ts';
import {asTold, knowsOfDecisions, pendingUndo} from './pending.ts';
import {placeAfter} from './placeAfter.ts';
import {referralExpires} from './retention.ts';
import {
  ASKING,
  type ReferralStep,
  stateAfter,
  type Transition,
  transitionFor,
  UNDO_MINUTES,
} from './states.ts';
import {mustBring, type StepTaken} from './stepTaken.ts';

const refuse = (detail: string): never => {
  throw new ProblemError('not-acceptable-now', detail);
};

/** Sessions in order of their days; the same day marked again is marked anew. */
const attended = ({attendance = []}: Referral, {session}: StepTaken): Referral['attendance'] =>
  session === undefined
    ? attendance
    : [...attendance.filter(({on}) => on !== session.on), session].sort((a, b) => a.on.localeCompare(b.on));

const backTo = (referral: Referral, {run}: StepTaken, now: Date): Partial<Referral> => {
  // What was sent to somebody else stays there: two would be at work on one request.
  if (!pendingUndo(referral, now) || referral.movedTo !== undefined) {
    return refuse('This can no longer be taken back');
  }
  const before = asTold(referral, now);
  // A place is wanted back only where its run is still there to give one.
  const canHaveBack = run !== undefined && run.id === before.runId;
  return {...before, holdsSeat: before.holdsSeat && (referral.holdsSeat || canHaveBack)};
};

const HAS_NO_START: readonly ReferralStep[] = [
  'ask-other-date',
  'lapse-offer',
  'lose-start',
  'cannot-come',
  'propose-transfer',
];
/** Steps after which the provider owes an answer anew. */
const OWES_ANEW: readonly ReferralStep[] = ['reopen', 'ask-other-date', 'decline-transfer', 'lapse-transfer'];

/** Steps that change whom a person is asked about, and not their state. */
const ABOUT_PROPOSAL: readonly ReferralStep[] = [
  'propose-transfer-booked',
  'decline-transfer',
  'lapse-transfer',
];

const onTo = (
  referral: Referral,
  rule: Transition,
  given: StepTaken,
  {to, now}: {to: Referral['state']; now: Date},
): Partial<Referral> => {
  const {step, reason, callOn, suggested, startsOn, startsAt, answerBy, proposed, movedTo} = given;
  const {state, stateSince, holdsSeat, runId} = referral;
  // Whoever is booked waits for no answer.
  const owesAnew = OWES_ANEW.includes(step) && to !== 'booked';
  // A start that they only asked for is still asked for, and what of it nobody told them is still to be told.
  const stillAsks = ASKING.includes(state) && ASKING.includes(to);
  return {
    state: to,
    // A call or a start that is moved to another day is the same state, entered when it was entered.
    stateSince: state === to ? stateSince : now.toISOString(),
    // They belong to the state: what an earlier step said of them is no longer so.
    ...(rule.to !== 'same' && {
      callOn,
      reason,
      answerBy,
      suggested: suggested && [...suggested],
      proposed,
      startChange: stillAsks ? referral.startChange : undefined,
    }),
    ...(ABOUT_PROPOSAL.includes(step) && {proposed}),
    ...(movedTo !== undefined && {movedTo}),
    ...(startsOn !== undefined && {startsOn, startsAt, startToldAt: now.toISOString()}),
    // An offer is over before the start to which it was moved; the rest of what belongs to the state stays.
    ...(step === 'move-start' && {startChange: given.startChange, answerBy: answerBy ?? referral.answerBy}),
    ...(step === 'move-choice' && {startChange: given.startChange, startToldAt: now.toISOString()}),
    ...((step === 'told-change' || step === 'lose-choice') && {startChange: undefined}),
    ...(HAS_NO_START.includes(step) && {startsOn: undefined, startsAt: undefined}),
    ...placeAfter(referral, given, to),
    attendance: attended(referral, given),
    ...(referral.progress && {
      progress: progressAfter(referral.progress, {
        to,
        createdAt: referral.createdAt,
        on: given.session?.on,
        now,
      }),
    }),
    ...(owesAnew && {owedSince: now.toISOString()}),
    clocksEnded: owesAnew ? undefined : clocksAfter(step, referral),
    ...(given.feedback && {feedback: given.feedback}),
    ...(given.email !== undefined &&
      given.email !== 'same' && {
        hasEmail: given.email === 'new',
        emailBouncedAt: undefined,
        isMailHeld: given.isMailHeld,
      }),
    ...(step === 'still-wanted' &&
      referral.stillWanted && {stillWanted: {...referral.stillWanted, isWanted: true}}),
    ...(given.stopsPractice && {tellsPractice: undefined}),
    ...(given.stopsReferrer && {tellReferrer: false}),
    // What the person decided is not for the provider to take back.
    ...(rule.canUndo &&
      given.by !== 'person' && {
        undo: {
          state,
          stateSince,
          ...(referral.callOn !== undefined && {callOn: referral.callOn}),
          ...(referral.reason !== undefined && {reason: referral.reason}),
          ...(referral.startsOn !== undefined && {startsOn: referral.startsOn}),
          ...(referral.startsAt !== undefined && {startsAt: referral.startsAt}),
          ...(runId !== undefined && {runId}),
          ...(referral.answerBy !== undefined && {answerBy: referral.answerBy}),
          ...(referral.proposed !== undefined && {proposed: referral.proposed}),
          ...(referral.startChange !== undefined && {startChange: referral.startChange}),
          holdsSeat,
          ...(referral.progress && {progress: referral.progress}),
          expiresAtEpochSeconds: referral.expiresAtEpochSeconds,
          until: new Date(now.getTime() + UNDO_MINUTES * 60_000).toISOString(),
        },
      }),
  };
};

/** What is deleted stays deleted: only a clock of ours goes on. */
const isOver = ({erasedAt}: Referral, {by}: StepTaken): boolean => erasedAt !== undefined && by !== 'system';

/**
 * A referral after a step, by the table of states; nothing is written here.
 * @throws ProblemError `not-acceptable-now` when the table does not allow it, `invalid-request` when it does not bring
 * what it must
 */
export const afterStep = (referral: Referral, given: StepTaken, now: Date): Referral => {
  const isUnaware = !knowsOfDecisions(given.by) && pendingUndo(referral, now) !== undefined;
  const seen = isUnaware ? asTold(referral, now) : referral;
  const rule = transitionFor(given.step, seen.state, given.by);
  // A step of theirs that changes no state leaves the decision to be told, or taken back.
  const isLeft = isUnaware && rule?.to === 'same';
  const from = isLeft ? referral : seen;
  const to = rule && stateAfter(rule, {state: from.state, before: referral.undo?.state ?? null});
  if (!rule || !to || isOver(referral, given) || !isInTime(rule, seen, now) || !isAskedFor(seen, given)) {
    return refuse('This can no longer be done with this referral');
  }
  if (given.step === 'say-yes' && !isUnaware) return refuse('There is nothing that this is kept for');
  if (isUnaware && !rule.whileUndo) return refuse('Somebody is at work on this referral');
  mustBring(rule, given);
  const change = rule.to === 'before' ? backTo(referral, given, now) : onTo(from, rule, given, {to, now});
  return Referral.parse({
    ...from,
    undo: isLeft ? referral.undo : undefined,
    ...change,
    // The hashes by which the same person would be found again go with what they are of.
    ...(given.erases && {erasedAt: now.toISOString(), sameMarks: undefined}),
    version: referral.version + 1,
    expiresAtEpochSeconds: referralExpires(to, now),
  });
};
