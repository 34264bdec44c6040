import type {Word} from './words.ts';

/**
 * Phrases are kept without their spaces, so that "x pert", "x-pert" and "xpert", "pre diabetes" and "prediabetes"
 * are one. A span of words is still made of whole words.
 */
export const keyOf = (words: readonly Pick<Word, 'stem'>[]): string =>
  words.map((word) => word.stem).join('');

export const exactOf = (words: readonly Pick<Word, 'text'>[]): string =>
  words.map((word) => word.text).join('');

const EXACT = '=';

/** Under which a phrase is kept of which only the very letters match. No other key begins so. */
export const exactKeyOf = (words: readonly Pick<Word, 'text'>[]): string => `${EXACT}${exactOf(words)}`;

/** The letter that the first word of a key begins with. */
export const letterOf = (key: string): string => key.charAt(key.startsWith(EXACT) ? 1 : 0);
