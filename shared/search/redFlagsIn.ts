import type {SafetyNotice} from '#shared/model/search.ts';
import {NOT_RED_FLAGS, RED_FLAGS, type SafetyCard} from '#shared/taxonomy/redFlags.ts';
import {SAFETY_CARDS} from '#shared/taxonomy/safetyCards.ts';
import {eachOf} from './eachOf.ts';
import {once} from './once.ts';
import {partsOf} from './partsOf.ts';
import {stem, type Word, wordsOf} from './words.ts';

/** `*` in a phrase: up to so many words. */
const MOST_BETWEEN = 3;
const GAP = '*';
/** `$` in a phrase: the end of the text. */
const END = '$';
/** `#` in a phrase: a number that is more than a dose. */
const NUMBER = '#';
const MOST_IN_A_DOSE = 8;
const NUMBERS_IN_WORDS: ReadonlySet<string> = new Set(
  'ten twelve fifteen sixteen twenty thirty forty fifty sixty hundred'.split(' '),
);
const MOST_WORDS = 400;

const MARKS: ReadonlySet<string> = new Set([GAP, END, NUMBER]);

const isMoreThanADose = (word: string | undefined): boolean =>
  word !== undefined && (Number(word) > MOST_IN_A_DOSE || NUMBERS_IN_WORDS.has(word));

type Phrase = readonly string[];

const phraseOf = (text: string): Phrase =>
  text.split(' ').flatMap((part) => (MARKS.has(part) ? [part] : partsOf(part).map((word) => word.stem)));

interface Row {
  readonly text: string;
  /** The row of RED_FLAGS. */
  readonly rank: number;
  phrase: Phrase | undefined;
}

/**
 * Phrases by their first word, which is never a gap. Only that word is read for all of them: a process would wait for
 * the rest of a thousand phrases before its first search, and needs a handful.
 */
const byFirst = (rows: readonly {readonly phrases: readonly string[]}[]): ReadonlyMap<string, Row[]> => {
  const table = new Map<string, Row[]>();
  const byWord = new Map<string, Row[]>();
  for (const [rank, {phrases}] of rows.entries()) {
    for (const text of phrases) {
      const end = text.indexOf(' ');
      const word = end === -1 ? text : text.slice(0, end);
      let others = byWord.get(word);
      if (!others) {
        const first = partsOf(word)[0]?.stem ?? '';
        others = table.get(first) ?? [];
        table.set(first, others);
        byWord.set(word, others);
      }
      others.push({text, rank, phrase: undefined});
    }
  }
  return table;
};

const flags = once(() => byFirst(RED_FLAGS));
const innocent = once(() => byFirst([{phrases: NOT_RED_FLAGS}]));

/**
 * Where the words of a phrase stand when it begins at `at`, or undefined. Phrases are short and gaps are bounded, so
 * this cannot run away.
 */
const placesOf = (
  stems: readonly string[],
  at: number,
  phrase: Phrase,
  from = 0,
): readonly number[] | undefined => {
  const wanted = phrase[from];
  if (wanted === undefined) return [];
  if (wanted === END) return at === stems.length ? [] : undefined;
  if (wanted !== GAP) {
    const isIt = wanted === NUMBER ? isMoreThanADose(stems[at]) : stems[at] === wanted;
    const rest = isIt ? placesOf(stems, at + 1, phrase, from + 1) : undefined;
    return rest && [at, ...rest];
  }
  for (let skip = 0; skip <= MOST_BETWEEN; skip += 1) {
    const rest = placesOf(stems, at + skip, phrase, from + 1);
    if (rest) return rest;
  }
  return undefined;
};

interface Found {
  /** Where its words stand, without those of a gap. */
  readonly places: readonly number[];
  /** The row of RED_FLAGS. */
  readonly rank: number;
}

const findAll = (stems: readonly string[], table: ReturnType<typeof byFirst>): Found[] => {
  const found: Found[] = [];
  for (const [from, first] of stems.entries()) {
    for (const row of table.get(first) ?? []) {
      row.phrase ??= phraseOf(row.text);
      const places = placesOf(stems, from, row.phrase);
      if (places) found.push({places, rank: row.rank});
    }
  }
  return found;
};

const dangersIn = (words: readonly Word[]): Found[] => {
  const stems = eachOf(words.slice(0, MOST_WORDS), ({text}) => stem(text));
  const found = findAll(stems, flags());
  if (found.length === 0) return found;
  const hidden = new Set(findAll(stems, innocent()).flatMap(({places}) => places));
  return found.filter(({places}) => !places.some((place) => hidden.has(place)));
};

/** For each word whether it is part of words that may mean danger: those are never taken for anything else. */
export const redFlaggedWords = (words: readonly Word[]): readonly boolean[] => {
  const flagged = eachOf(words, () => false);
  for (const {places} of dangersIn(words)) flagged.fill(true, places[0] ?? 0, (places.at(-1) ?? -1) + 1);
  return flagged;
};

const noticeOf = (card: SafetyCard): SafetyNotice => ({
  card,
  title: SAFETY_CARDS[card].title,
  advice: [...SAFETY_CARDS[card].advice],
});

/**
 * Urgent help for words that may mean danger now, or null: the care card to put above the results. Any free text may
 * be asked about; nothing of it is kept.
 */
export const redFlagsIn = (text: string): SafetyNotice | null => {
  const found = dangersIn(wordsOf(text));
  const first = RED_FLAGS[Math.min(...found.map(({rank}) => rank))];
  return first ? noticeOf(first.card) : null;
};
