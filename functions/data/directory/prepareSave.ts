import type {Certificate} from '#shared/model/certificate.ts';
import {CourseRun} from '#shared/model/courseRun.ts';
import {Listing} from '#shared/model/listing.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {lapseAfter} from '#shared/freshness/lapseAfter.ts';
import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {searchDocument, cellsOf, type SearchDocument} from '#shared/search/document.ts';
import {contentHash, without} from './contentHash.ts';
import {type Directory, readListing, readMailbox, readSurroundings, type StoredListing} from './read.ts';
import {addedOnOf, isProven, type ListingRow, type Mailbox} from './rows.ts';
import type {Action} from './transact.ts';
import type {ListingWrite} from './writeListing.ts';

/** A listing as somebody wants it to be. `listing.version` is the version that they read: 1 for a new one. */
export interface ListingToSave {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  /** Absent: the mailbox stays as it is. The same address keeps what is already proven of it. */
  readonly mailbox?: Mailbox | undefined;
  /**
   * Used only while the table has no such row: what is stored is what the search document speaks of, so that a caller
   * who read it a moment ago cannot put old words into it.
   */
  readonly organisation?: Organisation | undefined;
  readonly programme?: Programme | undefined;
  readonly certificates?: readonly Certificate[] | undefined;
}

export interface SaveOptions {
  /** True: whatever version is stored is replaced. For importing, where the file is the authority. */
  readonly anyVersion?: boolean;
  readonly now?: () => Date;
  /**
   * For who may write no more of a listing than that its mailbox is proven: it stays in place. Nothing is written when
   * another address is on record.
   */
  readonly onlyProves?: boolean;
  /**
   * For who may write no more of a listing than its words: it stays in the cells where it stands, and what an earlier save
   * has left to do stays to be done, by the next that may.
   */
  readonly staysInPlace?: boolean;
  /**
   * What is written in the listing's own transaction, or not at all: why it was changed, say. Written also when the listing
   * is as it was.
   */
  readonly alongside?: (saved: Listing, before: Listing | undefined) => readonly Action[];
  /** That it is merged into another from now on, or no longer; left out, it stays as it is. */
  readonly merged?: Listing['merged'] | 'undone';
  /** True: its row is written also when it is as it was, so that what stands alongside holds for this row and no other. */
  readonly isHeld?: boolean;
}

const isSameAddress = (one: Mailbox | undefined, other: Mailbox | undefined): boolean =>
  one?.email.toLowerCase() === other?.email.toLowerCase();

/** A new proof stands alone, and clears an old bounce; otherwise the same address keeps what is proven of it. */
const mailboxAfter = (given: Mailbox | undefined, stored: Mailbox | undefined): Mailbox | undefined => {
  if (!given) return stored;
  return isSameAddress(given, stored) && given.verifiedAt === undefined ? {...stored, ...given} : given;
};

const byId = (a: CourseRun, b: CourseRun): number => (a.id < b.id ? -1 : 1);

const contentHashOf = (listing: Listing, runs: readonly CourseRun[]): string =>
  contentHash([without(listing, 'version', 'updatedAt'), [...runs].sort(byId)]);

const missing = (field: 'organisationId' | 'programmeId', detail: string): ProblemError =>
  new ProblemError('invalid-request', detail, {errors: [{pointer: `#/${field}`, detail}]});

/** The listing with its version and time moved on, if its content differs from what is stored. */
const advance = (
  listing: Listing,
  stored: StoredListing | undefined,
  isSame: boolean,
  now: Date,
): Listing => {
  if (!stored) return Listing.parse({...listing, version: 1, updatedAt: now.toISOString()});
  if (isSame) return stored.row.listing;
  const version = stored.row.listing.version + 1;
  return Listing.parse({...listing, version, updatedAt: now.toISOString()});
};

/** What a save makes of the listing's last check and its lapse, without what is not there. */
const checkedAfter = (
  given: Listing,
  stored: Listing | undefined,
): Pick<Listing, 'status' | 'checkedOn' | 'lapse'> => {
  const {status, checkedOn, lapse} = lapseAfter(given, stored);
  return {status, ...(checkedOn !== undefined && {checkedOn}), ...(lapse && {lapse})};
};

/** A listing that was merged into another stays hidden, whatever a save brings, until the merge is undone. */
const mergedAfter = (
  checked: ReturnType<typeof checkedAfter>,
  option: SaveOptions['merged'],
  stored: Listing | undefined,
): Partial<Listing> => {
  const merged = option === 'undone' ? undefined : (option ?? stored?.merged);
  return merged ? {...without(checked, 'lapse'), status: 'hidden', merged} : checked;
};

