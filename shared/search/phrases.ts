import {FILTER_WORDS, type FilterPatch} from '#shared/taxonomy/filterWords.ts';
import type {Synonym} from '#shared/taxonomy/meaning.ts';
import {COURSE_WORDS, ORDINARY_PROGRAMME_WORDS} from '#shared/taxonomy/programmeWords.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import type {Programme} from '#shared/model/programme.ts';
import {isStopWord} from './stopWord.ts';
import {stem, type Word, wordsOf} from './words.ts';

/** What of a programme the words of a search are read with. */
export type KnownProgramme = Pick<Programme, 'id' | 'name' | 'aliases' | 'conditions' | 'supportType'>;

export type Entry =
  | {readonly kind: 'programme'; readonly programme: KnownProgramme; readonly isOrdinary: boolean}
  | {readonly kind: 'filter'; readonly filter: FilterPatch}
  | {readonly kind: 'synonym'; readonly synonym: Synonym; readonly exact: ReadonlySet<string>};

export type PhraseTable = ReadonlyMap<string, Entry>;

/** The longest phrase, in words as they may be typed. */
const MOST_WORDS = 7;

/**
 * Phrases are kept without their spaces, so that "x pert", "x-pert" and "xpert", "pre diabetes" and "prediabetes"
 * are one. A span of words is still made of whole words.
 */
const keyOf = (words: readonly Pick<Word, 'stem'>[]): string => words.map((word) => word.stem).join('');
const exactOf = (words: readonly Pick<Word, 'text'>[]): string => words.map((word) => word.text).join('');

const fixed: PhraseTable = (() => {
  const table = new Map<string, Entry>();
  for (const synonym of SYNONYMS) {
    const exact = new Set(synonym.phrases.map((phrase) => exactOf(wordsOf(phrase))));
    for (const phrase of synonym.phrases)
      table.set(keyOf(wordsOf(phrase)), {kind: 'synonym', synonym, exact});
  }
  for (const {phrases, filter} of FILTER_WORDS) {
    for (const phrase of phrases) table.set(keyOf(wordsOf(phrase)), {kind: 'filter', filter});
  }
  return table;
})();

const NO_PROGRAMMES: readonly KnownProgramme[] = [];

const tables = new WeakMap<readonly KnownProgramme[], PhraseTable>();

/** All phrases: synonyms, filter words, and the names of these programmes, which win over both. */
export const phraseTable = (programmes: readonly KnownProgramme[] = NO_PROGRAMMES): PhraseTable => {
  const made = tables.get(programmes);
  if (made) return made;
  const table = new Map(fixed);
  for (const programme of programmes) {
    for (const name of [programme.name, ...programme.aliases]) {
      const words = wordsOf(name);
      const only = words.length === 1 ? words[0] : undefined;
      const isOrdinary = only !== undefined && ORDINARY_PROGRAMME_WORDS.has(only.text);
      table.set(keyOf(words), {kind: 'programme', programme, isOrdinary});
    }
  }
  tables.set(programmes, table);
  return table;
};

/** Single words of phrases, by stem: what a slip in a word is mended to first, and how to show it. */
export const phraseWords: ReadonlyMap<string, string> = new Map(
  [...SYNONYMS, ...FILTER_WORDS]
    .flatMap(({phrases}) => phrases.flatMap((phrase) => wordsOf(phrase)))
    .filter((word) => word.stem.length >= 5 && !STOP_WORDS.has(word.stem))
    .map((word) => [word.stem, word.text]),
);

const carriesMeaning = (word: Word): boolean => !isStopWord(word);

/** True when the words of the span are the only ones that mean anything. */
const standsAlone = (words: readonly Word[], from: number, to: number): boolean =>
  words.every((word, index) => (index >= from && index < to) || !carriesMeaning(word));

/** Capitals say something only where not everything is in capitals. */
const standsOut = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => word.isCapitals) && words.some((word) => !word.isCapitals);

const isBesideCourse = (words: readonly Word[], from: number, to: number): boolean =>
  [words[from - 1], words[to]].some((word) => word !== undefined && COURSE_WORDS.has(word.stem));

const isBeforeCourse = (words: readonly Word[], to: number): boolean =>
  COURSE_WORDS.has(words[to]?.stem ?? '');

const isMeant = (entry: Entry, words: readonly Word[], from: number, to: number): boolean => {
  if (words.slice(from, to).some((word) => word.isLiteral)) return false;
  switch (entry.kind) {
    case 'filter':
      return true;
    case 'programme':
      return (
        !entry.isOrdinary ||
        standsAlone(words, from, to) ||
        standsOut(words, from, to) ||
        isBesideCourse(words, from, to)
      );
    case 'synonym': {
      const {reads, isExact} = entry.synonym;
      if (isExact && !entry.exact.has(exactOf(words.slice(from, to)))) return false;
      if (reads === undefined) return true;
      if (reads === 'alone') return standsAlone(words, from, to);
      return words.length === to - from || standsOut(words, from, to) || isBeforeCourse(words, to);
    }
  }
};

export interface Match {
  readonly from: number;
  /** One past the last word. */
  readonly to: number;
  readonly entry: Entry;
}

/** The phrases in a list of words, from left to right, the longest at each place, none overlapping. */
export const findPhrases = (words: readonly Word[], table: PhraseTable): Match[] => {
  const matches: Match[] = [];
  let from = 0;
  while (from < words.length) {
    let found: Match | undefined;
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from && !found; to -= 1) {
      const span = words.slice(from, to);
      // "Hot flushes" as one word has its plural at its end only, so the whole is looked up by both forms.
      const entry = table.get(keyOf(span)) ?? table.get(stem(exactOf(span)));
      if (entry && isMeant(entry, words, from, to)) found = {from, to, entry};
    }
    if (found) matches.push(found);
    from = found ? found.to : from + 1;
  }
  return matches;
};
