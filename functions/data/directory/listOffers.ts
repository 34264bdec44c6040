import type {Listing} from '#shared/model/listing.ts';
import type {Programme} from '#shared/model/programme.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys} from '../keys.ts';
import {type Directory, getRow, queryRows} from './read.ts';
import {ListingRow, PointerRow, ProgrammeRow} from './rows.ts';

/** A listing, with its programme if it has one. */
export interface Offer {
  readonly listing: Listing;
  readonly programme: Programme | undefined;
}

/** Listings read at a time. */
const AT_ONCE = 10;

/** What a provider offers, hidden listings too, without their starts. */
export const listOffers = async (directory: Directory, organisationId: string): Promise<Offer[]> => {
  const {pk} = directoryKeys.organisation(organisationId);
  const pointers = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.listing});
  const ids = pointers.map((row) => PointerRow.parse(row).listingId);
  const programmes = new Map<string, Promise<Programme | undefined>>();
  const programmeOf = async (id: string): Promise<Programme | undefined> => {
    const row = await getRow(directory, directoryKeys.programme(id));
    return row && ProgrammeRow.parse(row).programme;
  };
  const offerOf = async (id: string): Promise<Offer[]> => {
    const row = await getRow(directory, directoryKeys.listing(id));
    if (!row) return [];
    const {listing} = ListingRow.parse(row);
    const {programmeId} = listing;
    if (programmeId === undefined) return [{listing, programme: undefined}];
    const programme = programmes.get(programmeId) ?? programmeOf(programmeId);
    programmes.set(programmeId, programme);
    return [{listing, programme: await programme}];
  };
  const offers: Offer[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    offers.push(...(await Promise.all(ids.slice(from, from + AT_ONCE).map(offerOf))).flat());
  }
  return offers;
};
