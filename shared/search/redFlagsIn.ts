import type {SafetyNotice} from '#shared/model/search.ts';
import {RED_FLAGS, SAFETY_CARDS} from '#shared/taxonomy/redFlags.ts';
import {stem, type Word, wordsOf} from './words.ts';

/** `*` in a phrase. */
const MOST_BETWEEN = 3;
const GAP = '*';
const MOST_WORDS = 400;

const flags = RED_FLAGS.map(({card, phrases}) => ({
  card,
  phrases: phrases.map((phrase) =>
    phrase.split(' ').flatMap((part) => (part === GAP ? [GAP] : wordsOf(part).map((word) => word.stem))),
  ),
}));

/**
 * Where a phrase that begins at `at` ends (one past its last word), or -1. Phrases are short and gaps are bounded, so
 * this cannot run away.
 */
const endOf = (stems: readonly string[], at: number, phrase: readonly string[], from = 0): number => {
  const wanted = phrase[from];
  if (wanted === undefined) return at;
  if (wanted !== GAP) return stems[at] === wanted ? endOf(stems, at + 1, phrase, from + 1) : -1;
  for (let skip = 0; skip <= MOST_BETWEEN; skip += 1) {
    const end = endOf(stems, at + skip, phrase, from + 1);
    if (end >= 0) return end;
  }
  return -1;
};

const stemsIn = (words: readonly Word[]): string[] => words.slice(0, MOST_WORDS).map(({text}) => stem(text));

/** For each word whether it is part of words that may mean danger: those are never taken for anything else. */
export const redFlaggedWords = (words: readonly Word[]): readonly boolean[] => {
  const stems = stemsIn(words);
  const flagged = words.map(() => false);
  for (const {phrases} of flags) {
    for (const phrase of phrases) {
      for (let at = 0; at < stems.length; at += 1) {
        const end = endOf(stems, at, phrase);
        if (end >= 0) flagged.fill(true, at, end);
      }
    }
  }
  return flagged;
};

/**
 * Urgent help for words that may mean danger now, or null: the care card to put above the results. Any free text may
 * be asked about; nothing of it is kept.
 */
export const redFlagsIn = (text: string): SafetyNotice | null => {
  const stems = stemsIn(wordsOf(text));
  const found = flags.find(({phrases}) =>
    phrases.some((phrase) => stems.some((_, at) => endOf(stems, at, phrase) >= 0)),
  );
  return found
    ? {card: found.card, title: SAFETY_CARDS[found.card].title, advice: [...SAFETY_CARDS[found.card].advice]}
    : null;
};
