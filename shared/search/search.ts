import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {nextBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import {facetsOf} from './facets.ts';
import type {Filtered} from './filters.ts';
import {finder, type Finder, type Found} from './found.ts';
import {itemOf} from './item.ts';
import {shownLevel} from './levels.ts';
import {REACH_KIND} from './nearness.ts';
import {noticesOf} from './notices.ts';
import type {Ranked} from './order.ts';
import {pageOf, type Scored} from './pageOf.ts';
import type {Reading} from './reading.ts';
import {redFlagsIn} from './redFlagsIn.ts';
import {APART, inSharedRoom, type Room} from './room.ts';
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
      exactHashes: reading.exactHashes,
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

/** What tells queries apart of which the words are looked for once. */
const wordsKey = ({radiusKm, q}: SearchQuery): string => `${radiusKm} ${q}`;

const counted = (
  shards: readonly Shard[],
  queries: readonly SearchQuery[],
  {context, room, finders}: {context: SearchContext; room: Room; finders: Map<string, Finder>},
): number[] =>
  eachOf(queries, (query) => {
    const key = wordsKey(query);
    const find = finders.get(key) ?? finder(shards, query, {...context, isForCount: true}, room);
    finders.set(key, find);
    return find(query).total;
  });

/**
 * How many results each of these queries has, and nothing else of them. Where several have the same words, those are
 * looked for once.
 */
export const countResults = (
  shards: readonly Shard[],
  queries: readonly SearchQuery[],
  context: SearchContext,
): number[] => inSharedRoom((room) => counted(shards, queries, {context, room, finders: new Map()}));

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
): RankedSearch => rankedOf(finder(shards, given, context, APART)(given), APART);

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

/**
 * The results of a query over shards, as the contract has them. Pure: the same shards, query, instant and origin
 * give the same answer, and a collection gives the same answer however it is cut into shards.
 */
export const search = (shards: readonly Shard[], given: SearchQuery, context: SearchContext): SearchResults =>
  searchOrElse(shards, given, context, () => []).results;

/**
 * The same, and where nothing is found how many results each of some other queries from the same place has. They are asked
 * beside the search because most of them have its words, which then need not be looked for again.
 * @param elseOf other queries for the one that was asked, as it was read
 */
export const searchOrElse = (
  shards: readonly Shard[],
  given: SearchQuery,
  context: SearchContext,
  elseOf: (query: SearchQuery) => readonly SearchQuery[],
): {results: SearchResults; counts: readonly number[]} =>
  inSharedRoom((room) => {
    const find = finder(shards, given, context, room);
    const results = resultsOf(rankedOf(find(given), room), context, given);
    if (results.total > 0) return {results, counts: []};
    // Without words only what passes the filters is looked at, which differ.
    const finders = new Map(given.q === '' ? [] : [[wordsKey(given), find]]);
    return {results, counts: counted(shards, elseOf(results.query.filters), {context, room, finders})};
  });
