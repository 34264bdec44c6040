import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Place} from '#shared/model/listing.ts';
import type {PublicListing} from '#shared/model/listingView.ts';
import {distinctPlaces} from '#shared/search/distinctPlaces.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import type {FeedIds} from './feedIds.ts';
import {filled} from './filled.ts';
import {nationOf} from './nationOf.ts';

type Listed = Pick<PublicListing, 'places' | 'access'>;

/** An address has to be whole to be one: the standard wants street, town and postcode. */
const addressesOf = (ids: FeedIds, locationId: string, {name, address, town, postcode}: Place) =>
  town === undefined || postcode === undefined
    ? []
    : [
        {
          id: ids.of('address', locationId),
          location_id: locationId,
          address_1: address ?? name,
          city: town,
          state_province: nationOf(postcode),
          postal_code: postcode,
          country: 'GB',
          address_type: 'physical' as const,
        },
      ];

/** What is known to be there; what is not known is never said. */
const accessibilityOf = (ids: FeedIds, locationId: string, {access}: Listed) =>
  ACCESS_NEEDS.filter(({slug}) => access[slug] === 'yes').map(({slug, label}) => ({
    id: ids.of('accessibility', locationId, slug),
    location_id: locationId,
    description: label,
    accessibility: label,
  }));

/** The places where a service is held, by what makes each the same as in a run of it (`placeKey`). */
export const locationsOf = (
  ids: FeedIds,
  serviceId: string,
  listing: Listed,
  runs: readonly Pick<CourseRun, 'place'>[],
) => {
  const places = distinctPlaces(listing, runs);
  const atPlaces = ids.atPlaces(serviceId, [...places.keys()]);
  return new Map(
    [...places].map(([key, place]) => {
      const id = atPlaces.get(key) ?? '';
      const locationId = ids.of('location', id);
      const location = {
        id: locationId,
        location_type: 'physical' as const,
        name: place.name,
        ...filled({
          description: place.isApproximate ? 'The point is for the area, not for the door.' : undefined,
          latitude: place.point?.lat,
          longitude: place.point?.lng,
          addresses: addressesOf(ids, locationId, place),
          accessibility: accessibilityOf(ids, locationId, listing),
        }),
      };
      return [key, {id, service_id: serviceId, location_id: locationId, location}] as const;
    }),
  );
};
