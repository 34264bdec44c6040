import {SearchQuery} from '#shared/model/search.ts';
import {accept} from './acceptance.ts';
import {bitsFor, hasBit, setBit} from './bits.ts';
import {chosenValues, filtered} from './filters.ts';
import {FILTER_KINDS} from './valueSets.ts';
import {nearnessOf, REACH_KIND} from './nearness.ts';
import {type RankedSearch, rankedSearch} from './search.ts';
import type {SearchContext, Slice} from './slices.ts';
import type {Shard} from './shard.ts';

/** Where one listing stands in a search, or what keeps it out. */
export type Standing =
  | {readonly kind: 'ranked'; readonly rank: number}
  /** In none of the shards that were read: too far, hidden, or no such listing. */
  | {readonly kind: 'not-read'}
  | {
      readonly kind: 'left-out';
      /** Words that it does not answer, as typed. */
      readonly words: readonly string[];
      readonly isOutOfReach: boolean;
      /** Kinds of filter that it does not pass. */
      readonly filters: readonly string[];
    };

interface Found {
  readonly slice: Slice;
  readonly place: number;
}

const find = (slices: readonly Slice[], slug: string): Found | undefined => {
  for (const slice of slices) {
    for (let place = 0; place < slice.shard.count; place += 1) {
      if (hasBit(slice.live, place) && slice.shard.card(place).card.slug === slug) return {slice, place};
    }
  }
  return undefined;
};

const NO_FILTERS = SearchQuery.parse({});

const failedFilters = ({slice: {shard, moment}, place}: Found, query: SearchQuery): string[] => {
  const it = bitsFor(shard.count);
  setBit(it, place);
  const passes = (only: Partial<SearchQuery>): boolean =>
    hasBit(filtered(shard, moment, it, {...NO_FILTERS, ...only}).all, place);
  const chosen = chosenValues(query);
  const {startsWithinDays} = query;
  return [
    ...FILTER_KINDS.filter((kind) => chosen[kind].length > 0 && !passes({[kind]: query[kind]})),
    ...(startsWithinDays === undefined || passes({startsWithinDays}) ? [] : ['startsWithinDays']),
  ];
};

const leftOut = (found: Found, {reading}: RankedSearch, {origin}: SearchContext): Standing => {
  const {shard} = found.slice;
  const it = bitsFor(shard.count);
  setBit(it, found.place);
  const {kind} = nearnessOf(shard, it, origin, reading.query.radiusKm);
  return {
    kind: 'left-out',
    words: reading.groups
      .filter((group) => (accept(shard, [group]).scores[found.place] ?? 0) === 0)
      .map(({typed}) => typed),
    isOutOfReach: kind[found.place] === REACH_KIND.out,
    filters: failedFilters(found, reading.query),
  };
};

/** Answers the provider's question: where is my listing in this search, and if it is nowhere, why? */
export const standingOf = (
  shards: readonly Shard[],
  given: SearchQuery,
  context: SearchContext,
  slug: string,
): Standing => {
  const most = shards.reduce((sum, {count}) => sum + count, 0);
  const whole = rankedSearch(shards, {...given, page: 1, pageSize: Math.max(1, most)}, context);
  const found = find(whole.slices, slug);
  if (!found) return {kind: 'not-read'};
  const at = whole.ranks.findIndex(
    ({scoring, place}) => scoring.shard === found.slice.shard && place === found.place,
  );
  return at < 0 ? leftOut(found, whole, context) : {kind: 'ranked', rank: at + 1};
};
