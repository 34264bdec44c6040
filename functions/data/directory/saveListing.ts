import {setTimeout as sleep} from 'node:timers/promises';
import type {Listing} from '#shared/model/listing.ts';
import {ProblemError} from '#shared/problems.ts';
import {type ListingToSave, prepareSave, type SaveOptions} from './prepareSave.ts';
import type {Directory} from './read.ts';
import {ALONGSIDE, AS_SEEN, ConditionFailed, transact} from './transact.ts';
import {writeListing} from './writeListing.ts';

export type {ListingToSave};

export interface SavedListing {
  readonly outcome: 'added' | 'updated' | 'unchanged';
  readonly listing: Listing;
}

const MOST_TRIES = 10;

const saveOnce = async (
  directory: Directory,
  given: ListingToSave,
  options: SaveOptions,
): Promise<SavedListing> => {
  const {listing, stored, write, together} = await prepareSave(directory, given, options);
  if (!write) {
    if (together.length > 0) await transact(directory.client, together);
    return {outcome: 'unchanged', listing};
  }
  await writeListing(directory, write);
  return {outcome: stored ? 'updated' : 'added', listing};
};

/**
 * Saves a listing, its runs, its web address and its search documents together, or nothing. Content that is already
 * stored is not written again. @throws ProblemError `stale-version`, `not-acceptable-now` (web address taken),
 * `invalid-request` (no such provider or programme), `gone` (a proof of a mailbox that is no longer on record)
 */
export const saveListing = async (
  directory: Directory,
  given: ListingToSave,
  options: SaveOptions = {},
): Promise<SavedListing> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await saveOnce(directory, given, options);
    } catch (failure) {
      if (!(failure instanceof ConditionFailed)) throw failure;
      if (failure.failed.includes('slug')) throw slugTaken(given.listing.slug, failure);
      // What is written alongside says under which condition it may be: it does not hold any more.
      if (failure.failed.includes(ALONGSIDE) || failure.failed.includes(AS_SEEN)) {
        throw new ProblemError('stale-version', 'Somebody decided this before you', {cause: failure});
      }
      // Somebody wrote this listing between our reading and our writing: look again, and let the version decide.
      if (attempt === MOST_TRIES) {
        throw new ProblemError('stale-version', 'This listing keeps changing', {cause: failure});
      }
      await sleep(Math.random() * 5 * 2 ** attempt);
    }
  }
};

const slugTaken = (slug: string, cause: unknown): ProblemError => {
  const detail = `Another listing already has the web address "${slug}"`;
  return new ProblemError('not-acceptable-now', detail, {cause, errors: [{pointer: '#/slug', detail}]});
};
