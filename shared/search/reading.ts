import type {SearchQuery} from '#shared/model/search.ts';
import type {FilterPatch} from '#shared/taxonomy/filterWords.ts';
import {COURSE_WORDS} from '#shared/taxonomy/programmeWords.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {isStopWord} from './stopWord.ts';
import {type Group, groupOfMatch, groupOfWord} from './groups.ts';
import {hashOfStems} from './hash.ts';
import {
  findPhrases,
  type KnownProgramme,
  type Match,
  type PhraseTable,
  phraseTable,
  phraseWords,
} from './phrases.ts';
import {redFlaggedWords} from './redFlagsIn.ts';
import {asLiteral, typedOf} from './typedOf.ts';
import {GROUP_WEIGHTS, MOST_OF_WORDS_BESIDE} from './ranking.ts';
import {nearestWord} from './typos.ts';
import {type Word, wordsOf} from './words.ts';

/** What the shards at hand know of words, so that a name in a listing is never "mended". */
export interface Vocabulary {
  readonly has: (stem: string) => boolean;
  readonly like: (stem: string) => Iterable<string>;
}

/** A group and where it stands among the words of a reading. */
export type PlacedGroup = Group & {readonly from: number};

/** A word that was mended. */
export interface Mended {
  readonly typed: string;
  readonly read: string;
  /** The word as it stands in the reading. */
  readonly word: Word;
  /** All that was typed, with this word to be found as it stands. */
  readonly exactly: string;
}

/** A search as understood. */
export interface Reading {
  /** The query with words that are filters taken out of `q` and put where filters stand. */
  readonly query: SearchQuery;
  /** The words of `query.q`. */
  readonly words: readonly Word[];
  readonly groups: readonly PlacedGroup[];
  /** Hashes under which the whole of what was typed would be a listing's name. */
  readonly exactHashes: ReadonlySet<number>;
  readonly mended: readonly Mended[];
  /** All that was typed, mended: for words of danger that had a slip in them. Undefined where nothing was mended. */
  readonly mendedText?: string;
}

const MOST_WORDS = 40;
const MOST_GROUPS = 12;

const mend = (
  words: readonly Word[],
  flagged: readonly boolean[],
  matches: readonly Match[],
  vocabulary: Vocabulary,
): {words: readonly Word[]; mended: Mended[]} => {
  const mended: Mended[] = [];
  const isRead = (index: number): boolean => matches.some(({from, to}) => index >= from && index < to);
  const result = words.map((word, index): Word => {
    if (
      isRead(index) ||
      flagged[index] === true ||
      word.isLiteral ||
      isStopWord(word) ||
      /\d/.test(word.text)
    )
      return word;
    if (phraseWords.has(word.stem) || vocabulary.has(word.stem)) return word;
    const read =
      nearestWord(word.stem, phraseWords.keys()) ?? nearestWord(word.stem, vocabulary.like(word.stem));
    if (read === undefined || STOP_WORDS.has(read)) return word;
    const text = phraseWords.get(read) ?? read;
    const exactly = typedOf([...words.slice(0, index), ...asLiteral([word]), ...words.slice(index + 1)]);
    const now = {...word, typed: text, text, stem: read};
    mended.push({typed: word.typed, read: text, word: now, exactly});
    return now;
  });
  return {words: result, mended};
};

const union = <Value>(one: readonly Value[], more: readonly Value[] | undefined): Value[] => [
  ...new Set([...one, ...(more ?? [])]),
];

/** A query with a filter that was typed as words. A filter that was chosen stands: words never overrule it. */
const withPatch = (query: SearchQuery, patch: FilterPatch): SearchQuery => {
  const route = query.route ?? patch.route;
  const startsWithinDays = query.startsWithinDays ?? patch.startsWithinDays;
  return {
    ...query,
    delivery: union(query.delivery, patch.delivery),
    language: union(query.language, patch.language),
    access: union(query.access, patch.access),
    audience: union(query.audience, patch.audience),
    cost: union(query.cost, patch.cost),
    when: union(query.when, patch.when),
    certified: query.certified || patch.certified === true,
    ...(route !== undefined && {route}),
    ...(startsWithinDays !== undefined && {startsWithinDays}),
  };
};

/** Words of a search: those of one group, or a word that carries no meaning. */
interface Part {
  readonly words: readonly Word[];
  readonly group?: Group;
}

const partsOfWords = (words: readonly Word[], vocabulary: Vocabulary): Part[] => {
  const parts: Part[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    if (!word.isLiteral && isStopWord(word)) {
      parts.push({words: [word]});
      continue;
    }
    const group = groupOfWord(word, words[index + 1], vocabulary);
    parts.push({words: words.slice(index, index + group.length), group});
    index += group.length - 1;
  }
  return parts;
};

