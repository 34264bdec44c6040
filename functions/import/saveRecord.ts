import {Listing} from '#shared/model/listing.ts';
import type {ListingRecord, MenuRecord} from '#shared/model/menuRecord.ts';
import {Organisation} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {changesBetween} from '#shared/proposal/applyProposal.ts';
import type {EditedPage} from '#shared/proposal/page.ts';
import {contentHash} from '../data/directory/contentHash.ts';
import {type Directory, readMailbox} from '../data/directory/read.ts';
import {directoryStore, type Outcome} from '../data/directoryStore.ts';
import type {Action} from '../data/directory/transact.ts';
import {historyAction} from '../data/proposals/historyStore.ts';
import {directoryKeys, type Key} from '../data/keys.ts';
import {keyWord, MOST_WRITES, readRows, type TableRow, writeRows} from './batchRows.ts';
import {GivenHash, sourceMailbox} from './sourceMailbox.ts';

interface SaveRecordOptions {
  /** What the records come from ("demo", "menu", a feed's name): part of the key of what is remembered of each. */
  readonly source: string;
  /** True only for the demonstration, whose mailboxes are ours. */
  readonly believesMailboxes: boolean;
  readonly now: () => Date;
}

/** The id of what a record is about. */
export const idOf = (record: MenuRecord): string => {
  switch (record.type) {
    case 'organisation':
      return record.organisation.id;
    case 'programme':
      return record.programme.id;
    case 'certificate':
      return record.certificate.id;
    case 'listing':
      return record.listing.id;
  }
};

const sourceKey = (source: string, record: MenuRecord): Key =>
  directoryKeys.source(source, `${record.type}:${idOf(record)}`);

type Remembered = Awaited<ReturnType<typeof readRows>>;
type RememberedRow = Readonly<Record<string, unknown>>;

interface SavedRecord {
  readonly outcome: Outcome;
  /** The row to remember the record by; absent when the one that is there says it. */
  readonly remember?: TableRow;
  /** For the report. */
  readonly note?: string | undefined;
}

/** A web address ends in this when the plain one belongs to another listing: four letters of the listing's id, hashed. */
const slugSuffix = (listingId: string): string =>
  contentHash(listingId)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 4);

const isSlugTaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.errors.some(({pointer}) => pointer === '#/slug');

/**
 * Saves menu records, each unless the very same was saved from this source before: then nothing is written, so that what
 * people have changed here since stays. A record that has changed in its source replaces what is here, but for a mailbox
 * that the source has not changed.
 */
export const recordSaver = (directory: Directory, {source, believesMailboxes, now}: SaveRecordOptions) => {
  const store = directoryStore(directory);

  /** What an import brought, for the listing's history: nothing when it changed nothing. */
  const imported =
    (at: string) =>
    (saved: Listing, before: Listing | undefined): Action[] => {
      if (saved.version === before?.version) return [];
      const pageOf = (listing: Listing): EditedPage => ({listing, mailbox: undefined});
      const changes = before ? changesBetween(pageOf(before), pageOf(saved)) : [];
      const {id: listingId, version} = saved;
      return [historyAction(directory, {listingId, version, at, event: 'imported', changes})];
    };

  const replaceListing = async ({listing, runs, mailbox}: ListingRecord): Promise<Outcome> => {
    const nowIso = now().toISOString();
    const given = {
      listing: Listing.parse({...listing, version: 1, updatedAt: nowIso}),
      runs,
      mailbox: mailbox && {
        listingId: listing.id,
        email: mailbox.email,
        ...(believesMailboxes &&
          mailbox.verified && {
            verifiedAt: nowIso,
            provenBy: {how: 'import' as const},
          }),
      },
    };
    const alongside = imported(nowIso);
    try {
      return (await store.replaceListing(given, {alongside})).outcome;
    } catch (failure) {
      if (!isSlugTaken(failure)) throw failure;
      const slug = `${listing.slug.slice(0, 95)}-${slugSuffix(listing.id)}`.replaceAll(/-+/g, '-');
      const renamed = {...given, listing: {...given.listing, slug}};
      return (await store.replaceListing(renamed, {alongside})).outcome;
    }
  };

  /** A listing with the source's mailbox, if that is to be saved; and what of it is to be remembered and reported. */
  const saveListing = async (record: ListingRecord, row: RememberedRow | undefined) => {
    const {mailbox: given, ...listing} = record;
    const before = {isNew: row === undefined, givenHash: GivenHash.parse(row?.givenHash)};
    const stored = given && (await readMailbox(directory, record.listing.id));
    const {mailbox, givenHash, note} = sourceMailbox(given, before, stored);
    return {outcome: await replaceListing({...listing, ...(mailbox && {mailbox})}), more: {givenHash}, note};
  };

  const save = async (
    record: MenuRecord,
    row: RememberedRow | undefined,
  ): Promise<{outcome: Outcome; more?: RememberedRow; note?: string | undefined}> => {
    switch (record.type) {
      case 'organisation': {
        const organisation = {...record.organisation, updatedAt: now().toISOString()};
        return {outcome: await store.saveOrganisation(Organisation.parse(organisation))};
      }
      case 'programme':
        return {outcome: await store.saveProgramme(record.programme)};
      case 'certificate':
        return {outcome: await store.saveCertificate(record.certificate)};
      case 'listing':
        return saveListing(record, row);
    }
  };

  return {
    /** The rows in which it stands what was saved of these records, by `keyWord`: up to 100 at a time. */
    remembered: (records: readonly MenuRecord[]) =>
      readRows(
        directory,
        records.map((record) => sourceKey(source, record)),
      ),

    /** Saves a record, unless it is the one that is remembered; and the row to remember it by, if it is not. */
    async save(record: MenuRecord, remembered: Remembered): Promise<SavedRecord> {
      const key = sourceKey(source, record);
      const recordHash = contentHash(withoutStoreFields(record));
      const row = remembered.get(keyWord(key));
      if (row?.recordHash === recordHash) return {outcome: 'unchanged'};
      const {outcome, more, note} = await save(record, row);
      return {outcome, remember: {...key, recordHash, ...more}, note};
    },

    /** Writes what is to be remembered. A run that is cut short before this saves the same records again, unchanged. */
    async remember(rows: readonly TableRow[]): Promise<void> {
      for (let from = 0; from < rows.length; from += MOST_WRITES) {
        await writeRows(directory, rows.slice(from, from + MOST_WRITES));
      }
    },
  };
};

export type RecordSaver = ReturnType<typeof recordSaver>;

/** Version and time are the store's own: a file that differs in nothing else has not changed. */
const withoutStoreFields = (record: MenuRecord): unknown => {
  if (record.type === 'listing') {
    return {...record, listing: {...record.listing, version: undefined, updatedAt: undefined}};
  }
  return record.type === 'organisation'
    ? {...record, organisation: {...record.organisation, updatedAt: undefined}}
    : record;
};
