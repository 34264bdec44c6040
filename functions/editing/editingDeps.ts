import {type Directory, getRow, readListing} from '../data/directory/read.ts';
import {ProgrammeRow} from '../data/directory/rows.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {directoryKeys} from '../data/keys.ts';
import {placeStore} from '../data/placeStore.ts';
import {historyStore} from '../data/proposals/historyStore.ts';
import {proposalStore} from '../data/proposals/proposalStore.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import type {EditingDeps} from './deps.ts';

/** What editing works with, on the tables themselves. */
export const editingDeps = (
  directory: Directory,
  {indexTable, ...others}: {readonly indexTable: string} & Pick<EditingDeps, 'shells' | 'origin' | 'now'>,
): EditingDeps => {
  const schemes = schemesKept(directory);
  const reader = directoryReader(directory, schemes);
  return {
    schemes,
    proposals: proposalStore(directory),
    history: historyStore(directory),
    readListing: (listingId) => readListing(directory, listingId, true),
    getListing: (listingId) => reader.getListing(listingId),
    getMailbox: (listingId) => reader.getMailbox(listingId),
    getOrganisation: (organisationId) => reader.getOrganisation(organisationId),
    getProgramme: async (programmeId) => {
      const row = await getRow(directory, directoryKeys.programme(programmeId));
      return row && ProgrammeRow.parse(row).programme;
    },
    // How a listing is saved is read at its first use: most requests want nothing of it.
    goLive: async (stored, given, entry, now) => {
      const {goLive} = await import('../data/proposals/goLive.ts');
      return await goLive(directory, stored, given, entry, now);
    },
    locate: (given) => placeStore({client: directory.client, tableName: indexTable}).locate(given),
    ...others,
  };
};
