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

/** Steps that leave a run: it does not happen, or its place was given back when the referral ended. */
const LOSES_RUN: readonly ReferralStep[] = ['lose-start', 'lose-choice', 'reopen'];

/**
 * Steps that give a day: of a run, with its place, or any other, and then no place is held besides. Whoever had both would
 * keep one empty.
 */
const GIVES_DAY: readonly ReferralStep[] = ['offer', 'change-start', 'book'];

/** Steps after which a place that was offered is somebody else's. */
const LETS_GO: readonly ReferralStep[] = ['ask-other-date', 'lapse-offer', 'propose-transfer'];

/** The place is somebody else's; whoever has passed the run is not offered it again. */
const letGo = ({runId, passedRuns = []}: Pick<Referral, 'runId' | 'passedRuns'>): Partial<Referral> => ({
  runId: undefined,
  holdsSeat: false,
  ...(runId !== undefined && {passedRuns: [...passedRuns.filter((id) => id !== runId), runId]}),
});

/** The run and its place after a step, and the runs that are not to be offered again. */
export const placeAfter = (
  {state, holdsSeat, runId, passedRuns}: Referral,
  {step, run}: StepTaken,
  to: Referral['state'],
): Partial<Referral> => {
  if (LOSES_RUN.includes(step)) return {runId: undefined, holdsSeat: false};
  if (GIVES_DAY.includes(step)) return {runId: run?.id, holdsSeat: run !== undefined};
  if (step === 'cannot-come') return letGo({runId, passedRuns});
  if (state !== 'offered' || !LETS_GO.includes(step)) {
    return {holdsSeat: holdsSeat && !FREES_SEAT.includes(to)};
  }
  return letGo({runId, passedRuns});
};
