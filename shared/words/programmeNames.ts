import type {Programme} from '#shared/model/programme.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import {partsOf} from '#shared/search/partsOf.ts';
import {keyOf} from '#shared/search/phraseKeys.ts';
import {compiledEntryOf, MOST_WORDS} from '#shared/search/phrases.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {wordsOf} from '#shared/search/words.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';
import {ORDINARY_PROGRAMME_WORDS} from '#shared/taxonomy/programmeWords.ts';
import {isOrdinary} from './wordRules.ts';

const error = (field: 'name' | 'aliases', text: string): FormError => ({field, href: `#${field}`, text});

/** What is wrong with a programme's names, the first of them its own: no name may mean two programmes. */
export const nameErrors = (
  names: readonly string[],
  others: readonly Pick<Programme, 'name' | 'aliases'>[],
): FormError[] => {
  const taken = new Map(
    others.flatMap(({name, aliases}) =>
      [name, ...aliases].map((each) => [keyOf(partsOf(each)), name] as const),
    ),
  );
  return names.flatMap((each, index) => {
    const field = index === 0 ? 'name' : 'aliases';
    if (each === '') return [];
    if (partsOf(each).length === 0) return [error(field, `“${each}” has no letters or numbers`)];
    if (redFlagsIn(each)) return [error(field, `“${each}” may mean that somebody is in danger`)];
    const of = taken.get(keyOf(partsOf(each)));
    return of === undefined ? [] : [error(field, `“${each}” is a name of the programme ${of}`)];
  });
};

/** What search made of a name before it was one: a filter, what some words mean, or a word like any other. */
export interface ReadBefore {
  readonly name: string;
  readonly as: 'filter' | 'ordinary word' | readonly Meaning[];
}

const newNames = (before: Programme | undefined, {name, aliases}: Programme): string[] => {
  const old = new Set(before ? [before.name, ...before.aliases] : []);
  return [name, ...aliases].filter((each) => !old.has(each));
};

/** New names of more words than search reads as one. */
export const unreadNames = (before: Programme | undefined, after: Programme): string[] =>
  newNames(before, after).filter((each) => wordsOf(each).length > MOST_WORDS);

/** What the words that curators have added mean by a name. */
const addedMeaningsOf = (name: string, added: readonly AddedWords[]): Meaning[] => {
  const key = keyOf(partsOf(name));
  const isIt = (phrase: string): boolean => keyOf(partsOf(phrase)) === key;
  return [...new Set(added.flatMap(({phrases, means}) => (phrases.some(isIt) ? means : [])))];
};

/**
 * New names that search reads as something else until now. They may be right ("HOPE"), but every search with them is then of
 * the programme: whoever saves it should know. @param added the words that curators have added, which win over the compiled
 */
export const readBefore = (
  before: Programme | undefined,
  after: Programme,
  added: readonly AddedWords[],
): ReadBefore[] =>
  newNames(before, after).flatMap((each): ReadBefore[] => {
    const addedMeanings = addedMeaningsOf(each, added);
    if (addedMeanings.length > 0) return [{name: each, as: addedMeanings}];
    const entry = compiledEntryOf(each);
    if (entry?.kind === 'filter') return [{name: each, as: 'filter'}];
    if (entry?.kind === 'synonym') return [{name: each, as: entry.synonym.means}];
    const [only] = partsOf(each);
    const isGuarded = only !== undefined && ORDINARY_PROGRAMME_WORDS.has(only.text);
    return isOrdinary(each) && !isGuarded ? [{name: each, as: 'ordinary word'}] : [];
  });
