import type {Referral} from '../model/referral.ts';
import type {ReferralStep} from './states.ts';
import type {StepTaken} from './stepTaken.ts';

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

/** Steps that leave a run which does not happen. */
const LOSES_RUN: readonly ReferralStep[] = ['lose-start', 'lose-choice'];

/** Steps after which a place that was held for an answer is somebody else's. */
const LETS_GO: readonly ReferralStep[] = ['offer', 'ask-other-date', 'lapse-offer', 'propose-transfer'];

/** The place is somebody else's; whoever has passed the run is not offered it again. */
const letGo = (
  {runId, passedRuns = []}: Pick<Referral, 'runId' | 'passedRuns'>,
  {isPassed}: {readonly isPassed: boolean},
): Partial<Referral> => ({
  runId: undefined,
  holdsSeat: false,
  ...(isPassed && runId !== undefined && {passedRuns: [...passedRuns.filter((id) => id !== runId), runId]}),
});

/** The run and its place after a step, and the runs that are not to be offered again. */
export const placeAfter = (
  {holdsSeat, runId, answerBy, passedRuns}: Referral,
  {step, run, answerBy: until}: StepTaken,
  to: Referral['state'],
): Partial<Referral> => {
  if (LOSES_RUN.includes(step)) return {runId: undefined, holdsSeat: false};
  const isOffered = (step === 'offer' || step === 'change-start') && until !== undefined;
  if (step === 'book' || (isOffered && run)) {
    return {runId: run?.id, holdsSeat: run !== undefined};
  }
  if (step === 'cannot-come') return letGo({runId, passedRuns}, {isPassed: true});
  if (answerBy === undefined || !LETS_GO.includes(step)) {
    return {holdsSeat: holdsSeat && !FREES_SEAT.includes(to)};
  }
  return letGo({runId, passedRuns}, {isPassed: step !== 'offer'});
};
