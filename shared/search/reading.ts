import type {SearchQuery} from '#shared/model/search.ts';
import type {FilterPatch} from '#shared/taxonomy/filterWords.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {type Group, groupOfMatch, groupOfWord} from './groups.ts';
import {hashOfStems} from './hash.ts';
import {findPhrases, type KnownProgramme, type Match, phraseTable, phraseWords} from './phrases.ts';
import {nearestWord} from './typos.ts';
import {type Word, wordsOf} from './words.ts';

/** What the shards at hand know of words, so that a name in a listing is never "mended". */
export interface Vocabulary {
  readonly has: (stem: string) => boolean;
  readonly like: (stem: string) => Iterable<string>;
}

/** A search as understood. */
export interface Reading {
  /** The query with words that are filters taken out of `q` and put where filters stand. */
  readonly query: SearchQuery;
  readonly groups: readonly Group[];
  /** Hashes under which the whole of what was typed would be a listing's name. */
  readonly exactHashes: ReadonlySet<number>;
  readonly mended: readonly {readonly typed: string; readonly read: string}[];
}

const MOST_WORDS = 40;
const MOST_GROUPS = 12;

/** The words of a span as typed, near enough: what stands between them is a space or a hyphen. */
export const typedOf = (words: readonly Word[]): string =>
  words.reduce((text, word, index) => {
    const quoted = word.isLiteral ? `"${word.typed}"` : word.typed;
    return index === 0 ? quoted : `${text}${word.isJoined ? '-' : ' '}${quoted}`;
  }, '');

const mend = (words: readonly Word[], matches: readonly Match[], vocabulary: Vocabulary) => {
  const mended: {typed: string; read: string}[] = [];
  const isRead = (index: number): boolean => matches.some(({from, to}) => index >= from && index < to);
  const result = words.map((word, index): Word => {
    if (isRead(index) || word.isLiteral || STOP_WORDS.has(word.text) || /\d/.test(word.text)) return word;
    if (phraseWords.has(word.stem) || vocabulary.has(word.stem)) return word;
    const read =
      nearestWord(word.stem, phraseWords.keys()) ?? nearestWord(word.stem, vocabulary.like(word.stem));
    if (read === undefined) return word;
    const text = phraseWords.get(read) ?? read;
    mended.push({typed: word.typed, read: text});
    return {...word, typed: text, text, stem: read};
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

const wordGroups = (words: readonly Word[], vocabulary: Vocabulary): Group[] => {
  const groups: Group[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || (!word.isLiteral && STOP_WORDS.has(word.text))) continue;
    const group = groupOfWord(word, words[index + 1], vocabulary);
    groups.push(group);
    index += group.length - 1;
  }
  return groups;
};

/**
 * What the words of a query mean: phrases that stand for filters, conditions, kinds of support and programmes, the
 * longest first; then the words that are left. Words that nobody knows are mended where the slip is small. Nothing
 * in it reads the data of a shard but for `vocabulary`.
 */
export const read = (
  given: SearchQuery,
  programmes: readonly KnownProgramme[],
  vocabulary: Vocabulary,
): Reading => {
  const table = phraseTable(programmes);
  const typed = wordsOf(given.q).slice(0, MOST_WORDS);
  const {words, mended} = mend(typed, findPhrases(typed, table), vocabulary);
  const matches = mended.length === 0 ? findPhrases(typed, table) : findPhrases(words, table);

  let query = given;
  const kept: Word[] = [];
  const groups: Group[] = [];
  let next = 0;
  const readRest = (to: number): void => {
    const rest = words.slice(next, to);
    kept.push(...rest);
    groups.push(...wordGroups(rest, vocabulary));
  };
  for (const {from, to, entry} of matches) {
    readRest(from);
    next = to;
    const span = words.slice(from, to);
    if (entry.kind === 'filter') {
      query = withPatch(query, entry.filter);
    } else {
      kept.push(...span);
      groups.push(groupOfMatch(entry, typedOf(span), span));
    }
  }
  readRest(words.length);

  return {
    query: matches.some(({entry}) => entry.kind === 'filter') ? {...query, q: typedOf(kept)} : query,
    groups: groups.slice(0, MOST_GROUPS),
    exactHashes: new Set(typed.length === 0 ? [] : [hashOfStems(typed.map(({stem}) => stem))]),
    mended,
  };
};

/** True when the words ask for what is near the person. */
export const wantsNear = (q: string): boolean =>
  findPhrases(wordsOf(q).slice(0, MOST_WORDS), phraseTable()).some(
    ({entry}) => entry.kind === 'filter' && entry.filter.isNear === true,
  );
