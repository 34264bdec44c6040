import {KM_PER_MILE} from '#shared/geo/distance.ts';

/** The distances that can be chosen: miles for the person, whole kilometres in the address. */
export const RADII = [
  {miles: 2, km: 3},
  {miles: 5, km: 8},
  {miles: 10, km: 16},
  {miles: 20, km: 32},
  {miles: 50, km: 80},
  {miles: 100, km: 160},
] as const;

/** "10 miles" for 16 (kilometres). */
export const radiusInWords = (radiusKm: number): string => {
  const miles =
    RADII.find(({km}) => km === radiusKm)?.miles ?? Math.max(1, Math.round(radiusKm / KM_PER_MILE));
  return `${miles} ${miles === 1 ? 'mile' : 'miles'}`;
};
