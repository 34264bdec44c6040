import type {SearchQuery} from '#shared/model/search.ts';
import {encodedTerm, termNumber, termsLike} from './dictionary.ts';
import {type Filtered, hasFilters} from './filters.ts';
import {heard} from './heard.ts';
import {type Answering, enoughInWider, filteredParts, relaxedAsNeeded, totalOf} from './levels.ts';
import type {Vocabulary} from './mend.ts';
import type {Level} from './notices.ts';
import {once} from './once.ts';
import {type Reading, readingOf, understand, type Understood} from './reading.ts';
import {EMPTY_QUERY} from './readQuery.ts';
import {redFlagsIn} from './redFlagsIn.ts';
import type {Room} from './room.ts';
import type {Shard} from './shard.ts';
import {type Slice, type SliceContext, slicesUnder, type Unfiltered, unfilteredSlices} from './slices.ts';
import {slipsIn} from './typos.ts';

/** What the listings of these shards say, word by word. */
export const vocabularyOf = (shards: readonly Shard[]): Vocabulary => ({
  has: (stem) => {
    const term = encodedTerm(stem);
    return shards.some((shard) => termNumber(shard, term) >= 0);
  },
  like: (stem) => shards.flatMap((shard) => termsLike(shard, stem, slipsIn(stem))),
});

/** What a query finds, in no order. */
export interface Found {
  /** As it was read at last. */
  readonly reading: Reading;
  readonly slices: readonly Slice[];
  readonly level: Level;
  /** Of each slice what the filters leave. */
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

interface Answers {
  readonly slices: readonly Unfiltered[];
  readonly answering: Answering;
  /** Only what passes the filters of one query was looked at. */
  readonly isFiltered: boolean;
}

/** What some words were found to mean and what answers them, from one place within one radius. */
export interface Finder {
  readonly q: string;
  readonly radiusKm: number;
  readonly shards: readonly Shard[];
  /** From a query with these words and this radius to what it finds. */
  readonly find: (given: SearchQuery) => Found;
  readonly understood: Understood;
  /** True where a wider circle's listings have no word that is news. */
  readonly isUnderstoodWith: (vocabulary: Vocabulary) => boolean;
  /** By what the words mean. */
  readonly known: ReadonlyMap<Understood['groups'], Answers>;
}

/**
 * Finds what queries with the same words from the same place have as results: what the words mean, what answers them and
 * how near that is are worked out once for all the filters that are asked for beside them.
 * @param narrower of the same words in a smaller circle around the same place
 */
export const finder = (
  shards: readonly Shard[],
  {q, radiusKm}: Pick<SearchQuery, 'q' | 'radiusKm'>,
  context: SliceContext,
  room: Room,
  narrower?: Finder,
): Finder => {
  const vocabulary = heard(vocabularyOf(shards));
  const before = narrower?.isUnderstoodWith(vocabulary) === true ? narrower : undefined;
  const understood = before?.understood ?? understand(q, context, vocabulary);
  const asStory = once(() => understand(q, context, vocabulary, true));
  const known = new Map<Understood['groups'], Answers>();

  const answer = (reading: Reading, given: SearchQuery): Answers => {
    const {groups, helpers, query} = reading;
    const isAll = groups.length === 0 && !helpers;
    const kept = known.get(groups);
    if (kept && !kept.isFiltered) return kept;
    const last = before?.known.get(groups);
    // How far words are relaxed is for what there is before the filters. Facets ask for it without one of them.
    const isSettled = isAll || last?.answering.isEnough === true;
    const isFiltered = isSettled && context.isForCount === true;
    const slices = unfilteredSlices(
      shards,
      {words: reading, radiusKm, ...(isFiltered && {filters: query}), ...(last && {before: last.slices})},
      context,
      room,
    );
    const answering =
      isFiltered && last
        ? enoughInWider(slices, last.answering)
        : relaxedAsNeeded(slices, reading, () =>
            hasFilters(given) ? readingOf(reading, {...EMPTY_QUERY, q}) : reading,
          );
    const made = {slices, answering, isFiltered};
    if (!isAll) known.set(groups, made);
    return made;
  };

  const find = (given: SearchQuery): Found => {
    const lookFor = (reading: Reading): Found & {readonly size: number} => {
      const {slices: unfiltered, answering} = answer(reading, given);
      const slices = slicesUnder(unfiltered, reading.query);
      const parts = filteredParts(slices, answering.parts);
      return {reading, slices, level: answering.level, parts, total: totalOf(parts), size: answering.size};
    };
    const reading = readingOf(understood, given);
    const first = lookFor(reading);
    if (reading.isSentence || reading.groups.length === 0) return first;
    if (reading.query === given) {
      // Nobody's listing has the words: those who help with anything do.
      const isStory = first.size === 0 && reading.words.length >= FEW_STORY_WORDS;
      return isStory ? lookFor(readingOf(asStory(), given)) : first;
    }
    if (first.total === 0 && isAskedByFilters(reading, given)) {
      // "English speaking": nobody's listing has the word, and the filter has said it all.
      const saidByFilters = {...reading, query: withoutWords(reading.query)};
      return {...lookFor({...saidByFilters, groups: []}), reading: saidByFilters, level: 'any'};
    }
    return first;
  };

  return {
    q,
    radiusKm,
    shards,
    find,
    understood,
    isUnderstoodWith: before?.isUnderstoodWith ?? vocabulary.isAnsweredBy,
    known,
  };
};
