import type {Certificate} from '#shared/model/certificate.ts';
import {Organisation, Programme} from '#shared/model/programme.ts';
import {importCertificate} from './certificates/importCertificate.ts';
import {without} from './directory/contentHash.ts';
import type {Directory} from './directory/read.ts';
import type {Mailbox} from './directory/rows.ts';
import {setMailbox} from './directory/setMailbox.ts';
import {type Outcome, putIfChanged, refreshListings} from './directory/saveFact.ts';
import type {SaveOptions} from './directory/prepareSave.ts';
import {type ListingToSave, type SavedListing, saveListing} from './directory/saveListing.ts';
import {directoryReader} from './directoryReader.ts';
import {directoryKeys} from './keys.ts';

export type {ListingToSave, Outcome};

/**
 * Providers, programmes, certificates and listings: the Directory table, of which nobody else writes these rows.
 * Whatever
 * decides a write is read consistently; the reads are those of directoryReader.
 */
export const directoryStore = (directory: Directory) => ({
  ...directoryReader(directory),

  /** @see saveListing: one transaction, on the condition that the stored version is the one that was read. */
  saveListing: (given: ListingToSave): Promise<SavedListing> => saveListing(directory, given),

  /** The same, over whatever version is stored: for files that are the authority on their listings. */
  replaceListing: (
    given: ListingToSave,
    {alongside}: Pick<SaveOptions, 'alongside'> = {},
  ): Promise<SavedListing> =>
    saveListing(directory, given, {anyVersion: true, ...(alongside && {alongside})}),

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
  saveCertificate: (given: Certificate): Promise<Outcome> => importCertificate(directory, given),

  /**
   * Sets a listing's mailbox, and in the same transaction turns its online referral on or off by what is proven of it.
   * The same address keeps what was proven of it; another starts unproven. @throws ProblemError `not-found`
   */
  setMailbox: (given: Mailbox): Promise<SavedListing> => setMailbox(directory, given),
});

export type DirectoryStore = ReturnType<typeof directoryStore>;
