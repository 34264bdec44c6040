import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {wordsOf} from '#shared/search/words.ts';
import {type Baseline, inCircle, type PlainListing} from './plainListing.ts';
import {slipsBetween} from './slipsBetween.ts';

const FIELDS = ['name', 'provider', 'summary', 'description', 'categories'] as const;
type Field = (typeof FIELDS)[number];

const BOOSTS: Readonly<Record<Field, number>> = {
  name: 3,
  provider: 3,
  summary: 2,
  description: 1,
  categories: 1,
};

/** Elasticsearch's `fuzziness: AUTO`: slips by the length of the word. */
const fuzziness = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

/** BM25 with Lucene's constants. */
const K1 = 1.2;
const B = 0.75;

const tokensOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word.text))
    .map((word) => word.stem);

const countsOf = (tokens: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
};

/** Adds to `scores` what one field gives each listing for the words, each word or one like it. */
const addField = (
  listings: readonly PlainListing[],
  field: Field,
  words: readonly string[],
  scores: Map<string, number>,
): void => {
  const fields = listings.map((listing) => tokensOf(listing[field]));
  const counts = fields.map(countsOf);
  const meanLength = fields.reduce((sum, {length}) => sum + length, 0) / Math.max(1, fields.length);
  const vocabulary = new Map<string, number>();
  for (const count of counts) {
    for (const term of count.keys()) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
  }
  for (const word of words) {
    const most = fuzziness(word);
    for (const [term, documents] of vocabulary) {
      const slips = slipsBetween(word, term, most);
      if (slips > most) continue;
      const likeness = 1 - slips / Math.min(word.length, term.length);
      const rarity = Math.log(1 + (listings.length - documents + 0.5) / (documents + 0.5));
      for (const [index, {slug}] of listings.entries()) {
        const often = counts[index]?.get(term) ?? 0;
        if (often === 0) continue;
        const length = (fields[index]?.length ?? 0) / meanLength;
        const weight = (often * (K1 + 1)) / (often + K1 * (1 - B + B * length));
        scores.set(slug, (scores.get(slug) ?? 0) + BOOSTS[field] * likeness * rarity * weight);
      }
    }
  }
};

/**
 * Any word, fuzzily, with boosts by field (Hounslow Connect, first version: Elasticsearch `match` queries under
 * `should`). With a place: only what has a place in the circle, still in the order of the score.
 */
export const anyWordFuzzy: Baseline = (listings, search) => {
  const words = tokensOf(search.words);
  const scores = new Map<string, number>();
  // As in the index, words are weighed among all listings; the circle is a filter on top.
  for (const field of FIELDS) addField(listings, field, words, scores);
  return inCircle(listings, search)
    .filter(({slug}) => scores.has(slug))
    .map(({slug}) => slug)
    .sort((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
};
