import {performance} from 'node:perf_hooks';
import {type Circle, rootOf} from '#shared/geo/cells.ts';
import {JUDGEMENTS} from '#shared/judged/judgements.ts';
import {SENTENCES} from '#shared/judged/judgements/sentences.ts';
import {
  buildShard,
  cutIntoShards,
  isShardNear,
  openShard,
  type SearchDocument,
  type Shard,
} from '#shared/search/index.ts';
import type {CompareDeps} from '../../functions/curator/preview/bothSides.ts';
import {compareSearches} from '../../functions/curator/preview/compareSearches.ts';
import {demoSearch} from '../relevance/demoShards.ts';
import {menuOfADay} from '../relevance/menuOfADay.ts';
import {atMost, type Bench} from './figures.ts';
import {listingAt, seeded} from './generateListings.ts';

const TODAY = '2026-05-04';
const LISTINGS = 10_000;
/** All within so far of the middle of Leeds, from where most of the judged searches are made. */
const WITHIN_KM = 25;
const LEEDS = {lat: 53.8, lng: -1.55};
const KM_A_DEGREE = 111.2;
const ROUNDS = 5;
/** What a page has for its searches. */
const MOST_MS = 6000;

const aroundLeeds = (random: () => number): {lat: number; lng: number} => {
  const degrees = (WITHIN_KM * Math.sqrt(random())) / KM_A_DEGREE;
  const turn = 2 * Math.PI * random();
  const shrink = Math.cos((LEEDS.lat * Math.PI) / 180);
  return {
    lat: LEEDS.lat + degrees * Math.cos(turn),
    lng: LEEDS.lng + (degrees * Math.sin(turn)) / shrink,
  };
};

const denseListings = (): SearchDocument[] => {
  const random = seeded(5);
  return Array.from({length: LISTINGS}, (_, index) =>
    listingAt(index, random() < 1 / 12 ? undefined : aroundLeeds(random), random),
  );
};

const shardsOf = (all: readonly Shard[]): CompareDeps['shards'] => {
  const counts = new Map<string, number>();
  for (const {cell, count} of all) counts.set(rootOf(cell), (counts.get(rootOf(cell)) ?? 0) + count);
  return {
    load: (roots: readonly string[], circle?: Circle) =>
      Promise.resolve(
        all.filter(({cell}) => roots.includes(rootOf(cell)) && (!circle || isShardNear(cell, circle))),
      ),
    registry: () => Promise.resolve(counts),
  };
};

/** What a curator waits for who adds a row of words to a menu that is dense around one place: all judged searches. */
export const benchPreview: Bench = async () => {
  const {documents, programmes} = demoSearch(TODAY);
  const cut = cutIntoShards([...documents, ...denseListings()]);
  const shards = shardsOf([...cut].map(([cell, held]) => openShard(buildShard(held, {cell}))));
  const {places} = menuOfADay(TODAY).deps;
  const compare = compareSearches({places, shards, now: () => new Date(`${TODAY}T10:00:00Z`)});
  const before = {programmes, words: []};
  const after = {...before, words: [{phrases: ['sugar diabetes'], means: ['condition:gout'] as const}]};
  const judgements = [...JUDGEMENTS, ...SENTENCES];
  const tookMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAtMs = performance.now();
    const {notMade} = await compare({before, after}, {judgements, typed: []});
    tookMs.push(performance.now() - startedAtMs);
    if (notMade > 0) throw new Error(`${notMade} searches did not fit into the time of a page`);
  }
  return {
    figures: [
      atMost(
        `the preview of a row of words, ${judgements.length} searches before and after, with ${LISTINGS} listings around one place`,
        {value: Math.max(...tookMs), most: MOST_MS, unit: 'ms', digits: 0},
      ),
    ],
    details: {listings: LISTINGS, searches: judgements.length, tookMs},
  };
};
