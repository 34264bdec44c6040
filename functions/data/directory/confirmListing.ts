import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import {ProblemError} from '#shared/problems.ts';
import {type Directory, readListing} from './read.ts';
import {saveListing} from './saveListing.ts';

const MOST_TRIES = 6;

export interface Confirmation {
  readonly listingId: string;
  /** That somebody says today that the page is right. False: only how often they are asked changes. */
  readonly isRight: boolean;
  /** How often they want to be asked. Left out: as before. */
  readonly everyMonths?: number | undefined;
}

/**
 * Says that a listing is right as it stands, which ends all that came of nobody's saying so; of its words nothing is
 * written. @throws ProblemError `not-found` (none, or somebody has hidden it), `stale-version`
 */
export const confirmListing = async (
  directory: Directory,
  {listingId, isRight, everyMonths}: Confirmation,
  now: Date,
): Promise<Listing> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await readListing(directory, listingId, true);
    if (!stored || isHiddenByHand(stored.row.listing)) {
      throw new ProblemError('not-found', 'There is no such listing');
    }
    const listing = {
      ...stored.row.listing,
      ...(isRight && {checkedOn: londonDate(now)}),
      ...(everyMonths !== undefined && {checkEveryMonths: everyMonths}),
    };
    const given = {listing, runs: stored.runs};
    try {
      return (await saveListing(directory, given, {staysInPlace: true, now: () => now})).listing;
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
    }
  }
};
