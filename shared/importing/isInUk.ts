import type {Point} from '#shared/model/primitives.ts';

/** About the United Kingdom with its islands, in degrees: a point outside it is a slip, most often one the wrong way round. */
const UK = {south: 49, north: 61.5, west: -9, east: 2.5};

/** Whether a point may be in the United Kingdom. */
export const isInUk = ({lat, lng}: Point): boolean =>
  lat >= UK.south && lat <= UK.north && lng >= UK.west && lng <= UK.east;
