import type {Word} from './words.ts';

/**
 * The words of a span as typed, near enough: what stands between them is a space, a hyphen or a comma, and quotations
 * stay quoted.
 */
export const typedOf = (words: readonly Word[]): string => {
  let text = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isQuoted = before?.isLiteral === true;
    if (isQuoted && !word.isLiteral) text += '"';
    if (before) text += word.isJoined ? '-' : word.isAfterPause ? ', ' : ' ';
    if (word.isLiteral && !isQuoted) text += '"';
    text += word.typed;
  }
  return words.at(-1)?.isLiteral === true ? `${text}"` : text;
};

/** The same words, to be found as they stand. */
export const asLiteral = (words: readonly Word[]): Word[] =>
  words.map((word) => ({...word, isLiteral: true}));
