import type {Change, EditedBy} from '#shared/model/proposal.ts';
import type {Directory} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {saveListing} from '../directory/saveListing.ts';
import {addressEvent} from '../directory/setAddress.ts';
import {askingAction} from '../proofAskings.ts';
import {historyAction} from '../proposals/historyStore.ts';
import type {Seen} from './mergeListings.ts';
import {unmergeAction} from './mergeStore.ts';

interface Undo {
  /** The one that stayed, as it is to be again; undefined when nothing of it is given back. */
  readonly stays:
    (Seen & {readonly changes: readonly Change[]; readonly mailbox: Mailbox | undefined}) | undefined;
  /** The one that was hidden. */
  readonly goes: Seen;
  readonly by: EditedBy;
  readonly now: Date;
}

/**
 * Takes a merge back: the one that stayed gives back what it took, then the other is a page of its own again. Cut short
 * between the two, it is done again and does the rest. @throws ProblemError `stale-version`
 */
export const undoMerge = async (directory: Directory, {stays, goes, by, now}: Undo): Promise<void> => {
  const at = now.toISOString();
  const {merged, ...listing} = goes.listing;
  if (!merged) return;
  if (stays) {
    const {mailbox} = stays;
    await saveListing(directory, stays, {
      now: () => now,
      alongside: ({id, version}) => [
        historyAction(directory, {
          ...{listingId: id, version, at, by, changes: [...stays.changes]},
          merged: {way: 'undone', listingId: listing.id},
        }),
        ...(mailbox
          ? [addressEvent(directory, mailbox, by, now), askingAction(directory, mailbox, by, now)]
          : []),
      ],
    });
  }
  await saveListing(
    directory,
    {listing: {...listing, status: merged.statusBefore}, runs: goes.runs},
    {
      now: () => now,
      merged: 'undone',
      alongside: ({id, version}) => [
        historyAction(directory, {
          ...{listingId: id, version, at, by, changes: []},
          merged: {way: 'undone', listingId: merged.into},
        }),
        unmergeAction(directory, goes.listing),
      ],
    },
  );
};
