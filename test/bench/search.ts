import {performance} from 'node:perf_hooks';
import {brotliCompressSync, constants} from 'node:zlib';
import {SearchQuery} from '#shared/model/search.ts';
import {
  buildShard,
  type KnownProgramme,
  openShard,
  search,
  type SearchDocument,
  type Shard,
  cutIntoShards,
  isShardNear,
} from '#shared/search/index.ts';
import {evenPoints, generateListings, realPoints, seeded} from './generateListings.ts';
import {miniSearchMenu} from './miniSearchMenu.ts';

export interface Timing {
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface SearchBench {
  readonly geography: 'real postcodes' | 'even points';
  readonly sizes: readonly {
    readonly listings: number;
    readonly shards: number;
    readonly buildMs: number;
    readonly indexBytes: number;
    readonly packedBytes: number;
    readonly ours: Timing;
    readonly miniSearch: Timing;
    /** MiniSearch's mean over ours, in the same run. */
    readonly timesFaster: number;
    /** Searches in which only filters applied, and both found the same number. */
    readonly sameTotals: string;
  }[];
}

const SIZES = [1000, 10_000] as const;
const SEARCHES = 300;
const NO_PROGRAMMES: readonly KnownProgramme[] = [];
const NOW = new Date('2026-05-04T10:00:00Z');

const timingOf = (timesMs: readonly number[]): Timing => {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    meanMs: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
};

const TYPED = [
  '',
  'walk12 club',
  'gout',
  'walk',
  'sing circle',
  'copd',
  'garden3 table',
  'sugar diabetes',
  'breathe',
  'knit morning',
];
const FILTERS: readonly Partial<Record<keyof SearchQuery, unknown>>[] = [
  {},
  {cost: ['free']},
  {condition: ['copd', 'asthma']},
  {route: 'self', access: ['step-free']},
  {delivery: ['in-person-group']},
];

/** The shards of these documents, by name. */
const shardsFor = (documents: readonly SearchDocument[]): Map<string, Uint8Array> =>
  new Map([...cutIntoShards(documents)].map(([cell, held]) => [cell, buildShard(held, {cell})]));

const packedSize = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 4}}).length;

/**
 * Search beside MiniSearch at 1,000 and 10,000 listings: the same corpus, queries, filters, facets and page, one
 * after the other in one process, as a ratio. Takes under a minute.
 *
 * @param sharedData where real postcodes may be found; even points are used where they are not.
 */
export const benchSearch = async (
  sharedData = process.env.SHARED_DATA ?? '../shared/data',
): Promise<SearchBench> => {
  const random = seeded(7);
  const real = await realPoints(sharedData);
  const points = real ?? evenPoints(random);
  const sizes = SIZES.map((listings) => {
    const documents = generateListings(listings, points, random);
    const startedMs = performance.now();
    const packed = shardsFor(documents);
    const buildMs = performance.now() - startedMs;
    const opened = new Map([...packed].map(([name, bytes]) => [name, openShard(bytes)]));
    const lists = new Map<string, readonly Shard[]>();
    const listFor = (names: readonly string[]): readonly Shard[] => {
      const key = names.join();
      const known = lists.get(key) ?? names.flatMap((name) => opened.get(name) ?? []);
      lists.set(key, known);
      return known;
    };
    const theirs = miniSearchMenu(documents);

    const oursMs: number[] = [];
    const theirsMs: number[] = [];
    let same = 0;
    let compared = 0;
    const once = (turn: number, isMeasured: boolean): void => {
      const point = points[Math.floor(random() * points.length)] ?? {lat: 53.8, lng: -1.5};
      const query = SearchQuery.parse({...FILTERS[turn % FILTERS.length], q: TYPED[turn % TYPED.length]});
      const beforeMs = performance.now();
      const circle = {centre: point, radiusKm: query.radiusKm};
      const near = [...opened.keys()].filter((cell) => isShardNear(cell, circle));
      const ours = search(listFor(near), query, {
        now: NOW,
        origin: {label: 'here', point, precision: 'postcode'},
        programmes: NO_PROGRAMMES,
      });
      const betweenMs = performance.now();
      const other = theirs(query, point);
      const afterMs = performance.now();
      if (!isMeasured) return;
      oursMs.push(betweenMs - beforeMs);
      theirsMs.push(afterMs - betweenMs);
      if (query.q !== '') return;
      compared += 1;
      if (ours.total === other.total) same += 1;
    };
    for (let turn = 0; turn < SEARCHES; turn += 1) once(turn, false);
    for (let turn = 0; turn < SEARCHES; turn += 1) once(turn, true);
    const ours = timingOf(oursMs);
    const miniSearch = timingOf(theirsMs);
    return {
      listings,
      shards: packed.size,
      buildMs,
      indexBytes: [...packed.values()].reduce((sum, bytes) => sum + bytes.length, 0),
      packedBytes: [...packed.values()].reduce((sum, bytes) => sum + packedSize(bytes), 0),
      ours,
      miniSearch,
      timesFaster: miniSearch.meanMs / ours.meanMs,
      sameTotals: `${same} of ${compared}`,
    };
  });
  return {geography: real ? 'real postcodes' : 'even points', sizes};
};
