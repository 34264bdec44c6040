import {
  type Alternative,
  type Feedback,
  type Proposed,
  Referral,
  type ReferralActor,
} from '../model/referral.ts';
import {ProblemError} from '../problems.ts';
import {progressAfter} from '../outcomes/progress.ts';
import {clocksAfter} from './clocks.ts';
import {isAskedFor} from './isAskedFor.ts';
import {isInTime} from './isInTime.ts';
import {asTold, knowsOfDecisions, pendingUndo} from './pending.ts';
import {referralExpires} from './retention.ts';
import {type ReferralStep, stateAfter, type Transition, transitionFor, UNDO_MINUTES} from './states.ts';

/** A step and what it brings. */
export interface StepTaken {
  readonly step: ReferralStep;
  readonly by: ReferralActor;
  readonly reason?: string;
  readonly callOn?: string;
  /** What the provider suggests instead. */
  readonly suggested?: readonly Alternative[];
  /** The start that is offered or booked: a London day, and `HH:MM`. */
  readonly startsOn?: string;
  readonly startsAt?: string;
  /** The run that is booked, or that a place is wanted back of. Without a capacity its places are not counted here. */
  readonly run?: {readonly id: string; readonly capacity?: number | undefined} | undefined;
  /** The London day until which a place of the run is held for an answer. */
  readonly answerBy?: string;
  readonly session?: {readonly on: string; readonly came: boolean};
  readonly feedback?: Feedback;
  /** To whom it would be, or is, passed on; and the reference that it has there. */
  readonly proposed?: Proposed | undefined;
  readonly movedTo?: string;
  /** What became of the person's email address, when they changed how to be reached. */
  readonly email?: 'same' | 'new' | 'none';
  /** The new address is one that too many requests have named today. */
  readonly isMailHeld?: true | undefined;
  /** The person no longer agrees that their GP practice is told. */
  readonly stopsPractice?: true;
  /** Everything that the person told us is deleted, and no read finds it from now on. */
  readonly erases?: true;
}

/** States in which a place of a run is no longer held. */
const FREES_SEAT: readonly Referral['state'][] = [
  'not-suitable',
  'withdrawn',
  'declined',
  'did-not-attend',
  'left-early',
  'transferred',
  'unanswered',
];

const refuse = (detail: string): never => {
  throw new ProblemError('not-acceptable-now', detail);
};

const mustBring = ({needs = [], reasons}: Transition, given: StepTaken): void => {
  const isBrought = {
    reason: given.reason !== undefined && (!reasons || reasons.some(({code}) => code === given.reason)),
    callOn: given.callOn !== undefined,
    start: given.startsOn !== undefined,
    session: given.session?.came === (given.step !== 'miss'),
    proposal: given.proposed !== undefined,
  };
  if (needs.some((need) => !isBrought[need])) {
    throw new ProblemError('invalid-request', `The step "${given.step}" is not complete`);
  }
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
  const canHaveBack = run?.id === before.runId && run?.capacity !== undefined;
  return {...before, holdsSeat: before.holdsSeat && (referral.holdsSeat || canHaveBack)};
};

/** Steps that leave a run which does not happen. */
const LOSES_RUN: readonly ReferralStep[] = ['lose-start', 'lose-choice'];
const HAS_NO_START: readonly ReferralStep[] = [
  'ask-other-date',
  'lapse-offer',
  'lose-start',
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

/** Steps after which a place that was held for an answer is somebody else's. */
const LETS_GO: readonly ReferralStep[] = ['offer', 'ask-other-date', 'lapse-offer', 'propose-transfer'];

/** The run and its place after a step, and the runs that are not to be offered again. */
const placeAfter = (
  {holdsSeat, runId, answerBy, passedRuns}: Referral,
  {step, run, answerBy: until}: StepTaken,
  to: Referral['state'],
): Partial<Referral> => {
  if (LOSES_RUN.includes(step)) return {runId: undefined, holdsSeat: false};
  const isOffered = (step === 'offer' || step === 'change-start') && until !== undefined;
  if (step === 'book' || (isOffered && run)) {
    return {runId: run?.id, holdsSeat: run?.capacity !== undefined};
  }
  if (answerBy === undefined || !LETS_GO.includes(step)) {
    return {holdsSeat: holdsSeat && !FREES_SEAT.includes(to)};
  }
  const isPassed = step !== 'offer' && runId !== undefined;
  return {
    runId: undefined,
    holdsSeat: false,
    ...(isPassed && {passedRuns: [...(passedRuns ?? []).filter((id) => id !== runId), runId]}),
  };
};

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
  return {
    state: to,
    // A call or a start that is moved to another day is the same state, entered when it was entered.
    stateSince: state === to ? stateSince : now.toISOString(),
    // They belong to the state: what an earlier step said of them is no longer so.
    ...(rule.to !== 'same' && {callOn, reason, answerBy, suggested: suggested && [...suggested], proposed}),
    ...(ABOUT_PROPOSAL.includes(step) && {proposed}),
    ...(movedTo !== undefined && {movedTo}),
    ...(startsOn !== undefined && {startsOn, startsAt}),
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
    ...(given.stopsPractice && {tellsPractice: undefined}),
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
