import type {Scheme} from '#shared/certification/schemes.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import {
  type Directory,
  getRow,
  queryRows,
  readListing,
  readMailbox,
  readSurroundings,
} from './directory/read.ts';
import {
  BandRow,
  ListingRow,
  type Mailbox,
  OrganisationRow,
  PointerRow,
  UnreachedRow,
} from './directory/rows.ts';
import {DIRECTORY_PREFIX, DIRECTORY_SORT_PREFIX, directoryKeys} from './keys.ts';
import {followMerges} from './alike/followMerges.ts';
import {readUsualAnswer} from './answerCounts.ts';
import {type KeptSchemes, schemesKept} from './schemes/schemesKept.ts';
import {cancelledIn} from './seatBands.ts';
import {apart, reachable} from './unreached.ts';

/** A listing with everything that its page says. */
export interface WholeListing {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  readonly organisation: Organisation;
  readonly programme: Programme | undefined;
  readonly certificates: readonly Certificate[];
  /** All schemes by which providers are certified. */
  readonly schemes: readonly Scheme[];
  /** Run id → band of places left; a run that nobody has counted has none. */
  readonly bands: Readonly<Record<string, SeatBand>>;
  /** The slug that it has now, when it was asked for by one that it had before. */
  readonly redirectTo?: string;
  /** The listing that was asked for, and its runs, when that was merged into this one. */
  readonly mergedFrom?: {readonly listing: Listing; readonly runs: readonly CourseRun[]};
}

/** The table, and the schemes of which certificates speak. */
interface Sources extends Directory {
  readonly schemes: KeptSchemes;
}

const wholeListing = async (
  directory: Sources,
  listingId: string,
  surroundingsOf = (listing: Listing) => readSurroundings(directory, listing),
): Promise<WholeListing | undefined> => {
  const [stored, rows] = await Promise.all([
    readListing(directory, listingId),
    queryRows(directory, `${DIRECTORY_PREFIX.band}${listingId}`),
  ]);
  if (!stored) return undefined;
  const told = apart(rows);
  const listing = reachable(
    stored.row.listing,
    told.unreached.map((row) => UnreachedRow.parse(row)),
  );
  const counted = told.bands.map((row) => BandRow.parse(row));
  const bands = Object.fromEntries(counted.map(({runId, band}) => [runId, band]));
  const cancelled = cancelledIn(counted);
  const [{organisation, ...surroundings}, schemes] = await Promise.all([
    surroundingsOf(listing),
    directory.schemes(),
  ]);
  if (!organisation) throw new Error('A listing is stored whose provider is not');
  const startOf = (run: CourseRun): string =>
    `${run.sessions[0]?.date ?? ''} ${run.sessions[0]?.startsAt ?? ''}`;
  const runs = stored.runs
    .map((run) => (cancelled.has(run.id) ? {...run, status: 'cancelled' as const} : run))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return {listing, runs, organisation, ...surroundings, schemes, bands};
};

/** Listings that are read side by side: more would only wait for one another. */
const AT_ONCE = 8;

/** Listings with everything that their pages say, in order; what several have in common is read once. */
const wholeListings = async (
  directory: Sources,
  ids: readonly string[],
): Promise<readonly (WholeListing | undefined)[]> => {
  const known = new Map<string, ReturnType<typeof readSurroundings>>();
  const surroundingsOf = (listing: Listing): ReturnType<typeof readSurroundings> => {
    const key = `${listing.organisationId} ${listing.programmeId ?? ''}`;
    const found = known.get(key) ?? readSurroundings(directory, listing);
    known.set(key, found);
    return found;
  };
  const wholes: (WholeListing | undefined)[] = [];
  const waiting = ids.entries();
  const work = async (): Promise<void> => {
    for (const [index, id] of waiting) wholes[index] = await wholeListing(directory, id, surroundingsOf);
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return wholes;
};

/** The listing that stays, for one that was merged into another: of those on the way no more is read than their own row. */
const staying = async (directory: Sources, asked: WholeListing): Promise<WholeListing | undefined> => {
  const read = async (listingId: string): Promise<Listing | undefined> => {
    const row = await getRow(directory, directoryKeys.listing(listingId));
    return row && ListingRow.parse(row).listing;
  };
  const stays = await followMerges(asked.listing, {listingOf: (listing) => listing, read});
  return stays === asked.listing ? asked : stays && (await wholeListing(directory, stays.id));
};

const listingBySlug = async (directory: Sources, slug: string): Promise<WholeListing | undefined> => {
  const pointer = await getRow(directory, directoryKeys.slug(slug));
  if (!pointer) return undefined;
  const asked = await wholeListing(directory, PointerRow.parse(pointer).listingId);
  const whole = asked && (await staying(directory, asked));
  if (!whole || whole.listing.slug === slug) return whole;
  const {listing, runs} = asked;
  return {
    ...whole,
    redirectTo: whole.listing.slug,
    ...(listing.id !== whole.listing.id && {mergedFrom: {listing, runs}}),
  };
};

const readerOf = (directory: Sources) => ({
  /** A listing by its id, hidden ones too; undefined when there is none. */
  getListing: (listingId: string): Promise<WholeListing | undefined> => wholeListing(directory, listingId),

  /** @see wholeListings */
  getListings: (ids: readonly string[]) => wholeListings(directory, ids),

  /**
   * A listing by its slug, by one that it had before, or by one of a listing that was merged into it; undefined when there is
   * none, or it is hidden.
   */
  async getListingBySlug(slug: string): Promise<WholeListing | undefined> {
    const found = await listingBySlug(directory, slug);
    return found?.listing.status === 'hidden' ? undefined : found;
  },

  /** The same, hidden ones too: for whoever may have sent something there. */
  getAnyListingBySlug: (slug: string): Promise<WholeListing | undefined> => listingBySlug(directory, slug),

  /** Whether a listing was ever at a web address, also one that is hidden now: an address is given once. */
  isKnownSlug: async (slug: string): Promise<boolean> =>
    (await getRow(directory, directoryKeys.slug(slug))) !== undefined,

  /** @see readUsualAnswer */
  getUsualAnswer: (listingId: string, today: string): Promise<number | null> =>
    readUsualAnswer(directory, listingId, today),

  /** A provider by its id; undefined when there is none. */
  async getOrganisation(organisationId: string): Promise<Organisation | undefined> {
    const row = await getRow(directory, directoryKeys.organisation(organisationId));
    return row && OrganisationRow.parse(row).organisation;
  },

  /** The ids of a provider's listings, hidden ones too. */
  async listOrganisationListings(organisationId: string): Promise<string[]> {
    const {pk} = directoryKeys.organisation(organisationId);
    const rows = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.listing});
    return rows.map((row) => PointerRow.parse(row).listingId);
  },

  /** Where a listing's referrals are mailed; undefined when nobody has said. */
  getMailbox: (listingId: string): Promise<Mailbox | undefined> => readMailbox(directory, listingId),
});

/**
 * Reads of the Directory table, for functions that never write it: they bundle nothing of how it is written. Everything
 * read is parsed. Reads of one listing are eventually consistent, as the public pages want them.
 */
export const directoryReader = (directory: Directory, schemes = schemesKept(directory)) =>
  readerOf({...directory, schemes});

export type DirectoryReader = ReturnType<typeof directoryReader>;
