import {performance} from 'node:perf_hooks';
import {evenPoints, realPoints, seeded} from '../generateListings.ts';
import {beside, type Beside} from './beside.ts';
import {corpusOf} from './corpus.ts';
import {type Handler, handlerOf} from './handler.ts';
import {type Built, indexInMemory} from './indexInMemory.ts';
import {queryAt} from './queries.ts';
import {clearUp, middleRounds, type Timing, timingOf} from './timing.ts';

export interface SearchBench {
  readonly geography: 'real postcodes' | 'even points';
  readonly sizes: readonly SizeBench[];
}

export interface SizeBench {
  readonly listings: number;
  /** Of all shards; of those that somebody searches where the corpus is too large to be built whole. */
  readonly built: Built;
  /** Searches alone, taking turns with the other sizes. */
  readonly timing: Timing;
  /** The first search from each home: its shards are read, unpacked and opened. */
  readonly first: Timing;
  /** Bytes of the shards that its searches have opened. */
  readonly openedBytes: number;
  readonly beside?: Beside;
}

const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;
/** Above this only the shards that somebody searches are built, and nothing is measured beside it. */
const MOST_WHOLE = 100_000;
const HOMES = 20;
const TURNS = 300;
const ROUNDS = 5;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
};

/** The first search of each home, in a process that has searched before, but not there. */
const firstSearches = async ({search}: Handler): Promise<Timing> => {
  const times: number[] = [];
  const seen = new Set<number>();
  for (let turn = 0; seen.size < HOMES; turn += 1) {
    const {query, home} = queryAt(turn, HOMES);
    if (seen.has(home)) continue;
    seen.add(home);
    times.push(await timed(() => search(query)));
  }
  return timingOf(times);
};

/**
 * Search in the menu's handler from 1,000 to 1,000,000 listings, at the same density around each person from 10,000 on
 * (see corpus.ts), and up to 100,000 beside MiniSearch and SQLite.
 *
 * @param sharedData where real postcodes may be found; even points are used where they are not.
 */
export const benchSearch = async (sharedData: string): Promise<SearchBench> => {
  const real = await realPoints(sharedData);
  const postcodes = real ?? evenPoints(seeded(7));
  const worlds = [];
  for (const listings of SIZES) {
    const corpus = corpusOf(listings, postcodes);
    const homes = corpus.homes(HOMES);
    const index = indexInMemory(corpus, listings > MOST_WHOLE ? homes : undefined);
    const handler = handlerOf(index, homes);
    worlds.push({listings, corpus, homes, handler, built: index.built, first: await firstSearches(handler)});
    process.stderr.write(`   ${listings} listings built\n`);
  }

  // Sizes take turns, so that whatever else the machine does slows all.
  clearUp();
  const rounds = worlds.map((): number[][] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = worlds.map((): number[] => []);
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [size, {handler}] of worlds.entries()) {
        times[size]?.push(await timed(() => handler.search(queryAt(turn, HOMES).query)));
      }
    }
    if (round > 0) for (const [size, each] of times.entries()) rounds[size]?.push(each);
  }

  const sizes: SizeBench[] = [];
  for (const [size, {listings, corpus, homes, handler, built, first}] of worlds.entries()) {
    sizes.push({
      listings,
      built,
      timing: timingOf(middleRounds(rounds[size] ?? [])),
      first,
      openedBytes: handler.openedBytes(),
      ...(listings <= MOST_WHOLE && {beside: await beside(corpus, handler, homes)}),
    });
  }
  return {geography: real ? 'real postcodes' : 'even points', sizes};
};
