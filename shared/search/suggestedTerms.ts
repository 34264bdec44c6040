import {TOWNS} from '#shared/geo/towns.ts';
import type {SuggestedTerm} from '#shared/model/suggestions.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import type {Term} from '#shared/taxonomy/term.ts';
import {partsOf} from './partsOf.ts';
import {keyOf} from './phraseKeys.ts';
import {type AddedWords, NO_ADDED_WORDS} from './addedPhrases.ts';
import type {KnownProgramme} from './phrases.ts';
import {type KnownWords, read} from './reading.ts';
import {EMPTY_QUERY} from './readQuery.ts';
import {isStopWord} from './stopWord.ts';

const NO_LISTINGS = {has: () => false, like: () => []};

/** Whether somebody who searches for a phrase is understood: what is suggested must not lead astray. */
const isUnderstood = (phrase: string, slug: string, {programmes, words}: KnownWords): boolean =>
  read({...EMPTY_QUERY, q: phrase}, programmes, NO_LISTINGS, words).groups.some(({concepts}) =>
    concepts.some((concept) => concept.slug === slug),
  );

/** "Can't cope" is understood, and half of it is nothing to suggest anything for. */
const isOfStopWords = (phrase: string): boolean => partsOf(phrase).every(isStopWord);

const wordsFor = (meaning: Meaning, rows: readonly Pick<AddedWords, 'phrases' | 'means'>[]): string[] =>
  rows
    .filter(({means}) => means.includes(meaning))
    .flatMap(({phrases}) => phrases.filter((phrase) => !isOfStopWords(phrase)));

const keyOfPhrase = (phrase: string): string => keyOf(partsOf(phrase));

/** Compiled phrases that stand where words were added mean what those say. */
const withoutReplaced = (added: readonly AddedWords[]): readonly Pick<AddedWords, 'phrases' | 'means'>[] => {
  if (added.length === 0) return SYNONYMS;
  const replaced = new Set(added.flatMap(({phrases}) => phrases.map(keyOfPhrase)));
  return SYNONYMS.map(({phrases, means}) => ({
    phrases: phrases.filter((phrase) => !replaced.has(keyOfPhrase(phrase))),
    means,
  }));
};

/** What leads to a label, without the label itself and without saying anything twice. */
const others = (label: string, words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word): word is string => word !== undefined && word !== label)),
];

/**
 * Everything that may be suggested to somebody who types into a search field: conditions and kinds of support with
 * the words of the public for them, those that curators have added too, programmes with their other names, and towns. In this
 * order, in which equally fitting ones are shown. Only what search understands is in it.
 */
export const suggestedTerms = (
  programmes: readonly KnownProgramme[],
  added: readonly AddedWords[] = NO_ADDED_WORDS,
): SuggestedTerm[] => {
  const compiled = withoutReplaced(added);
  const unnamed: KnownWords = {programmes: [], words: added};
  const known: KnownWords = {programmes, words: added};
  const suggested = <Slug extends string>(
    kind: 'condition' | 'support',
    terms: readonly Term<Slug>[],
    meaningOf: (slug: Slug) => Meaning,
  ): SuggestedTerm[] =>
    terms
      .filter(({label, slug}) => isUnderstood(label, slug, unnamed))
      .map(({label, clinical, slug}) => {
        const meaning = meaningOf(slug);
        const own = wordsFor(meaning, added).filter((phrase) => isUnderstood(phrase, slug, known));
        return {kind, label, words: others(label, [clinical, ...wordsFor(meaning, compiled), ...own])};
      });
  return [
    ...suggested('condition', CONDITIONS, (slug) => `condition:${slug}`),
    ...suggested('support', SUPPORT_TYPES, (slug) => `support:${slug}`),
    ...programmes
      .filter(({name, id}) => isUnderstood(name, id, known))
      .map(({name, aliases}) => ({
        kind: 'programme' as const,
        label: name,
        words: others(name, aliases),
      })),
    ...TOWNS.map(({name}) => ({kind: 'place' as const, label: name, words: []})),
  ];
};
