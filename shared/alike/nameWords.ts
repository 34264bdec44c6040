import {stem} from '#shared/search/words.ts';

/** Words that tell no name from another: small words, and what a company is in law. */
const SAYS_NOTHING = new Set(
  'the a an of and for in at to with by on our your ltd limited cic cio plc llp inc registered charity'.split(
    ' ',
  ),
);

/** Words that most names have: they count, but little. */
const SAYS_LITTLE = new Set(
  'group course class service support club centre programme session team education self management help community local meeting people adult'.split(
    ' ',
  ),
);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['center', 'centre'],
  ['ctr', 'centre'],
  ['program', 'programme'],
  ['grp', 'group'],
  ['saint', 'st'],
  ['assoc', 'association'],
  ['org', 'organisation'],
]);

/** How much a word of a name says: 1 for one that is its own. */
export interface NameWord {
  readonly word: string;
  readonly weight: number;
}

const LITTLE = 0.4;

const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SPELLINGS.get(word) ?? stem(word));

/**
 * The words of a listing's name that can tell it from others, in the order of the alphabet, each once. The town that it
 * is in and words that most names have weigh less; a name that has none but these keeps them.
 */
export const nameWords = (name: string, towns: readonly string[] = []): NameWord[] => {
  const ofTowns = new Set(towns.flatMap(plainWords));
  const words = [...new Set(plainWords(name))].filter((word) => !SAYS_NOTHING.has(word)).sort();
  return words.map((word) => ({
    word,
    weight: SAYS_LITTLE.has(word) || ofTowns.has(word) ? LITTLE : 1,
  }));
};
