import {cellOf, cellsInCircle, type Circle, DEEPEST, isCell} from '#shared/geo/cells.ts';
import type {ServiceArea} from '#shared/model/listing.ts';
import type {Point} from '#shared/model/primitives.ts';
import type {DeliveryMode} from '#shared/taxonomy/delivery.ts';

/** Where what reaches everywhere stands, or too wide an area to be written to each of its cells. */
export const EVERYWHERE = 'everywhere';

/** Cells that one listing is written to at most: an area is covered by the smallest that are no more. */
const MOST_CELLS = 9;
/** Steps of halving of the largest cells that cover an area: 78 by 95 km. A wider area is everywhere's. */
const WIDEST_DEPTH = 8;

/** Whether a name is a cell's or everywhere: the other partitions of seat bands are listings'. */
export const isPlaced = (name: string): boolean => name === EVERYWHERE || isCell(name);

/** What of a document says where it can be had. */
export interface Reach {
  readonly places: readonly {readonly point?: Point | undefined}[];
  readonly serviceArea?: ServiceArea | undefined;
  readonly delivery?: readonly DeliveryMode[] | undefined;
}

/**
 * True when a listing is for people wherever they live: nationwide, or with neither a place nor an area. The last
 * includes listings whose place nobody entered: they must not vanish because somebody typed a postcode.
 */
export const reachesEverywhere = ({places, serviceArea}: Reach): boolean =>
  serviceArea?.kind === 'nationwide' || (!serviceArea && !places.some((place) => place.point));

/** From how far one may join by video what meets in one place, and says nothing of an area: in kilometres. */
export const JOINED_BY_VIDEO_KM = 50;

/** Ways of coming together in one place, and of joining the same from home. */
export const IN_ONE_PLACE = [
  'in-person-group',
  'in-person-one-to-one',
] as const satisfies readonly DeliveryMode[];
export const BY_VIDEO = ['video-group', 'video-one-to-one'] as const satisfies readonly DeliveryMode[];

const isHybrid = (delivery: readonly DeliveryMode[]): boolean =>
  IN_ONE_PLACE.some((mode) => delivery.includes(mode)) && BY_VIDEO.some((mode) => delivery.includes(mode));

/** The circle that a listing is for: its service area, or one about its only place where it is held by video too. */
const circleOf = ({serviceArea, delivery = []}: Reach, points: readonly Point[]): Circle | undefined => {
  if (serviceArea?.kind === 'around') return serviceArea;
  const [centre] = points;
  return !serviceArea && centre && points.length === 1 && isHybrid(delivery)
    ? {centre, radiusKm: JOINED_BY_VIDEO_KM}
    : undefined;
};

/** The cells of one size that points and a circle touch; undefined when they are too many. */
const cellsAt = (points: readonly Point[], area: Circle | undefined, depth: number): string[] | undefined => {
  const cells = new Set(points.map((point) => cellOf(point, depth)));
  const touched = area ? cellsInCircle(area, depth, MOST_CELLS) : [];
  for (const cell of touched ?? []) cells.add(cell);
  return touched && cells.size <= MOST_CELLS ? [...cells].sort() : undefined;
};

/**
 * The cells that a listing is written to, sorted, all of one size: the smallest that cover its places and its area
 * and are not too many. A service area of outward codes has no shape here, so it goes everywhere: search still shows
 * it only to the people it serves.
 */
export const cellsOfReach = (reach: Reach): string[] => {
  const {places, serviceArea} = reach;
  if (reachesEverywhere(reach) || serviceArea?.kind === 'outcodes') return [EVERYWHERE];
  const points = places.flatMap(({point}) => point ?? []);
  const area = circleOf(reach, points);
  const [only] = points;
  if (only && points.length === 1 && !area) return [cellOf(only)];
  let cells = [EVERYWHERE];
  for (let depth = WIDEST_DEPTH; depth <= DEEPEST; depth += 1) {
    const finer = cellsAt(points, area, depth);
    if (!finer) break;
    cells = finer;
  }
  return cells;
};

/** The largest cells that a circle touches, and everywhere: what a search from there has to look into. */
export const rootsInCircle = (circle: Circle): string[] => [EVERYWHERE, ...(cellsInCircle(circle) ?? [])];
