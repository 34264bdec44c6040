import {lettersApart} from './lettersApart.ts';
import type {NameWord} from './nameWords.ts';

/** A word that is a slip away from another counts a little less than the same word. */
const SLIP = 0.9;

/** Slips that a word of this length may have: none in a short one, where another letter is another word. */
const slipsIn = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const most = slipsIn(Math.min(one.length, other.length));
  if (most === 0 || Math.abs(one.length - other.length) > most) return 0;
  // "2nd" and "3rd", "type 1" and "type 2": another number is another thing, never a slip.
  if (/\d/.test(one + other)) return 0;
  return lettersApart(one, other) <= most ? SLIP : 0;
};

const found = (words: readonly NameWord[], among: readonly NameWord[]): number =>
  words.reduce(
    (sum, {word, weight}) =>
      sum + weight * among.reduce((best, other) => Math.max(best, likeness(word, other.word)), 0),
    0,
  );

const weightOf = (words: readonly NameWord[]): number => words.reduce((sum, {weight}) => sum + weight, 0);

const joined = (words: readonly NameWord[]): string =>
  words
    .map(({word}) => word)
    .sort()
    .join('');

/**
 * How alike two names are, 0 to 1: the part of their words, by weight, that stands in the other, in any order. The same
 * whichever comes first.
 */
export const nameLikeness = (one: readonly NameWord[], other: readonly NameWord[]): number => {
  if (one.length === 0 || other.length === 0) return 0;
  if (joined(one) === joined(other)) return 1;
  return (found(one, other) + found(other, one)) / (weightOf(one) + weightOf(other));
};
