import type {Change, EditedBy} from '#shared/model/proposal.ts';
import type {Directory} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {saveListing} from '../directory/saveListing.ts';
import {addressEvent} from '../directory/setAddress.ts';
import {askingAction} from '../proofAskings.ts';
import {historyAction} from '../proposals/historyStore.ts';
import {type Contacts, givenBackNews, partedNews, type Seen, type SeenWithProposal} from './mergeNews.ts';
import {unmergeActions} from './mergeStore.ts';

interface Undo {
  /** The one that stayed, as it is to be again; undefined when nothing of it is given back. */
  readonly stays:
    | (Seen & {
        readonly changes: readonly Change[];
        readonly mailbox: Mailbox | undefined;
        /** Where its provider was reached until now, and where from now on. */
        readonly contacts: readonly string[];
      })
    | undefined;
  /** The one that was hidden. */
  readonly goes: SeenWithProposal;
  /** Who is told that they are two again: each page's own people, as they are reached when it is undone. */
  readonly contacts: Contacts;
  readonly by: EditedBy;
  readonly now: Date;
}

/**
 * Takes a merge back: the one that stayed gives back what it took, then the other is a page of its own again; with each goes
 * whom to tell of it. Cut short between the two, it is done again and does the rest. @throws ProblemError `stale-version`
 */
export const undoMerge = async (directory: Directory, undo: Undo): Promise<void> => {
  const {stays, goes, by, now} = undo;
  const at = now.toISOString();
  const {merged, ...listing} = goes.listing;
  if (!merged) return;
  if (stays) {
    const {mailbox, contacts} = stays;
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
        ...givenBackNews(directory, {stays, contacts, now}, version),
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
        ...unmergeActions(directory, {id, merged}),
        ...partedNews(directory, undo, version),
      ],
    },
  );
};
