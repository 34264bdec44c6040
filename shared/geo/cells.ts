import type {Point} from '#shared/model/primitives.ts';

/**
 * Geographic cells: the world halved again and again, one digit a step (a quadkey over plain degrees). The id of a
 * cell begins with the id of every larger cell around it, so that "lies in" is a comparison of prefixes, in memory as
 * in a sort key.
 */

/** Steps of halving of the largest cells: 1.4° by 2.8°, about 156 by 190 km in the middle of England. */
const ROOT_DEPTH = 7;
/** Steps of halving of the smallest: about 1.2 by 1.4 km. */
export const DEEPEST = 14;

/** Kilometres in a degree of latitude, taken small so that a circle's box is never too small. */
const KM_IN_DEGREE = 110.5;

export interface Circle {
  readonly centre: Point;
  readonly radiusKm: number;
}

const clamp = (value: number, depth: number): number => Math.min(2 ** depth - 1, Math.max(0, value));
const rowOf = (lat: number, depth: number): number =>
  clamp(Math.floor(((lat + 90) / 180) * 2 ** depth), depth);
const columnOf = (lng: number, depth: number): number =>
  clamp(Math.floor(((lng + 180) / 360) * 2 ** depth), depth);

const idOf = (row: number, column: number, depth: number): string => {
  let id = 'q';
  for (let bit = depth - 1; bit >= 0; bit -= 1) id += String(((row >> bit) & 1) * 2 + ((column >> bit) & 1));
  return id;
};

/** The id of the cell that a point stands in; the smallest, unless told otherwise. */
export const cellOf = (point: Point, depth = DEEPEST): string =>
  idOf(rowOf(point.lat, depth), columnOf(point.lng, depth), depth);

/** Whether a word is the id of a cell. */
export const isCell = (word: string): boolean => /^q[0-3]+$/.test(word);

/** Steps of halving of a cell. */
export const depthOf = (cell: string): number => cell.length - 1;

/** Whether a word is the id of one of the largest cells. */
export const isLargest = (word: string): boolean => isCell(word) && depthOf(word) === ROOT_DEPTH;

/** The largest cell around a cell; any other word is its own. */
export const rootOf = (cell: string): string => (isCell(cell) ? cell.slice(0, ROOT_DEPTH + 1) : cell);

/** The four cells that a cell is halved into, in order. */
export const childrenOf = (cell: string): string[] => ['0', '1', '2', '3'].map((digit) => cell + digit);

/** The cell that a cell is a fourth of; undefined for one of the largest. */
export const parentOf = (cell: string): string | undefined =>
  isCell(cell) && depthOf(cell) > ROOT_DEPTH ? cell.slice(0, -1) : undefined;

/** True when one lies in the other, or they are the same. */
export const overlap = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Kilometres from a point to the nearest point of a cell; flat-earth, good to 1% at these sizes. */
const kmToCell = (point: Point, row: number, column: number, depth: number): number => {
  const latDegrees = 180 / 2 ** depth;
  const lngDegrees = 360 / 2 ** depth;
  const south = row * latDegrees - 90;
  const west = column * lngDegrees - 180;
  const north = south + latDegrees;
  const latAway = Math.max(south - point.lat, 0, point.lat - north);
  const lngAway = Math.max(west - point.lng, 0, point.lng - west - lngDegrees);
  const shrink = Math.cos((Math.max(Math.abs(point.lat), Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const across = lngAway * shrink;
  return KM_IN_DEGREE * Math.sqrt(latAway * latAway + across * across);
};

/**
 * The ids of the cells that a circle touches, in no promised order; a cell that it only just misses may be among
 * them, one that it touches is never left out. `undefined` when there would be more than `most`.
 */
export const cellsInCircle = (
  {centre, radiusKm}: Circle,
  depth = ROOT_DEPTH,
  most = Infinity,
): string[] | undefined => {
  const latReach = radiusKm / KM_IN_DEGREE;
  const widest = Math.min(89.9, Math.abs(centre.lat) + latReach);
  const lngReach = radiusKm / (KM_IN_DEGREE * Math.cos((widest * Math.PI) / 180));
  const lastRow = rowOf(centre.lat + latReach, depth);
  const lastColumn = columnOf(centre.lng + lngReach, depth);
  const cells: string[] = [];
  for (let row = rowOf(centre.lat - latReach, depth); row <= lastRow; row += 1) {
    for (let column = columnOf(centre.lng - lngReach, depth); column <= lastColumn; column += 1) {
      if (kmToCell(centre, row, column, depth) > radiusKm) continue;
      cells.push(idOf(row, column, depth));
      if (cells.length > most) return undefined;
    }
  }
  return cells;
};

/** Whether a circle touches a cell; true also for one that it only just misses. */
export const circleTouches = ({centre, radiusKm}: Circle, cell: string): boolean => {
  let row = 0;
  let column = 0;
  for (let index = 1; index < cell.length; index += 1) {
    const digit = cell.charCodeAt(index) - 48;
    row = row * 2 + (digit >> 1);
    column = column * 2 + (digit & 1);
  }
  return kmToCell(centre, row, column, depthOf(cell)) <= radiusKm;
};
