import type {Point} from '#shared/model/primitives.ts';

/** Kilometres in a statute mile: exact since 1959. */
export const KM_PER_MILE = 1.609344;

/** Mean radius of the Earth, kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres between two WGS84 points in degrees (haversine); 0.5% at worst from the ellipsoid. */
export const distanceKm = (a: Point, b: Point): number => {
  const sinLat = Math.sin(radians(b.lat - a.lat) / 2);
  const sinLng = Math.sin(radians(b.lng - a.lng) / 2);
  const squared = sinLat * sinLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sinLng * sinLng;
  // Rounding can carry antipodes a hair above 1, where asin is NaN.
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared)));
};
