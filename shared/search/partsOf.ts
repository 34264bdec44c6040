import {stem, type Word, wordsOf} from './words.ts';

export type Part = Pick<Word, 'text' | 'stem'>;

const parted = new Map<string, readonly Part[]>();

/** Nearly all of them: letters that need no second look. */
const SIMPLE = /^[a-z0-9]+$/;

const partsOfPiece = (piece: string): readonly Part[] =>
  SIMPLE.test(piece)
    ? [{text: piece, stem: stem(piece)}]
    : wordsOf(piece).map(({text, stem: found}) => ({text, stem: found}));

const partsOfWord = (piece: string): readonly Part[] => {
  let parts = parted.get(piece);
  if (!parts) {
    parts = partsOfPiece(piece);
    parted.set(piece, parts);
  }
  return parts;
};

/**
 * The words of a phrase of ours, as `wordsOf` has them, without what it says of how somebody typed. Thousands of phrases
 * are read before a process can answer its first search, out of a few hundred words: each word is looked at once.
 */
export const partsOf = (phrase: string): Part[] => phrase.split(' ').flatMap(partsOfWord);
