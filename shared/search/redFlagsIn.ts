import type {SafetyNotice} from '#shared/model/search.ts';
import {RED_FLAGS, SAFETY_CARDS} from '#shared/taxonomy/redFlags.ts';
import {stem, wordsOf} from './words.ts';

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

/** Whether a phrase begins at `at`. Phrases are short and gaps are bounded, so this cannot run away. */
const isAt = (stems: readonly string[], at: number, phrase: readonly string[], from = 0): boolean => {
  const wanted = phrase[from];
  if (wanted === undefined) return true;
  if (wanted !== GAP) return stems[at] === wanted && isAt(stems, at + 1, phrase, from + 1);
  for (let skip = 0; skip <= MOST_BETWEEN; skip += 1)
    if (isAt(stems, at + skip, phrase, from + 1)) return true;
  return false;
};

/**
 * Urgent help for words that may mean danger now, or null: the care card to put above the results. Any free text may
 * be asked about; nothing of it is kept.
 */
export const redFlagsIn = (text: string): SafetyNotice | null => {
  const stems = wordsOf(text)
    .slice(0, MOST_WORDS)
    .map((word) => stem(word.text));
  const found = flags.find(({phrases}) =>
    phrases.some((phrase) => stems.some((_, at) => isAt(stems, at, phrase))),
  );
  return found
    ? {card: found.card, title: SAFETY_CARDS[found.card].title, advice: [...SAFETY_CARDS[found.card].advice]}
    : null;
};
