import {Referral, type ReferralActor, type ReferralEvent} from '../model/referral.ts';
import {isOpen, ruleOfEvent} from './states.ts';

/** What a referral goes back to, while the decision that it stands on can be taken back; else undefined. */
export const pendingUndo = ({undo}: Pick<Referral, 'undo'>, now: Date): Referral['undo'] =>
  undo !== undefined && undo.until > now.toISOString() ? undo : undefined;

/** Everything of a state that may be absent: going back to one takes away what it did not have. */
const NOTHING_OF_STATE = {
  callOn: undefined,
  reason: undefined,
  suggested: undefined,
  startsOn: undefined,
  startsAt: undefined,
  runId: undefined,
  progress: undefined,
  answerBy: undefined,
  proposed: undefined,
  startChange: undefined,
} as const satisfies Partial<Referral>;

/**
 * A referral as everybody but its provider sees it: a decision that can still be taken back has not been made. Who was
 * told at once would act on it, and would have been told wrongly when it is taken back.
 */
export const asTold = (referral: Referral, now: Date): Referral => {
  const pending = pendingUndo(referral, now);
  if (!pending) return referral;
  // The schema of a referral leaves out `until`.
  const {expiresAtEpochSeconds = referral.expiresAtEpochSeconds, ...before} = pending;
  return Referral.parse({
    ...referral,
    ...NOTHING_OF_STATE,
    ...before,
    expiresAtEpochSeconds,
    undo: undefined,
  });
};

/** Those who know of a decision at once: whoever made it, and our clocks. */
export const knowsOfDecisions = (by: ReferralActor): boolean => by === 'provider' || by === 'system';

type Step = Pick<ReferralEvent, 'event' | 'by' | 'from' | 'to'>;

const isDecision = ({event, by}: Step): boolean => ruleOfEvent(event)?.canUndo === true && by !== 'person';

/** The steps without the last decision; what came after it then came after what was before it. */
const withoutDecision = <Of extends Step>(steps: readonly Of[]): Of[] => {
  const at = steps.findLastIndex(isDecision);
  const decision = steps[at];
  if (!decision?.from) return [...steps];
  const {from, to} = decision;
  return steps.toSpliced(at, 1).map((step, index) => {
    if (index < at || step.from !== to) return step;
    return {...step, from, to: step.to === to ? from : step.to};
  });
};

/** The steps that have happened, in order, without a decision that can still be taken back. */
export const stepsWithoutPending = <Of extends Step>(
  events: readonly Of[],
  referral: Pick<Referral, 'undo'>,
  now: Date,
): Of[] => (pendingUndo(referral, now) ? withoutDecision(events) : [...events]);

/** True for the end of a referral that its provider had ended already, by somebody who could not know. */
const endsUnaware = ({by, from, to}: Step): boolean =>
  !knowsOfDecisions(by) && from !== null && from !== to && !isOpen(from) && !isOpen(to);

/**
 * The steps as everybody but the provider is told of them: a decision that was taken back, that still can be, or that
 * somebody ended the referral without knowing of, is as if it had not been.
 */
export const toldSteps = <Of extends Step>(
  events: readonly Of[],
  referral: Pick<Referral, 'undo'>,
  now: Date,
): Of[] => {
  let told: Of[] = [];
  for (const event of events) {
    if (event.event !== 'undo') told = [...told, event];
    if (event.event === 'undo' || endsUnaware(event)) told = withoutDecision(told);
  }
  return stepsWithoutPending(told, referral, now);
};
