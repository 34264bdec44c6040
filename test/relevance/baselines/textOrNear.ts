import {wordsOf} from '#shared/search/words.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {type Baseline, inCircle, nearestKm} from './plainListing.ts';

const NAME_WEIGHT = 5;
const OTHER_WEIGHT = 1;

const stemsIn = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word.text))
    .map((word) => word.stem);

/**
 * What one field gives for a word, as MongoDB's text index (version 3) scores it: each time again counts half of the
 * time before, the more of the field the word is the better, and a field that is the word alone a tenth more.
 */
const fieldScore = (tokens: readonly string[], word: string): number => {
  const count = tokens.filter((token) => token === word).length;
  if (count === 0) return 0;
  const frequency = 2 - 2 ** (1 - count);
  const share = 0.5 + (0.5 * count) / tokens.length;
  return frequency * share * (tokens.length === 1 ? 1.1 : 1);
};

/**
 * Text or near, not both (Outpost: MongoDB `$text` with the name weighing 5): any of the words, the best score first;
 * but with a place the score is dropped and the nearest come first, and what has no place is out.
 */
export const textOrNear: Baseline = (listings, search) => {
  const words = new Set(stemsIn(search.words));
  const {origin} = search;
  return inCircle(listings, search)
    .map((listing) => {
      const name = stemsIn(listing.name);
      const other = stemsIn(`${listing.summary} ${listing.description} ${listing.categories}`);
      let score = 0;
      for (const word of words) {
        score += NAME_WEIGHT * fieldScore(name, word) + OTHER_WEIGHT * fieldScore(other, word);
      }
      return {slug: listing.slug, score, km: origin ? nearestKm(listing, origin) : 0};
    })
    .filter(({score}) => score > 0)
    .sort((one, other) => (origin ? one.km - other.km : other.score - one.score))
    .map(({slug}) => slug);
};
