import type {SeatBand} from '../model/courseRun.ts';

/** "Nearly full" from here on: a fifth of the places, and always the last two. */
const NEARLY_FULL_SHARE = 0.2;
const LAST_PLACES = 2;

/** What the public sees of a run's places: never the number, which would tell who has just been referred. */
export const seatBand = ({taken, capacity}: {taken: number; capacity: number | undefined}): SeatBand => {
  if (capacity === undefined) return 'unknown';
  const left = capacity - taken;
  if (left <= 0) return 'full';
  return left <= Math.max(LAST_PLACES, capacity * NEARLY_FULL_SHARE) ? 'nearly-full' : 'open';
};
