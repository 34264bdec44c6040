import {compiledEntryOf, type KnownProgramme} from '#shared/search/phrases.ts';
import {keyOf} from '#shared/search/phraseKeys.ts';
import {partsOf} from '#shared/search/partsOf.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {isStopWord} from '#shared/search/stopWord.ts';
import {COMMON_WORDS} from '#shared/taxonomy/commonWords.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';
import {WORD_LIMITS, type WordRow} from './wordList.ts';

/** What a phrase is measured against. */
export interface AmongWords {
  /** The other rows of the list. */
  readonly others: readonly WordRow[];
  readonly programmes: readonly KnownProgramme[];
}

/** A phrase as it is kept: one space between words, and none around them. */
export const plainPhrase = (typed: string): string => typed.trim().replaceAll(/\s+/gu, ' ');

const phraseKey = (phrase: string): string => keyOf(partsOf(phrase));

/** Nothing but small words, or a single word of common English. */
export const isOrdinary = (phrase: string): boolean => {
  const parts = partsOf(phrase);
  if (parts.every(isStopWord)) return true;
  const [only] = parts;
  return (
    parts.length === 1 && only !== undefined && (COMMON_WORDS.has(only.text) || COMMON_WORDS.has(only.stem))
  );
};

/** Why a phrase cannot be added, in a sentence for whoever adds it; undefined where it can. */
export const problemOf = (phrase: string, {others, programmes}: AmongWords): string | undefined => {
  const parts = partsOf(phrase);
  const said = `“${phrase}”`;
  if (parts.length === 0) return `${said} has no letters or numbers`;
  if (phrase.length > WORD_LIMITS.letters)
    return `${said} is too long. Use ${WORD_LIMITS.letters} letters or fewer`;
  if (parts.length > WORD_LIMITS.words) return `${said} is too long. Use ${WORD_LIMITS.words} words or fewer`;
  if (redFlagsIn(phrase))
    return `${said} may mean that somebody is in danger. What these words do is not changed here`;
  const compiled = compiledEntryOf(phrase);
  if (compiled?.kind === 'filter')
    return `${said} is read as a filter, which people see and can take away. It cannot mean anything else`;
  if (compiled === undefined && isOrdinary(phrase))
    return `${said} is an ordinary word. Add words around it, so that it is only read where it is meant`;
  const key = phraseKey(phrase);
  const named = programmes.find(({name, aliases}) =>
    [name, ...aliases].some((each) => phraseKey(each) === key),
  );
  if (named) return `${said} is a name of the programme ${named.name}, and a programme’s name always wins`;
  if (others.some(({phrases}) => phrases.some((each) => phraseKey(each) === key)))
    return `${said} stands in another row already. Change that row`;
  return undefined;
};

/** Phrases of a row whose place in the compiled words it takes, with what each of them meant. */
export const replacedBy = ({
  phrases,
}: Pick<WordRow, 'phrases'>): {phrase: string; means: readonly Meaning[]}[] =>
  phrases.flatMap((phrase) => {
    const entry = compiledEntryOf(phrase);
    return entry?.kind === 'synonym' ? [{phrase, means: entry.synonym.means}] : [];
  });

/** Each phrase once, however it is written. */
export const withoutDoubles = (phrases: readonly string[]): string[] =>
  [...new Map([...phrases].reverse().map((phrase) => [phraseKey(phrase), phrase])).values()].reverse();
