import {MOST_LETTERS} from './searchChoices.ts';

/** Bounds what is looked at of a text that is far too long. */
const MOST_LOOKED_AT = 5000;

const textsIn = (given: unknown): string[] =>
  (Array.isArray(given) ? (given as unknown[]) : [given]).filter((each) => typeof each === 'string');

/** All that was typed as `q`, also what is too long to search for: it may hold words of danger. */
export const wholeTextOf = (given: unknown): string =>
  textsIn(given).join(' ').slice(0, MOST_LOOKED_AT).toWellFormed();

/** True when `q` is more than can be searched for. */
export const isTooMuch = (given: unknown): boolean =>
  (textsIn(given)[0]?.trim().length ?? 0) > MOST_LETTERS.q.letters;

/** The words to search for: the first `q`, cut after the last whole word where it is too long. */
export const searchWordsOf = (given: unknown): string => {
  const text = (textsIn(given)[0] ?? '').trim();
  const {letters} = MOST_LETTERS.q;
  if (text.length <= letters) return text;
  const cut = text.slice(0, letters + 1);
  const end = cut.lastIndexOf(' ');
  return cut
    .slice(0, end > 0 ? end : letters)
    .trimEnd()
    .toWellFormed();
};
