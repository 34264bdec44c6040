import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Place} from '#shared/model/listing.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {WholeListing} from '../data/directoryReader.ts';

type Facts = Pick<Referral, 'runId' | 'startsOn'>;

/** The listing as it was referred to: one that was merged into another keeps its starts and its places. */
const asReferred = (whole: WholeListing | undefined): Pick<WholeListing, 'listing' | 'runs'> | undefined =>
  whole?.mergedFrom ?? whole;

/** The run that the person is booked on: the one that begins on the day that stands on the referral. */
export const runOf = ({runId, startsOn}: Facts, whole: WholeListing | undefined): CourseRun | undefined =>
  asReferred(whole)?.runs.find(({id, sessions}) => id === runId && sessions[0]?.date === startsOn);

/** Where to go, when there is only one answer: the run's place, or the one place of the listing. */
export const placeOf = (referral: Facts, whole: WholeListing | undefined): Place | undefined => {
  const run = runOf(referral, whole);
  const {places = [], delivery = []} = asReferred(whole)?.listing ?? {};
  const only = places.length === 1 ? places[0] : undefined;
  if (run) return run.place ?? only;
  return delivery.length === 1 ? only : undefined;
};
