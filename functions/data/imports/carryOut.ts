import type {Listing} from '#shared/model/listing.ts';
import type {EditedBy} from '#shared/model/proposal.ts';
import {Mailbox as MailboxAddress} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {isToldToOldContact} from '#shared/proposal/risk.ts';
import {knownChanges} from '#shared/proposal/applyProposal.ts';
import type {Directory, StoredListing} from '../directory/read.ts';
import type {Mailbox} from '../directory/rows.ts';
import {saveListing} from '../directory/saveListing.ts';
import {ALONGSIDE} from '../directory/transact.ts';
import {addressEvent} from '../directory/setAddress.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys} from '../keys.ts';
import {historyAction} from '../proposals/historyStore.ts';
import {newsAction} from '../proposals/newsStore.ts';
import {makeProvider as writeProvider} from '../directory/makeProvider.ts';
import {rowAction} from './importStore.ts';
import type {ImportRecord, ImportRow} from './rows.ts';

interface Carried {
  readonly record: ImportRecord;
  readonly row: ImportRow;
  readonly by: EditedBy;
  readonly now: Date;
}

/** Makes the provider of a row that is new, where there is none by now. */
export const makeProvider = async (
  directory: Directory,
  {organisationId, newProvider}: ImportRow,
  now: Date,
): Promise<void> => {
  if (newProvider === undefined) return;
  await writeProvider(directory, {
    id: organisationId,
    name: newProvider,
    kind: 'not-known',
    isDemonstration: false,
    updatedAt: now.toISOString(),
  });
};

/**
 * Carries out one row: the page, its history, whom to tell, what is remembered of its source, and that the row is done, in one
 * transaction. @throws ProblemError `stale-version` when the page, or the row, is not as it was; `not-acceptable-now` when its
 * web address is another's
 */
export const carryOut = async (
  directory: Directory,
  {record, row, by, now}: Carried,
  {
    listing,
    stored,
    mailbox,
    oldContacts,
  }: {
    readonly listing: Listing;
    readonly stored: StoredListing | undefined;
    readonly mailbox: Mailbox | undefined;
    readonly oldContacts: readonly string[];
  },
): Promise<void> => {
  const at = now.toISOString();
  const {listingId, changes, recordHash} = row;
  const tells = stored && knownChanges(changes).some(({field}) => isToldToOldContact(field));
  const told = [...new Set(tells ? oldContacts.map((contact) => contact.toLowerCase()) : [])].filter(
    (contact) => MailboxAddress.safeParse(contact).success,
  );
  await saveListing(
    directory,
    {listing, runs: stored?.runs ?? [], mailbox},
    {
      now: () => now,
      alongside: ({version}) => {
        // Only a listing that was not there becomes the first version.
        if (!stored && version !== 1) throw new ProblemError('stale-version', 'Somebody made this page');
        return [
          rowAction(directory, record.id, row, {what: ALONGSIDE, state: 'done'}),
          historyAction(directory, {listingId, version, at, by, changes, imported: record.source}),
          {
            what: 'source',
            item: {
              Put: {
                TableName: directory.tableName,
                Item: {...directoryKeys.source(record.source, `listing:${listingId}`), recordHash},
              },
            },
          },
          ...(mailbox ? [addressEvent(directory, mailbox, by, now)] : []),
          ...told.map((to) => newsAction(directory, {listingId, at, what: 'contact-changed', to, version})),
        ];
      },
    },
  );
};

/** Says that a row is not carried out, and why; nothing when somebody else has said what became of it. */
export const failRow = async (
  directory: Directory,
  importId: string,
  row: ImportRow,
  why: string,
): Promise<void> => {
  try {
    await transact(directory.client, [
      rowAction(directory, importId, row, {what: 'row', state: 'failed', why}),
    ]);
  } catch (failure) {
    if (!(failure instanceof ConditionFailed)) throw failure;
  }
};
