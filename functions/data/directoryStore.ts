import {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import {Organisation, Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {without} from './directory/contentHash.ts';
import {type Directory, getRow, queryRows, readListing, readSurroundings} from './directory/read.ts';
import {BandRow, Mailbox, PointerRow, ProgrammeRow} from './directory/rows.ts';
import {organisationExists, type Outcome, putIfChanged, refreshListings} from './directory/saveFact.ts';
import {type ListingToSave, type SavedListing, saveListing} from './directory/saveListing.ts';
import {ConditionFailed} from './directory/transact.ts';
import {DIRECTORY_PREFIX, DIRECTORY_SORT_PREFIX, directoryKeys} from './keys.ts';

export type {ListingToSave, Mailbox, Outcome, SavedListing};

/** A listing with everything that its page says. */
export interface WholeListing {
  readonly listing: Listing;
  readonly runs: readonly CourseRun[];
  readonly organisation: Organisation;
  readonly programme: Programme | undefined;
  readonly certificates: readonly Certificate[];
  /** Run id → band of places left; a run that nobody has counted has none. */
  readonly bands: Readonly<Record<string, SeatBand>>;
  /** The slug that it has now, when it was asked for by one that it had before. */
  readonly redirectTo?: string;
}

const bandsOf = async (directory: Directory, listingId: string): Promise<Record<string, SeatBand>> => {
  const rows = await queryRows(directory, `${DIRECTORY_PREFIX.band}${listingId}`);
  return Object.fromEntries(
    rows.map((row) => {
      const {runId, band} = BandRow.parse(row);
      return [runId, band];
    }),
  );
};

const wholeListing = async (directory: Directory, listingId: string): Promise<WholeListing | undefined> => {
  const [{stored}, bands] = await Promise.all([
    readListing(directory, listingId),
    bandsOf(directory, listingId),
  ]);
  if (!stored) return undefined;
  const {listing} = stored.row;
  const {organisation, ...surroundings} = await readSurroundings(directory, listing);
  if (!organisation) throw new Error('A listing is stored whose provider is not');
  const startOf = (run: CourseRun): string =>
    `${run.sessions[0]?.date ?? ''} ${run.sessions[0]?.startsAt ?? ''}`;
  const runs = [...stored.runs].sort((a, b) => startOf(a).localeCompare(startOf(b)));
  return {listing, runs, organisation, ...surroundings, bands};
};

const saveCertificate = async (directory: Directory, given: Certificate): Promise<Outcome> => {
  const certificate = Certificate.parse(given);
  const {id, organisationId} = certificate;
  try {
    const outcome = await putIfChanged(directory, directoryKeys.certificate(organisationId, id), {
      row: {certificate},
      hashOf: certificate,
      checks: [organisationExists(directory, organisationId)],
    });
    await refreshListings(directory, directoryKeys.organisation(organisationId).pk);
    return outcome;
  } catch (failure) {
    if (!(failure instanceof ConditionFailed) || !failure.failed.includes('organisation')) throw failure;
    const detail = 'Save the provider before its certificates';
    throw new ProblemError('invalid-request', detail, {errors: [{pointer: '#/organisationId', detail}]});
  }
};

/**
 * Providers, programmes, certificates and listings: the Directory table, of which nobody else writes these rows.
 * Everything read is parsed. Reads of one listing are eventually consistent, as the public pages want them; everything
 * that decides a write is read consistently.
 */
export const directoryStore = (directory: Directory) => ({
  /** @see saveListing: one transaction, on the condition that the stored version is the one that was read. */
  saveListing: (given: ListingToSave): Promise<SavedListing> => saveListing(directory, given),

  /** The same, over whatever version is stored: for files that are the authority on their listings. */
  replaceListing: (given: ListingToSave): Promise<SavedListing> =>
    saveListing(directory, given, {anyVersion: true}),

  /** Saves a provider, then rewrites the search documents of its listings that speak of it. */
  async saveOrganisation(given: Organisation): Promise<Outcome> {
    const organisation = Organisation.parse(given);
    const key = directoryKeys.organisation(organisation.id);
    const outcome = await putIfChanged(directory, key, {
      row: {organisation},
      hashOf: without(organisation, 'updatedAt'),
    });
    await refreshListings(directory, key.pk);
    return outcome;
  },

  /** Saves a programme, then rewrites the search documents of the listings that name it. */
  async saveProgramme(given: Programme): Promise<Outcome> {
    const programme = Programme.parse(given);
    const key = directoryKeys.programme(programme.id);
    const outcome = await putIfChanged(directory, key, {row: {programme}, hashOf: programme});
    await refreshListings(directory, directoryKeys.programmeListing(programme.id, '').pk);
    return outcome;
  },

  /** Saves a certificate, then rewrites the search documents of its provider's listings. @throws ProblemError */
  saveCertificate: (given: Certificate): Promise<Outcome> => saveCertificate(directory, given),

  /** A listing by its id, hidden ones too; undefined when there is none. */
  getListing: (listingId: string): Promise<WholeListing | undefined> => wholeListing(directory, listingId),

  /** A listing by its slug or by one that it had before; undefined when there is none, or it is hidden. */
  async getListingBySlug(slug: string): Promise<WholeListing | undefined> {
    const pointer = await getRow(directory, directoryKeys.slug(slug));
    if (!pointer) return undefined;
    const whole = await wholeListing(directory, PointerRow.parse(pointer).listingId);
    if (!whole || whole.listing.status === 'hidden') return undefined;
    return whole.listing.slug === slug ? whole : {...whole, redirectTo: whole.listing.slug};
  },

  /** The ids of a provider's listings, hidden ones too. */
  async listOrganisationListings(organisationId: string): Promise<string[]> {
    const {pk} = directoryKeys.organisation(organisationId);
    const rows = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.listing});
    return rows.map((row) => PointerRow.parse(row).listingId);
  },

  /** All programmes, in order of id. */
  async listProgrammes(): Promise<Programme[]> {
    const rows = await queryRows(directory, directoryKeys.programme('').pk);
    return rows.map((row) => ProgrammeRow.parse(row).programme);
  },

  /** Where a listing's referrals are mailed; undefined when nobody has said. */
  async getMailbox(listingId: string): Promise<Mailbox | undefined> {
    const row = await getRow(directory, directoryKeys.mailbox(listingId), true);
    return row && Mailbox.parse(row);
  },

  /**
   * Sets a listing's mailbox, and in the same transaction turns its online referral on or off by what is proven of it.
   * The same address keeps what was proven of it; another starts unproven. @throws ProblemError `not-found`
   */
  async setMailbox(given: Mailbox): Promise<SavedListing> {
    const mailbox = Mailbox.parse(given);
    for (let attempt = 1; ; attempt += 1) {
      const {stored} = await readListing(directory, mailbox.listingId, true);
      if (!stored) throw new ProblemError('not-found', 'There is no such listing');
      try {
        return await saveListing(directory, {listing: stored.row.listing, runs: stored.runs, mailbox});
      } catch (failure) {
        if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version' || attempt === 6)
          throw failure;
      }
    }
  },
});

export type DirectoryStore = ReturnType<typeof directoryStore>;
