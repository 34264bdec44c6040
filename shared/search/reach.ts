import type {ServiceArea} from '#shared/model/listing.ts';
import type {Point} from '#shared/model/primitives.ts';
import {cellOf, cellsInCircle} from '#shared/geo/cells.ts';

/** The shard of what reaches everywhere, or too many cells to be written to each. The same word as in functions/data/keys.ts. */
export const EVERYWHERE = 'everywhere';

/** A listing that touches more cells than this goes to the everywhere shard: one row instead of many. */
const MOST_CELLS = 16;

/** Whether a name is a shard's: the other partitions of seat bands are listings'. */
export const isShardName = (name: string): boolean => name === EVERYWHERE || /^q[0-3]+$/.test(name);

/** What of a document says where it can be had. */
export interface Reach {
  readonly places: readonly {readonly point?: Point | undefined}[];
  readonly serviceArea?: ServiceArea | undefined;
}

/**
 * True when a listing is for people wherever they live: nationwide, or with neither a place nor an area. The last
 * includes listings whose place nobody entered: they must not vanish because somebody typed a postcode.
 */
export const reachesEverywhere = ({places, serviceArea}: Reach): boolean =>
  serviceArea?.kind === 'nationwide' || (!serviceArea && !places.some((place) => place.point));

/**
 * The shards of a listing, sorted. A service area of outward codes has no shape here, so it goes everywhere: search
 * still shows it only to the people it serves.
 */
export const shardsOfReach = (reach: Reach): string[] => {
  const {places, serviceArea} = reach;
  if (reachesEverywhere(reach) || serviceArea?.kind === 'outcodes') return [EVERYWHERE];
  const cells = new Set(places.flatMap(({point}) => (point ? [cellOf(point)] : [])));
  if (serviceArea?.kind === 'around') {
    const touched = cellsInCircle(serviceArea.centre, serviceArea.radiusKm, MOST_CELLS);
    if (!touched) return [EVERYWHERE];
    for (const cell of touched) cells.add(cell);
  }
  return cells.size > MOST_CELLS ? [EVERYWHERE] : [...cells].sort();
};

/** The shards that a circle needs: its cells, and what reaches everywhere. */
export const shardsInCircle = (centre: Point, radiusKm: number): string[] => [
  EVERYWHERE,
  ...(cellsInCircle(centre, radiusKm) ?? []),
];
