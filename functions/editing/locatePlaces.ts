import * as z from 'zod/mini';
import {Place} from '#shared/model/listing.ts';
import {isNotFound} from '../data/placeStore.ts';
import type {EditingDeps} from './deps.ts';

/** Finds the point of each place that has a postcode and no point; where nothing is known it stays without. */
export const locatePlaces = async (
  {locate}: Pick<EditingDeps, 'locate'>,
  value: unknown,
): Promise<unknown> => {
  const {success, data} = z.array(Place).safeParse(value);
  if (!success) return value;
  return await Promise.all(
    data.map(async (place) => {
      if (place.point || place.postcode === undefined) return place;
      const found = await locate({postcode: place.postcode});
      return isNotFound(found)
        ? place
        : {...place, point: found.point, isApproximate: found.precision !== 'postcode'};
    }),
  );
};
