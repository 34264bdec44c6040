import {ProblemError} from '#shared/problems.ts';
import {type Directory, readListing} from './read.ts';
import {Mailbox} from './rows.ts';
import {type SavedListing, saveListing} from './saveListing.ts';

const MOST_TRIES = 6;

/**
 * Sets a listing's mailbox as `directoryStore` has it. `onlyProves`: for who may write nothing of a listing but that its
 * mailbox is proven. @throws ProblemError `not-found`, `gone`
 */
export const setMailbox = async (
  directory: Directory,
  given: Mailbox,
  {onlyProves = false}: {onlyProves?: boolean} = {},
): Promise<SavedListing> => {
  const mailbox = Mailbox.parse(given);
  for (let attempt = 1; ; attempt += 1) {
    const stored = await readListing(directory, mailbox.listingId, true);
    if (!stored) throw new ProblemError('not-found', 'There is no such listing');
    const {listing} = stored.row;
    try {
      return await saveListing(directory, {listing, runs: stored.runs, mailbox}, {onlyProves});
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
    }
  }
};
