import type {Programme} from '#shared/model/programme.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import {partsOf} from '#shared/search/partsOf.ts';
import {keyOf} from '#shared/search/phraseKeys.ts';
import {compiledEntryOf} from '#shared/search/phrases.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
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

/**
 * New names that search reads as something else until now. They may be right ("HOPE"), but every search with them is then of
 * the programme: whoever saves it should know.
 */
export const readBefore = (before: Programme | undefined, {name, aliases}: Programme): ReadBefore[] => {
  const old = new Set(before ? [before.name, ...before.aliases] : []);
  return [name, ...aliases].flatMap((each): ReadBefore[] => {
    if (old.has(each)) return [];
    const entry = compiledEntryOf(each);
    if (entry?.kind === 'filter') return [{name: each, as: 'filter'}];
    if (entry?.kind === 'synonym') return [{name: each, as: entry.synonym.means}];
    const [only] = partsOf(each);
    const isGuarded = only !== undefined && ORDINARY_PROGRAMME_WORDS.has(only.text);
    return isOrdinary(each) && !isGuarded ? [{name: each, as: 'ordinary word'}] : [];
  });
};