/** Words that mean nothing special count for less where the search is about something. */
const weighed = (groups: readonly PlacedGroup[]): PlacedGroup[] => {
  if (!groups.some(({isCore}) => isCore)) return [...groups];
  const isWord = ({meanings}: Group): boolean => meanings.length === 0;
  const weight = Math.min(GROUP_WEIGHTS.wordBeside, MOST_OF_WORDS_BESIDE / groups.filter(isWord).length);
  return groups.map((group) => {
    if (isWord(group)) return {...group, weight};
    return group.isOptional ? {...group, weight: GROUP_WEIGHTS.optional} : group;
  });
};

/** "HOPE course", "PR class": what a programme or a kind of support is called, and nothing more to ask for. */
const isOnlyACourse = (group: Group, parts: readonly Part[]): boolean =>
  group.words[0]?.stems.every((stem) => COURSE_WORDS.has(stem)) === true &&
  parts.some(
    (other) =>
      other.group !== group &&
      other.group?.concepts.some(({kind}) => kind === 'programme' || kind === 'support'),
  );

const placed = (parts: readonly Part[]): PlacedGroup[] => {
  const isCertain = parts.some(({group}) => group?.isCore === true && !group.isChoice);
  const groups: PlacedGroup[] = [];
  let from = 0;
  for (const {words, group} of parts) {
    if (group) {
      const isOptional = (group.isChoice && isCertain) || isOnlyACourse(group, parts);
      groups.push({...group, from, ...(isOptional && {isOptional})});
    }
    from += words.length;
  }
  return weighed(groups.slice(0, MOST_GROUPS));
};

const wordsIn = (parts: readonly Part[]): Word[] => parts.flatMap(({words}) => words);

const phrasesIn = (words: readonly Word[], table: PhraseTable): string =>
  findPhrases(words, table)
    .map(({from, to}) => typedOf(words.slice(from, to)))
    .join('|');

/**
 * What is left of a sentence once its filters are taken out: the words that mean something, where they are still
 * read the same without the others; else all of them.
 */
const tidied = (parts: readonly Part[], table: PhraseTable): readonly Part[] => {
  const few = parts.filter(({group}) => group !== undefined);
  const isReadTheSame = phrasesIn(wordsIn(few), table) === phrasesIn(wordsIn(parts), table);
  // "Bad chest with my pain" is no danger; "bad chest pain" would be.
  return isReadTheSame && !redFlaggedWords(wordsIn(few)).includes(true) ? few : parts;
};

/**
 * What the words of a query mean: phrases that stand for filters, conditions, kinds of support and programmes, the
 * longest first; then the words that are left. Words that nobody knows are mended where the slip is small. Words
 * that may mean danger are never taken for a filter, so that they stay in the search. Nothing in it reads the data
 * of a shard but for `vocabulary`.
 */
export const read = (
  given: SearchQuery,
  programmes: readonly KnownProgramme[],
  vocabulary: Vocabulary,
): Reading => {
  const table = phraseTable(programmes);
  const typed = wordsOf(given.q).slice(0, MOST_WORDS);
  const flaggedAsTyped = redFlaggedWords(typed);
  const {words, mended} = mend(typed, flaggedAsTyped, findPhrases(typed, table), vocabulary);
  const flagged = mended.length === 0 ? flaggedAsTyped : redFlaggedWords(words);
  const isFlagged = flagged.includes(true);
  const matches = findPhrases(words, table).filter(
    ({from, to, entry}) => entry.kind !== 'filter' || !flagged.slice(from, to).includes(true),
  );

  let query = given;
  let parts: readonly Part[] = [];
  let next = 0;
  for (const {from, to, entry} of matches) {
    parts = [...parts, ...partsOfWords(words.slice(next, from), vocabulary)];
    next = to;
    const span = words.slice(from, to);
    if (entry.kind === 'filter') query = withPatch(query, entry.filter);
    else parts = [...parts, {words: span, group: groupOfMatch(entry, typedOf(span), span)}];
  }
  parts = [...parts, ...partsOfWords(words.slice(next), vocabulary)];

  if (matches.some(({entry}) => entry.kind === 'filter')) {
    if (!isFlagged) parts = tidied(parts, table);
    query = {...query, q: typedOf(wordsIn(parts))};
  }
  return {
    query,
    words: wordsIn(parts),
    groups: placed(parts),
    exactHashes: new Set(typed.length === 0 ? [] : [hashOfStems(typed.map(({stem}) => stem))]),
    mended,
    ...(mended.length > 0 && {mendedText: typedOf(words)}),
  };
};

/** True when the words ask for what is near the person. */
export const wantsNear = (q: string): boolean =>
  findPhrases(wordsOf(q).slice(0, MOST_WORDS), phraseTable()).some(
    ({entry}) => entry.kind === 'filter' && entry.filter.isNear === true,
  );
