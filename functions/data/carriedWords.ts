import {type AddedNear, NO_ADDED_NEAR} from '#shared/search/addedNear.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import {NO_ADDED_WORDS} from '#shared/search/addedPhrases.ts';
import {integer, list, object, orElse, type Shaped, string} from '#shared/shape.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {log} from '../log.ts';

/** The words and pairs of conditions that curators have added, as the manifest of what reaches everywhere carries them. */
export const CarriedWords = object({
  /** Of the list in Directory that they were read from. */
  revision: integer,
  rows: list(object({phrases: list(string), means: list(string)})),
  near: orElse(list(object({supportFor: string, helpsWith: string})), []),
});
export type CarriedWords = Shaped<typeof CarriedWords>;

/** The same as a search takes them: one list as long as its revision is live. */
export interface LiveWords {
  readonly revision: number;
  readonly rows: readonly AddedWords[];
  readonly near: readonly AddedNear[];
}

/** Before anybody has added a word. */
export const NO_LIVE_WORDS: LiveWords = {revision: 0, rows: NO_ADDED_WORDS, near: NO_ADDED_NEAR};

/** Built when it is first asked for: hardly any process has words to read at its start. */
const isKnown = (meaning: string): meaning is AddedWords['means'][number] =>
  CONDITIONS.some(({slug}) => meaning === `condition:${slug}`) ||
  SUPPORT_TYPES.some(({slug}) => meaning === `support:${slug}`);

const isPair = (pair: Readonly<Record<keyof AddedNear, string>>): pair is AddedNear =>
  [pair.supportFor, pair.helpsWith].every((given) => CONDITIONS.some(({slug}) => slug === given));

/**
 * The words of a manifest's row. A meaning or condition that this version of the product does not know yet is left out; words that
 * cannot be read are logged as an error and cost nothing but themselves.
 */
export const wordsIn = (row: unknown, last: LiveWords = NO_LIVE_WORDS): LiveWords => {
  const carried = (row as {words?: unknown} | undefined)?.words;
  if (carried === undefined) return NO_LIVE_WORDS;
  try {
    const {revision, rows, near} = CarriedWords.parse(carried);
    if (revision === last.revision) return last;
    const known = rows
      .map(({phrases, means}) => ({phrases, means: means.filter(isKnown)}))
      .filter(({means}) => means.length > 0);
    const pairs = near.filter(isPair);
    return {
      revision,
      rows: known.length === 0 ? NO_ADDED_WORDS : known,
      near: pairs.length === 0 ? NO_ADDED_NEAR : pairs,
    };
  } catch (failure) {
    log('error', 'words-unreadable', {failure});
    return last;
  }
};
