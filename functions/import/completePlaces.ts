import {parsePostcode} from '#shared/geo/postcode.ts';
import type {Place} from '#shared/model/listing.ts';
import type {MenuRecord} from '#shared/model/menuRecord.ts';
import {isNotFound, type PlaceStore} from '../data/placeStore.ts';

/** A place known only by its postcode area is 10 km out: worse than to say that we do not know. */
const GOOD_ENOUGH: ReadonlySet<string> = new Set(['postcode', 'sector', 'outcode']);

/** Gives the places of a listing that have a UK postcode and no point the postcode's point, marked approximate where it is. */
export const completePlaces = (places: PlaceStore) => {
  const complete = async (place: Place): Promise<Place> => {
    if (place.point || place.postcode === undefined || parsePostcode(place.postcode)?.kind !== 'full')
      return place;
    const found = await places.locate({postcode: place.postcode});
    if (isNotFound(found) || !GOOD_ENOUGH.has(found.precision)) return place;
    return {...place, point: found.point, isApproximate: found.precision !== 'postcode'};
  };
  return async (record: MenuRecord): Promise<MenuRecord> => {
    if (record.type !== 'listing') return record;
    const {listing} = record;
    return {...record, listing: {...listing, places: await Promise.all(listing.places.map(complete))}};
  };
};
