import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import type {Part} from './partsOf.ts';

/** Words by stem, each as it is shown: what a slip in a word is mended to first. */
export interface KnownStems extends Pick<ReadonlyMap<string, string>, 'get' | 'has'> {
  readonly keys: () => Iterable<string>;
}

/** A slip in fewer letters is another word. */
const FEWEST_LETTERS = 5;

/** The single words of phrases. */
export const stemsOfPhrases = (phrases: readonly (readonly Part[])[]): KnownStems =>
  new Map(
    phrases
      .flat()
      .filter(({stem}) => stem.length >= FEWEST_LETTERS && !STOP_WORDS.has(stem))
      .map(({stem, text}) => [stem, text]),
  );

/** All words of both; where both have one, it is shown as the first has it. */
export const bothStems = (one: KnownStems, other: KnownStems): KnownStems => ({
  get: (stem) => one.get(stem) ?? other.get(stem),
  has: (stem) => one.has(stem) || other.has(stem),
  *keys() {
    yield* one.keys();
    yield* other.keys();
  },
});
