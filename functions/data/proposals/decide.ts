import type {Listing} from '#shared/model/listing.ts';
import {Mailbox as MailboxAddress} from '#shared/model/primitives.ts';
import type {EditedBy, Proposal} from '#shared/model/proposal.ts';
import {approved, returned} from '#shared/proposal/steps.ts';
import {editedChanges} from '#shared/proposal/editedChanges.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Directory} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {type SavedListing, saveListing} from '../directory/saveListing.ts';
import {addressEvent} from '../directory/setAddress.ts';
import {ALONGSIDE, ConditionFailed, transact} from '../directory/transact.ts';
import {askingAction} from '../proofAskings.ts';
import {historyAction} from './historyStore.ts';
import {newsAction} from './newsStore.ts';
import {proposalActions} from './proposalStore.ts';

interface Approval {
  readonly proposal: Proposal;
  /** As it is to be; `version` is the one that the curator saw. */
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  /** Where referrals are to go from now on, when it has answered a code; undefined leaves it as it is. */
  readonly mailbox: Mailbox | undefined;
  /** Where the provider was reached before. */
  readonly oldContacts: readonly string[];
  readonly by: EditedBy;
  readonly now: Date;
}

/** The contacts that are told: those that were there before something changed by which people are reached. */
const toTell = ({proposal, oldContacts}: Approval): string[] =>
  !proposal.newListing && knownChanges(proposal.changes).some(({field}) => isToldToOldContact(field))
    ? // An import may have brought an address that no mail reaches: longer than any.
      [...new Set(oldContacts.map((contact) => contact.toLowerCase()))].filter(
        (contact) => MailboxAddress.safeParse(contact).success,
      )
    : [];

/**
 * Makes a change public: the listing, its history, the end of its proposal, whom to tell of it, and that a new mailbox is to
 * be mailed a code, in one transaction.
 * @throws ProblemError `stale-version` when the listing or the proposal is not as it was read any more,
 *   `not-acceptable-now` when its web address is another's
 */
export const approve = async (directory: Directory, approval: Approval): Promise<SavedListing> => {
  const {proposal, listing, runs, mailbox, by, now} = approval;
  const at = now.toISOString();
  const {listingId, sentBy, why, changes, editedBy, asSent} = proposal;
  const wasEdited = editedChanges(proposal).length > 0;
  return await saveListing(
    directory,
    {listing, runs, mailbox},
    {
      now: () => now,
      alongside: ({version}) => [
        ...proposalActions(directory, approved(proposal, by, now), proposal, ALONGSIDE),
        historyAction(directory, {
          listingId,
          version,
          at,
          by: sentBy ?? proposal.changedBy,
          approvedBy: by,
          ...(wasEdited && editedBy && asSent && {editedBy, asSent}),
          changes,
          ...(why !== undefined && {why}),
        }),
        ...(sentBy
          ? [
              newsAction(directory, {
                listingId,
                at,
                what: 'proposal-approved',
                accountId: sentBy.accountId,
                version,
              }),
            ]
          : []),
        ...(mailbox
          ? [addressEvent(directory, mailbox, by, now), askingAction(directory, mailbox, by, now)]
          : []),
        ...toTell(approval).map((to) =>
          newsAction(directory, {listingId, at, what: 'contact-changed', to, version}),
        ),
      ],
    },
  );
};

/** Gives a change back with a message; false when it is not as it was read any more. */
export const giveBack = async (
  directory: Directory,
  {proposal, message, by, now}: Pick<Approval, 'proposal' | 'by' | 'now'> & {readonly message: string},
): Promise<boolean> => {
  const {listingId, sentBy} = proposal;
  const at = now.toISOString();
  try {
    await transact(directory.client, [
      ...proposalActions(directory, returned(proposal, message, by, now), proposal),
      ...(sentBy
        ? [newsAction(directory, {listingId, at, what: 'proposal-returned', accountId: sentBy.accountId})]
        : []),
    ]);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};
