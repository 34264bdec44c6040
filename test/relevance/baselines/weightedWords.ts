import {wordsOf} from '#shared/search/words.ts';
import {CONDITIONS, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {STOP_WORDS} from '#shared/taxonomy/stopWords.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import type {Baseline, PlainListing} from './plainListing.ts';

const WEIGHTS = {phrase: 75, word: 25, inTitle: 25, synonym: 30, referable: 50} as const;

/** A text as its words between spaces, so that looking for ` word ` finds whole words only. */
const spaced = (text: string): string =>
  ` ${wordsOf(text)
    .map(({stem}) => stem)
    .join(' ')} `;

const TERMS = {condition: CONDITIONS, support: SUPPORT_TYPES} as const;

/** What each phrase of our own synonyms stands for, in words: the best list that this system could have been given. */
const MEANINGS = new Map<string, string[]>();
for (const {phrases, means} of SYNONYMS) {
  const labels = means.flatMap((meaning) => {
    const [kind, slug = ''] = meaning.split(':');
    return kind === 'condition' || kind === 'support' ? [spaced(labelIn(TERMS[kind], slug))] : [];
  });
  for (const phrase of phrases) MEANINGS.set(spaced(phrase), labels);
}

const synonymsIn = (typed: string): ReadonlySet<string> =>
  new Set([...MEANINGS].flatMap(([phrase, labels]) => (typed.includes(phrase) ? labels : [])));

interface Asked {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly synonyms: ReadonlySet<string>;
}

const scoreOf = (listing: PlainListing, {phrase, words, synonyms}: Asked): number => {
  const title = spaced(listing.name);
  const text = `${title}${spaced(`${listing.summary} ${listing.description} ${listing.categories}`)}`;
  const found = (what: string, weight: number): number =>
    text.includes(what) ? weight + (title.includes(what) ? WEIGHTS.inTitle : 0) : 0;
  let score = found(phrase, WEIGHTS.phrase);
  for (const word of words) score += found(` ${word} `, WEIGHTS.word);
  for (const synonym of synonyms) score += found(synonym, WEIGHTS.synonym);
  return score > 0 && listing.isReferable ? score + WEIGHTS.referable : score;
};

/**
 * Points for the phrase, each word, each synonym, the title, and for what takes referrals (Better Conversations: in
 * the browser, over the whole list). Where the person is plays no part.
 */
export const weightedWords: Baseline = (listings, search) => {
  const typed = wordsOf(search.words);
  const asked: Asked = {
    phrase: spaced(search.words),
    words: typed.filter(({text}) => !STOP_WORDS.has(text)).map(({stem}) => stem),
    synonyms: synonymsIn(spaced(search.words)),
  };
  return listings
    .map((listing) => ({slug: listing.slug, score: scoreOf(listing, asked)}))
    .filter(({score}) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({slug}) => slug);
};
