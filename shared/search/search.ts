import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {accept, type Acceptance} from './acceptance.ts';
import {addBits, type Bits, keepCommon, nextBit} from './bits.ts';
import {encodedTerm, termNumber, termsLike} from './dictionary.ts';
import {excludedFrom, openTo} from './exclusions.ts';
import {facetsOf} from './facets.ts';
import {type Filter, type Filtered, filterOf, hasFilters} from './filters.ts';
import {itemOf} from './item.ts';
import {filteredParts, relaxedAsNeeded, shownLevel, totalOf} from './levels.ts';
import {type Moment, momentOf} from './moment.ts';
import {type Nearness, nearnessOf, REACH_KIND, type SearchOrigin} from './nearness.ts';
import {type Level, noticesOf} from './notices.ts';
import type {Ranked} from './order.ts';
import {pageOf, type Scored} from './pageOf.ts';
import type {KnownProgramme} from './phrases.ts';
import type {Vocabulary} from './mend.ts';
import {read, type Reading} from './reading.ts';
import {EMPTY_QUERY} from './readQuery.ts';
import {redFlagsIn} from './redFlagsIn.ts';
import {APART, inSharedRoom, type Room} from './room.ts';
import {scoringSets} from './score.ts';
import type {Shard} from './shard.ts';
import {membersOf} from './shardSet.ts';
import {slipsIn} from './typos.ts';
import {whySaid} from './why.ts';

export interface SearchContext {
  readonly now: Date;
  readonly origin: SearchOrigin | null;
  /** Names that win over other readings of the same words. */
  readonly programmes: readonly KnownProgramme[];
  /** What the person typed, when words that name a place have been taken out of `query.q`. */
  readonly typed?: string;
  /** The person named a place that nobody knows: only what can be had from anywhere is sure to be in reach. */
  readonly isPlaceUnknown?: boolean;
}

/** One shard's part of a search. */
export interface Slice {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly nearness: Nearness;
  readonly acceptance: Acceptance | undefined;
  readonly live: Bits;
  readonly filter: Filter;
  readonly room: Room;
}

const vocabularyOf = (shards: readonly Shard[]): Vocabulary => ({
  has: (stem) => {
    const term = encodedTerm(stem);
    return shards.some((shard) => termNumber(shard, term) >= 0);
  },
  like: (stem) => shards.flatMap((shard) => termsLike(shard, stem, slipsIn(stem))),
});

interface SliceContext extends SearchContext {
  readonly isForCount?: boolean;
}

/**
 * The parts of a search. Where only the results are counted, how well they answer is never asked, nor how far those are
 * that the filters leave out: facets would ask for them, counting what would be found without one of the filters.
 */
const slicesOf = (
  shards: readonly Shard[],
  reading: Reading,
  {now, origin, isPlaceUnknown = false, isForCount = false}: SliceContext,
  room: Room,
): Slice[] => {
  const {query, groups, helpers} = reading;
  const asked = helpers ? [...groups, helpers] : groups;
  return membersOf(shards).map(({shard, live}) => {
    const moment = momentOf(shard, now.getTime());
    const acceptance = asked.length > 0 ? accept(shard, asked, {room, isScored: !isForCount}) : undefined;
    const candidates = room.bits(shard.count);
    addBits(candidates, openTo(live, excludedFrom(shard, reading)));
    if (isPlaceUnknown) keepCommon(candidates, shard.bits('is:everywhere'));
    if (acceptance) keepCommon(candidates, acceptance.any);
    const filter = filterOf(shard, moment, query, room);
    // How far words are relaxed is for what there is before the filters.
    if (isForCount && !acceptance) keepCommon(candidates, filter(candidates).all);
    return {
      shard,
      moment,
      nearness: nearnessOf(shard, candidates, origin, query.radiusKm, room),
      acceptance,
      live,
      filter,
      room,
    };
  });
};

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
): readonly Scored[] =>
  slices.map(({shard, moment, nearness, acceptance}, index) => ({
    scoring: {
      shard,
      moment,
      nearness,
      words: acceptance?.scores,
      exactHashes: reading.exactHashes,
      query: reading.wanted,
      sets: scoringSets(shard, moment, reading),
    },
    results: parts[index]?.all ?? new Uint32Array(),
  }));

