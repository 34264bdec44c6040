import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import {Mailbox as MailboxAddress} from '#shared/model/primitives.ts';
import type {Change, EditedBy} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import {prepareSave} from '../directory/prepareSave.ts';
import type {Directory} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {ALONGSIDE, saveListing} from '../directory/saveListing.ts';
import {addressEvent} from '../directory/setAddress.ts';
import type {Action} from '../directory/transact.ts';
import {actionsOf} from '../directory/writeListing.ts';
import {historyAction} from '../proposals/historyStore.ts';
import {newsAction} from '../proposals/newsStore.ts';
import {askingAction} from '../proofAskings.ts';
import {mergeAction} from './mergeStore.ts';
import {overActions} from './pairStore.ts';

/** A listing as whoever decided saw it: `version` is the one that they saw. */
export interface Seen {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
}

export interface Merge {
  /** The one that stays, as it is to be. */
  readonly stays: Seen;
  /** The one that is hidden, as it is. */
  readonly goes: Seen;
  /** What the one that stays takes from the other. */
  readonly changes: readonly Change[];
  /** Where referrals are to go from now on, when it has answered a code; undefined leaves it as it is. */
  readonly mailbox: Mailbox | undefined;
  /** Where the provider of each is reached now. */
  readonly contacts: {readonly stays: readonly string[]; readonly goes: readonly string[]};
  readonly by: EditedBy;
  readonly now: Date;
}

const stale = (): ProblemError =>
  new ProblemError('stale-version', 'Somebody changed one of these listings meanwhile');

/** The addresses that a mail can go to, each once. */
const reachable = (contacts: readonly string[]): string[] =>
  [...new Set(contacts.map((contact) => contact.toLowerCase()))].filter(
    (contact) => MailboxAddress.safeParse(contact).success,
  );

const newsOf = (directory: Directory, {stays, goes, changes, contacts, now}: Merge, version: number) => {
  const at = now.toISOString();
  const toOld = knownChanges(changes).some(({field}) => isToldToOldContact(field));
  return [
    ...reachable(contacts.goes).map((to) =>
      newsAction(directory, {listingId: goes.listing.id, at, what: 'listing-merged', to}),
    ),
    ...(toOld ? reachable(contacts.stays) : []).map((to) =>
      newsAction(directory, {listingId: stays.listing.id, at, what: 'contact-changed', to, version}),
    ),
  ];
};

/** What becomes of the one that goes: hidden, out of search, leading to the other. It fails as one that was overtaken. */
const goingActions = async (directory: Directory, {stays, goes, by, now}: Merge): Promise<Action[]> => {
  const at = now.toISOString();
  const {id: listingId, status} = goes.listing;
  const merged = {into: stays.listing.id, at, statusBefore: goes.listing.lapse?.statusBefore ?? status};
  const {write, stored} = await prepareSave(directory, goes, {now: () => now, merged});
  if (!write || !stored || stored.row.listing.merged) throw stale();
  const {version} = write.row.listing;
  const entry = {listingId, version, at, by, changes: []};
  return [
    ...actionsOf(directory.tableName, write).map(({item}) => ({what: ALONGSIDE, item})),
    historyAction(directory, {...entry, merged: {way: 'into', listingId: stays.listing.id}}),
    mergeAction(directory, {stays: stays.listing, goes: goes.listing, by, at}),
    ...(await overActions(directory, stays.listing.id, listingId)),
  ];
};

/**
 * Merges a listing into another: the one that stays with what it takes, the other hidden and leading to it, the history of
 * both, and whom to tell, in one transaction. The starts and the referrals of the one that goes stay with it.
 * @throws ProblemError `stale-version` when one of them is not as it was seen any more
 */
export const mergeListings = async (directory: Directory, merge: Merge): Promise<Listing> => {
  const {stays, goes, changes, mailbox, by, now} = merge;
  if (stays.listing.id === goes.listing.id) throw stale();
  const at = now.toISOString();
  const going = await goingActions(directory, merge);
  const {listing} = await saveListing(
    directory,
    {...stays, mailbox},
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
          ...newsOf(directory, merge, version),
        ];
      },
    },
  );
  return listing;
};