/**
 * A listing that is hidden because nobody confirmed it keeps its place in the cells, where no search finds what is hidden:
 * whoever confirms it need not be able to put it there.
 */
const cellsToStandIn = (listing: Listing, document: SearchDocument): string[] =>
  isHiddenByHand(listing) ? [] : cellsOf({...document, status: 'live'});

const surroundingsOf = async (directory: Directory, given: ListingToSave) => {
  const found = await readSurroundings(directory, given.listing, true);
  const organisation = found.organisation ?? given.organisation;
  const programme = found.programme ?? given.programme;
  const certificates = found.certificates.length > 0 ? found.certificates : (given.certificates ?? []);
  if (!organisation) throw missing('organisationId', 'Save the provider before its listings');
  if (given.listing.programmeId !== undefined && !programme) {
    throw missing('programmeId', 'Save the programme before the listings that name it');
  }
  return {organisation, programme, certificates};
};

/** What a save comes to: what is to be written, if anything, and the listing as it is then. */
export interface PreparedSave {
  readonly listing: Listing;
  readonly stored: StoredListing | undefined;
  /** Undefined when all of it is stored already. */
  readonly write: ListingWrite | undefined;
  /** What is written alongside, also when the listing is as it was. */
  readonly together: readonly Action[];
}

/** Reads what is stored and works out what a save writes. @throws ProblemError `stale-version`, `invalid-request`, `gone` */
export const prepareSave = async (
  directory: Directory,
  given: ListingToSave,
  {
    anyVersion = false,
    now = () => new Date(),
    onlyProves = false,
    staysInPlace = onlyProves,
    alongside,
    merged,
    isHeld = false,
  }: SaveOptions,
): Promise<PreparedSave> => {
  // The mailbox is read before and written, or checked, with the listing: a bounce that is marked meanwhile wins.
  const storedMailbox = await readMailbox(directory, given.listing.id);
  if (onlyProves && !isSameAddress(given.mailbox, storedMailbox)) {
    throw new ProblemError('gone', 'Another mailbox is on record by now');
  }
  // The listing's row is read first and written on the condition that it has not moved since: whoever changes a
  // provider or a certificate rewrites the row afterwards, so a document made of old words can never stay.
  const stored = await readListing(directory, given.listing.id, true);
  const mailbox = mailboxAfter(given.mailbox, storedMailbox);
  const runs = given.runs.map((run) => CourseRun.parse(run));
  const wanted = Listing.parse({
    ...without(given.listing, 'lapse', 'merged'),
    ...mergedAfter(checkedAfter(given.listing, stored?.row.listing), merged, stored?.row.listing),
    referral: {...given.listing.referral, isOnline: isProven(mailbox)},
  });
  const hash = contentHashOf(wanted, runs);
  const isSameContent = stored?.row.contentHash === hash;
  // Mail came back, to this address or one before it, and arrives again: a version of its own, so that what the courier
  // said of the last one is over.
  const isReachedAgain = !isProven(storedMailbox) && isProven(mailbox);
  const isSame = isSameContent && !isReachedAgain;
  if (!isSameContent && !anyVersion && wanted.version !== (stored?.row.listing.version ?? 1)) {
    throw new ProblemError('stale-version', 'This listing has changed since you opened it');
  }

  const listing = advance(wanted, stored, isSame, now());
  const surroundings = await surroundingsOf(directory, given);
  const document = searchDocument({listing, runs: [...runs], ...surroundings});
  const cells = staysInPlace && stored ? stored.row.cells : cellsToStandIn(listing, document);
  const row: ListingRow = {
    listing,
    cells,
    contentHash: hash,
    documentHash: contentHash([document, cells]),
    addedOn: stored ? addedOnOf(stored.row) : londonDate(now()),
    revision: (stored?.row.revision ?? 0) + 1,
  };
  const isMailboxSame = contentHash(mailbox ?? null) === contentHash(storedMailbox ?? null);
  const together = alongside?.(listing, stored?.row.listing) ?? [];
  const isAsStored = isSame && isMailboxSame && stored.row.documentHash === row.documentHash;
  if (isAsStored && !isHeld) return {listing, stored, write: undefined, together};
  const {organisation} = surroundings;
  const mailboxes = {storedMailbox, mailbox, organisation};
  const write = {row, runs, stored, document, ...mailboxes, together, staysInPlace};
  return {listing, stored, write, together};
};
