import type {Origin} from '#shared/model/search.ts';

/**
 * By how far, in kilometres, a place of each precision misses the door in the median: add it to a radius, so that
 * nothing near is lost because we know only about where somebody is. Measured against all 1,745,849 postcodes of
 * Code-Point Open (October 2025) by test/conformance/importPlaces.test.ts; towns taken as wide as three outward codes.
 */
export const PLACE_ERROR_KM: Readonly<Record<Origin['precision'], number>> = {
  postcode: 0,
  sector: 0.8,
  outcode: 1.6,
  town: 3,
  area: 10.6,
};
