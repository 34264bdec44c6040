import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import {datedFlags} from './datedFlags.ts';
import {isHiddenByHand} from './isHiddenByHand.ts';
import {standingOf} from './standing.ts';

/**
 * The day on which a listing must be looked at, as far as it says so itself; undefined while somebody hides it. Whoever
 * saves a listing with another first look leaves word of it (functions/data/directory).
 */
export const firstLook = (
  listing: Listing,
  runs: readonly CourseRun[],
  addedOn: string,
): string | undefined => {
  if (isHiddenByHand(listing)) return undefined;
  const {checkedOn, checkEveryMonths} = listing;
  const flags = datedFlags(listing, runs);
  return standingOf({checkedOn, addedOn, checkEveryMonths, flags, told: []}).next?.on;
};
