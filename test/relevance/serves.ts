import {distanceKm} from '#shared/geo/distance.ts';
import {PLACE_ERROR_KM} from '#shared/geo/placeError.ts';
import type {SearchDocument, SearchOrigin} from '#shared/search/index.ts';

/** Whether a listing says that it is for people from there; one that says nothing of an area is. */
export const serves = ({serviceArea}: Pick<SearchDocument, 'serviceArea'>, origin: SearchOrigin): boolean => {
  switch (serviceArea?.kind) {
    case 'outcodes':
      return origin.outcode === undefined || serviceArea.outcodes.includes(origin.outcode);
    case 'around':
      return (
        distanceKm(serviceArea.centre, origin.point) <=
        serviceArea.radiusKm + PLACE_ERROR_KM[origin.precision]
      );
    default:
      return true;
  }
};
