import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {nextBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import {facetsOf} from './facets.ts';
import type {Filtered} from './filters.ts';
import {type Finder, finder, type Found} from './found.ts';
import {itemOf} from './item.ts';
import {namedIn} from './namedIn.ts';
import {shownLevel} from './levels.ts';
import {REACH_KIND} from './nearness.ts';
import {noticesOf} from './notices.ts';
import type {Ranked} from './order.ts';
import {pageOf, type Scored} from './pageOf.ts';
import type {Reading} from './reading.ts';
import {redFlagsIn} from './redFlagsIn.ts';
import {APART, inSharedRoom, inSharedRoomMeanwhile, type Room} from './room.ts';
import {scoringSetsOf} from './score.ts';
import type {Shard} from './shard.ts';
import type {SearchContext, Slice} from './slices.ts';
import {whySaid} from './why.ts';

const NEARBY: ReadonlySet<number> = new Set([
  REACH_KIND.near,
  REACH_KIND.nearOutsideArea,
  REACH_KIND.served,
  REACH_KIND.servedToGo,
]);
/** 1 for each REACH_KIND that is nearby: it is asked of every result. */
const IS_NEARBY = Uint8Array.from(Object.values(REACH_KIND), (kind) => (NEARBY.has(kind) ? 1 : 0));

/** How many can be got to, or come to the person: not those that anybody can have from anywhere. */
const nearbyOf = (slices: readonly Slice[], parts: readonly Filtered[]): number => {
  let count = 0;
  for (const [index, {nearness}] of slices.entries()) {
    const found = parts[index]?.all ?? new Uint32Array();
    for (let place = nextBit(found, -1); place !== -1; place = nextBit(found, place)) {
      count += IS_NEARBY[nearness.kind[place] ?? REACH_KIND.out] ?? 0;
    }
  }
  return count;
};

const scoredOf = (
  slices: readonly Slice[],
  parts: readonly Filtered[],
  reading: Reading,
): readonly Scored[] => {
  const setsOf = scoringSetsOf(reading);
  return eachOf(slices, ({shard, moment, nearness, acceptance}, index) => ({
    scoring: {
      shard,
      moment,
      nearness,
      words: acceptance?.scores,
      exactHash: namedIn(shard, reading.exactHash),
      query: reading.wanted,
      sets: setsOf(shard, moment),
    },
    results: parts[index]?.all ?? new Uint32Array(),
  }));
};

/** A search up to its order: what the words were read as, how far it was relaxed, and the page's results by rank. */
export interface RankedSearch extends Found {
  readonly ranks: readonly Ranked[];
}

const rankedOf = ({reading, slices, level, parts, total}: Found, room: Room): RankedSearch => ({
  reading,
  slices,
  level,
  parts,
  total,
  ranks: pageOf(scoredOf(slices, parts, reading), reading, room),
});

/** The one way from a query to an order, for `search` and for what explains it (explain.ts). */
export const rankedSearch = (
  shards: readonly Shard[],
  given: SearchQuery,
  context: SearchContext,
): RankedSearch => rankedOf(finder(shards, given, context, APART).find(given), APART);

/** Urgent help for what was typed, or for what it was mended to. */
const safetyOf = ({mendedText}: Reading, typed: string): SearchResults['safety'] =>
  redFlagsIn(typed) ?? (mendedText === undefined ? null : redFlagsIn(mendedText));

const resultsOf = (
  {reading, slices, level, parts, total, ranks}: RankedSearch,
  context: SearchContext,
  given: SearchQuery,
): SearchResults => {
  const {origin, typed} = context;
  const {query, groups} = reading;
  // Danger was looked for as the words were read; but for a place that was taken out of them.
  const isSafe = reading.isSafe && (typed === undefined || typed === given.q);
  const said = whySaid(reading);
  return {
    query: {
      text: typed ?? given.q,
      place: origin && {label: origin.label, ...origin.point, precision: origin.precision},
      concepts: groups.flatMap((group) =>
        group.concepts.map(({slug, label}) => ({slug, label, matched: group.typed})),
      ),
      filters: query,
    },
    safety: isSafe ? null : safetyOf(reading, typed ?? given.q),
    notices: noticesOf(reading, shownLevel(slices, level, total)),
    total,
    nearby: origin && nearbyOf(slices, parts),
    page: query.page,
    pageSize: query.pageSize,
    items: eachOf(ranks, (result) => itemOf(result, said, context)),
    facets: facetsOf(
      eachOf(slices, ({moment}, index) => ({
        moment,
        all: parts[index]?.all ?? new Uint32Array(),
        without: (kind) => parts[index]?.without(kind) ?? new Uint32Array(),
      })),
      query,
    ),
  };
};

const searched = (find: Finder['find'], given: SearchQuery, context: SearchContext, room: Room) =>
  resultsOf(rankedOf(find(given), room), context, given);

/**
 * The results of a query over shards, as the contract has them. Pure: the same shards, query, instant and origin
 * give the same answer, and a collection gives the same answer however it is cut into shards.
 */
export const search = (shards: readonly Shard[], given: SearchQuery, context: SearchContext): SearchResults =>
  inSharedRoom((room) => searched(finder(shards, given, context, room).find, given, context, room));

/** Searches from one place: what one of them found out about its words the others need not look for again. */
export interface Searches {
  readonly search: (shards: readonly Shard[], given: SearchQuery) => SearchResults;
  /** How many results a query has, and nothing else of them. Smaller circles are to be asked for before wider ones. */
  readonly count: (shards: readonly Shard[], query: SearchQuery) => number;
}

const searchesIn = (context: SearchContext, room: Room): Searches => {
  const finders: Finder[] = [];
  const finderFor = (shards: readonly Shard[], {q, radiusKm}: SearchQuery): Finder => {
    const same = finders.findLast((known) => known.q === q);
    if (same?.radiusKm === radiusKm && same.shards === shards) return same;
    const narrower = same && same.radiusKm < radiusKm ? same : undefined;
    const made = finder(shards, {q, radiusKm}, {...context, isForCount: true}, room, narrower);
    finders.push(made);
    return made;
  };
  return {
    search: (shards, given) => {
      const made = finder(shards, given, context, room);
      // Without words only what passes the filters is looked at, which differ.
      if (given.q !== '') finders.push(made);
      return searched(made.find, given, context, room);
    },
    count: (shards, query) => finderFor(shards, query).find(query).total,
  };
};

/** Does `work` with searches from one place. */
export const searchesFrom = <Result>(
  context: SearchContext,
  work: (searches: Searches) => Promise<Result>,
): Promise<Result> => inSharedRoomMeanwhile((room) => work(searchesIn(context, room)));
