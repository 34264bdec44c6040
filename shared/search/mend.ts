import {COMMON_WORDS} from '#shared/taxonomy/commonWords.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {eachOf} from './eachOf.ts';
import type {KnownStems} from './knownStems.ts';
import type {Match} from './phrases.ts';
import {isStopWord} from './stopWord.ts';
import {asLiteral, typedOf} from './typedOf.ts';
import {nearestWord} from './typos.ts';
import type {Word} from './words.ts';

/** What the shards at hand know of words, so that a name in a listing is never "mended". */
export interface Vocabulary {
  readonly has: (stem: string) => boolean;
  readonly like: (stem: string) => Iterable<string>;
}

/** A word that was mended. */
export interface Mended {
  readonly typed: string;
  readonly read: string;
  /** The word as it stands in the reading. */
  readonly word: Word;
  /** All that was typed, with this word to be found as it stands. */
  readonly exactly: string;
}

interface Given {
  readonly words: readonly Word[];
  /** Words of danger stay as they are. */
  readonly flagged: readonly boolean[];
  readonly matches: readonly Match[];
  /** In a sentence only slips in words that we know are mended: a word of the story that no listing has is no slip. */
  readonly isSentence: boolean;
  /** Words of phrases, those that were added too. */
  readonly known: () => KnownStems;
}

/** The words with slips mended, and what was mended. A word of common English is no slip, whatever it is near to. */
export const mend = (
  {words, flagged, matches, isSentence, known}: Given,
  vocabulary: Vocabulary,
): {words: readonly Word[]; mended: Mended[]} => {
  const mended: Mended[] = [];
  const isRead = (index: number): boolean => matches.some(({from, to}) => index >= from && index < to);
  const isLeft = (word: Word, index: number): boolean =>
    isRead(index) || flagged[index] === true || word.isLiteral || isStopWord(word) || /\d/.test(word.text);
  const result = eachOf(words, (word, index): Word => {
    if (isLeft(word, index) || vocabulary.has(word.stem) || known().has(word.stem)) return word;
    if (COMMON_WORDS.has(word.text) || COMMON_WORDS.has(word.stem)) return word;
    const read =
      nearestWord(word.stem, known().keys()) ??
      (isSentence ? undefined : nearestWord(word.stem, vocabulary.like(word.stem)));
    if (read === undefined || STOP_WORDS.has(read)) return word;
    const text = known().get(read) ?? read;
    const exactly = typedOf([...words.slice(0, index), ...asLiteral([word]), ...words.slice(index + 1)]);
    const now = {...word, typed: text, text, stem: read};
    mended.push({typed: word.typed, read: text, word: now, exactly});
    return now;
  });
  return {words: result, mended};
};
