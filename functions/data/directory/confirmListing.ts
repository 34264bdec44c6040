import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {historyAction} from '../proposals/historyStore.ts';
import {type Directory, readListing} from './read.ts';
import {saveListing} from './saveListing.ts';

const MOST_TRIES = 6;

export interface Confirmation {
  readonly listingId: string;
  /** That somebody says today that the page is right. False: only how often they are asked changes. */
  readonly isRight: boolean;
  /** Who says it, where they have signed in; left out for whoever pressed the link in a mail. */
  readonly by?: EditedBy | undefined;
  /** How often they want to be asked. Left out: as before. */
  readonly everyMonths?: number | undefined;
}

/**
 * Says that a listing is right as it stands, which ends all that came of nobody's saying so; of its words nothing is
 * written. @throws ProblemError `not-found` (none, or somebody has hidden it), `stale-version`
 */
export const confirmListing = async (
  directory: Directory,
  {listingId, isRight, by, everyMonths}: Confirmation,
  now: Date,
): Promise<Listing> => {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await readListing(directory, listingId, true);
    if (!stored || isHiddenByHand(stored.row.listing)) {
      throw new ProblemError('not-found', 'There is no such listing');
    }
    const today = londonDate(now);
    // Said twice in a day it is said once.
    const isNews = isRight && stored.row.listing.checkedOn !== today;
    const listing = {
      ...stored.row.listing,
      ...(isRight && {checkedOn: today}),
      ...(everyMonths !== undefined && {checkEveryMonths: everyMonths}),
    };
    const given = {listing, runs: stored.runs};
    const entry = {listingId, at: now.toISOString(), event: 'checked' as const, changes: [], ...(by && {by})};
    const alongside = ({version}: Listing) => (isNews ? [historyAction(directory, {...entry, version})] : []);
    try {
      return (await saveListing(directory, given, {staysInPlace: true, now: () => now, alongside})).listing;
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
    }
  }
};
