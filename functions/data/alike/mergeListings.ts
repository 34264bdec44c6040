import {setTimeout as sleep} from 'node:timers/promises';
import type {Listing} from '#shared/model/listing.ts';
import type {Change, EditedBy} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {prepareSave} from '../directory/prepareSave.ts';
import type {Directory} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {saveListing} from '../directory/saveListing.ts';
import {addressEvent} from '../directory/setAddress.ts';
import {type Action, ALONGSIDE, AS_SEEN, ConditionFailed} from '../directory/transact.ts';
import {actionsOf} from '../directory/writeListing.ts';
import {historyAction} from '../proposals/historyStore.ts';
import {proposalCheck} from '../proposals/proposalStore.ts';
import {askingAction} from '../proofAskings.ts';
import {type Contacts, mergeNews, type SeenWithProposal} from './mergeNews.ts';
import {mergeActions} from './mergeStore.ts';
import {overActions} from './pairStore.ts';

export interface Merge {
  /** The one that stays, as it is to be. */
  readonly stays: SeenWithProposal;
  /** The one that is hidden, as it is. */
  readonly goes: SeenWithProposal;
  /** What the one that stays takes from the other. */
  readonly changes: readonly Change[];
  /** Where referrals are to go from now on, when it has answered a code; undefined leaves it as it is. */
  readonly mailbox: Mailbox | undefined;
  /** Where the provider of each is reached now. */
  readonly contacts: Contacts;
  readonly by: EditedBy;
  readonly now: Date;
}

const MOST_TRIES = 6;

const stale = (): ProblemError =>
  new ProblemError('stale-version', 'Somebody changed one of these listings meanwhile');

/** What becomes of the one that goes: hidden, out of search, leading to the other. It fails as one that was overtaken. */
const goingActions = async (directory: Directory, {stays, goes, by, now}: Merge): Promise<Action[]> => {
  const at = now.toISOString();
  const {id: listingId, status} = goes.listing;
  const merged = {into: stays.listing.id, at, statusBefore: goes.listing.lapse?.statusBefore ?? status};
  const {write, stored} = await prepareSave(directory, goes, {now: () => now, merged});
  if (!write || !stored || stored.row.listing.merged) throw stale();
  const {version} = write.row.listing;
  const entry = {listingId, version, at, by, changes: []};
  const overtakable = [
    ...actionsOf(directory.tableName, write),
    ...(await overActions(directory, stays.listing.id, listingId)),
  ];
  return [
    ...overtakable.map(({item}) => ({what: ALONGSIDE, item})),
    // A change that is sent in this moment would wait on a page that nobody sees.
    ...[stays, goes].map(({listing, proposal}) => proposalCheck(directory, listing.id, proposal, AS_SEEN)),
    historyAction(directory, {...entry, merged: {way: 'into', listingId: stays.listing.id}}),
    ...mergeActions(directory, {stays: stays.listing, goes: goes.listing, by, at}),
  ];
};

const mergeOnce = async (directory: Directory, merge: Merge): Promise<Listing> => {
  const {stays, goes, changes, mailbox, by, now} = merge;
  const at = now.toISOString();
  const going = await goingActions(directory, merge);
  const {listing} = await saveListing(
    directory,
    {listing: stays.listing, runs: stays.runs, mailbox},
    {
      now: () => now,
      // Two who merge these two the other way round meet here, and one of them is told.
      isHeld: true,
      alongside: (saved) => {
        if (saved.merged) throw stale();
        const {id: listingId, version} = saved;
        return [
          ...going,
          historyAction(directory, {
            ...{listingId, version, at, by, changes: [...changes]},
            merged: {way: 'from', listingId: goes.listing.id},
          }),
          ...(mailbox
            ? [addressEvent(directory, mailbox, by, now), askingAction(directory, mailbox, by, now)]
            : []),
          ...mergeNews(directory, merge, version),
        ];
      },
    },
  );
  return listing;
};

/** Whether somebody wrote a row of the merge between reading and writing it, and nothing that was shown is at stake. */
const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError &&
  failure.cause instanceof ConditionFailed &&
  failure.cause.failed.includes(ALONGSIDE) &&
  !failure.cause.failed.includes(AS_SEEN);

/**
 * Merges a listing into another: the one that stays with what it takes, the other hidden and leading to it, the history of
 * both, and whom to tell, in one transaction. The starts and the referrals of the one that goes stay with it. Where the steward
 * wrote one of its rows meanwhile (the pair, or a listing without a change of what it says), all of it is read again.
 * @throws ProblemError `stale-version` when one of them, or what its provider is changing of it, is not as it was seen any more
 */
export const mergeListings = async (directory: Directory, merge: Merge): Promise<Listing> => {
  if (merge.stays.listing.id === merge.goes.listing.id) throw stale();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await mergeOnce(directory, merge);
    } catch (failure) {
      if (!isOvertaken(failure) || attempt === MOST_TRIES) throw failure;
      await sleep(Math.random() * 5 * 2 ** attempt);
    }
  }
};
