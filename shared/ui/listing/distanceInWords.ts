import {KM_PER_MILE} from '#shared/geo/distance.ts';

/**
 * How far away something is, in miles, as people say it: one decimal under 10 miles, none above. `isAbout` when either
 * end is only known by its outward code, sector or town.
 */
export const distanceInWords = (distanceKm: number, {isAbout}: {readonly isAbout: boolean}): string => {
  const miles = distanceKm / KM_PER_MILE;
  const rounded = miles < 9.95 ? Math.round(miles * 10) / 10 : Math.round(miles);
  if (rounded < 0.1) return isAbout ? 'very near' : 'under 0.1 miles away';
  return `${isAbout ? 'about ' : ''}${rounded} ${rounded === 1 ? 'mile' : 'miles'} away`;
};