/** A search up to its order: what the words were read as, how far it was relaxed, and the page's results by rank. */
export interface RankedSearch {
  readonly reading: Reading;
  readonly slices: readonly Slice[];
  readonly level: Level;
  /** Of each slice what the filters leave. */
  readonly parts: readonly Filtered[];
  readonly total: number;
  readonly ranks: readonly Ranked[];
}

interface Found {
  /** As it was read at last. */
  readonly reading: Reading;
  readonly slices: readonly Slice[];
  readonly level: Level;
  readonly parts: readonly Filtered[];
  readonly total: number;
}

/** A reading whose words became filters, with words beside them that are nothing that it could be about. */
const isAskedByFilters = ({query, groups, isSentence}: Reading, given: SearchQuery): boolean =>
  query !== given && !isSentence && groups.length > 0 && groups.every(({meanings}) => meanings.length === 0);

/** The filters alone, so that the next page has no words that nothing answers; but words of danger always stay. */
const withoutWords = (query: SearchQuery): SearchQuery => (redFlagsIn(query.q) ? query : {...query, q: ''});

/** Words of a search from which on it may be a story though they are few. */
const FEW_STORY_WORDS = 5;

const found = (shards: readonly Shard[], given: SearchQuery, context: SliceContext, room: Room): Found => {
  const vocabulary = vocabularyOf(shards);
  const lookFor = (reading: Reading): Found & {readonly size: number} => {
    const slices = slicesOf(shards, reading, context, room);
    const {level, parts, size} = relaxedAsNeeded(slices, reading, () =>
      hasFilters(given)
        ? read({...EMPTY_QUERY, q: given.q}, context.programmes, vocabulary, reading.isSentence)
        : reading,
    );
    const left = filteredParts(slices, parts);
    return {reading, slices, level, parts: left, total: totalOf(left), size};
  };
  const reading = read(given, context.programmes, vocabulary);
  const first = lookFor(reading);
  if (reading.isSentence || reading.groups.length === 0) return first;
  if (reading.query === given) {
    // Nobody's listing has the words: those who help with anything do.
    const isStory = first.size === 0 && reading.words.length >= FEW_STORY_WORDS;
    return isStory ? lookFor(read(given, context.programmes, vocabulary, true)) : first;
  }
  if (first.total === 0 && isAskedByFilters(reading, given)) {
    // "English speaking": nobody's listing has the word, and the filter has said it all.
    const saidByFilters = {...reading, query: withoutWords(reading.query)};
    return {...lookFor({...saidByFilters, groups: []}), reading: saidByFilters, level: 'any'};
  }
  return first;
};

/** How many results a query has, and nothing else of them. */
export const countResults = (shards: readonly Shard[], given: SearchQuery, context: SearchContext): number =>
  inSharedRoom((room) => found(shards, given, {...context, isForCount: true}, room).total);

/** The one way from a query to an order, for `search` and for what explains it (explain.ts). */
export const rankedSearch = (
  shards: readonly Shard[],
  given: SearchQuery,
  context: SearchContext,
  room: Room = APART,
): RankedSearch => {
  const {reading, slices, level, parts, total} = found(shards, given, context, room);
  return {
    reading,
    slices,
    level,
    parts,
    total,
    ranks: pageOf(scoredOf(slices, parts, reading), reading, room),
  };
};

const resultsOf = (
  {reading, slices, level, parts, total, ranks}: RankedSearch,
  {origin}: SearchContext,
  typed: string,
): SearchResults => {
  const {query, groups, mendedText} = reading;
  const said = whySaid(reading);
  return {
    query: {
      text: typed,
      place: origin && {label: origin.label, ...origin.point, precision: origin.precision},
      concepts: groups.flatMap((group) =>
        group.concepts.map(({slug, label}) => ({slug, label, matched: group.typed})),
      ),
      filters: query,
    },
    safety: redFlagsIn(typed) ?? (mendedText === undefined ? null : redFlagsIn(mendedText)),
    notices: noticesOf(reading, shownLevel(slices, level, total)),
    total,
    nearby: origin && nearbyOf(slices, parts),
    page: query.page,
    pageSize: query.pageSize,
    items: ranks.map((result) => itemOf(result, said, origin)),
    facets: facetsOf(
      slices.map(({shard, moment}, index) => ({
        shard,
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
  inSharedRoom((room) =>
    resultsOf(rankedSearch(shards, given, context, room), context, context.typed ?? given.q),
  );
