import type {Point} from '#shared/model/primitives.ts';

/**
 * Geographic cells: the world halved again and again, one digit a step (a quadkey over plain degrees), so that the
 * id of a cell begins with the id of every larger cell around it. That is what lets a later index choose deeper
 * cells where listings are dense without renaming the others.
 */

/** Steps of halving. 9 gives cells of 0.35° by 0.70°: about 39 by 46 km in the middle of England. */
const CELL_DEPTH = 9;

const SIDE = 2 ** CELL_DEPTH;
const LAT_DEGREES = 180 / SIDE;
const LNG_DEGREES = 360 / SIDE;
/** Kilometres in a degree of latitude, taken small so that a circle's box is never too small. */
const KM_IN_DEGREE = 110.5;

const clamp = (value: number): number => Math.min(SIDE - 1, Math.max(0, value));
const rowOf = (lat: number): number => clamp(Math.floor((lat + 90) / LAT_DEGREES));
const columnOf = (lng: number): number => clamp(Math.floor((lng + 180) / LNG_DEGREES));

const idOf = (row: number, column: number): string => {
  let id = 'q';
  for (let bit = CELL_DEPTH - 1; bit >= 0; bit -= 1)
    id += String(((row >> bit) & 1) * 2 + ((column >> bit) & 1));
  return id;
};

/** The id of the cell that a point stands in. */
export const cellOf = (point: Point): string => idOf(rowOf(point.lat), columnOf(point.lng));

/** Kilometres from a point to the nearest point of a box in degrees; flat-earth, good to 1% at these sizes. */
const kmToBox = (point: Point, south: number, west: number): number => {
  const north = south + LAT_DEGREES;
  const east = west + LNG_DEGREES;
  const latDegrees = Math.max(south - point.lat, 0, point.lat - north);
  const lngDegrees = Math.max(west - point.lng, 0, point.lng - east);
  const shrink = Math.cos((Math.max(Math.abs(point.lat), Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  return KM_IN_DEGREE * Math.hypot(latDegrees, lngDegrees * shrink);
};

/**
 * The ids of the cells that a circle touches, in no promised order; a cell that it only just misses may be among
 * them, one that it touches is never left out. `undefined` when there would be more than `most`.
 */
export const cellsInCircle = (centre: Point, radiusKm: number, most = Infinity): string[] | undefined => {
  const latReach = radiusKm / KM_IN_DEGREE;
  const widest = Math.min(89.9, Math.abs(centre.lat) + latReach);
  const lngReach = radiusKm / (KM_IN_DEGREE * Math.cos((widest * Math.PI) / 180));
  const cells: string[] = [];
  for (let row = rowOf(centre.lat - latReach); row <= rowOf(centre.lat + latReach); row += 1) {
    for (
      let column = columnOf(centre.lng - lngReach);
      column <= columnOf(centre.lng + lngReach);
      column += 1
    ) {
      const south = row * LAT_DEGREES - 90;
      const west = column * LNG_DEGREES - 180;
      if (kmToBox(centre, south, west) > radiusKm) continue;
      cells.push(idOf(row, column));
      if (cells.length > most) return undefined;
    }
  }
  return cells;
};
