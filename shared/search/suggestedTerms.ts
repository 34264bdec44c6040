import {TOWNS} from '#shared/geo/towns.ts';
import type {SuggestedTerm} from '#shared/model/suggestions.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Meaning} from '#shared/taxonomy/meaning.ts';
import {SYNONYMS} from '#shared/taxonomy/synonyms.ts';
import type {Term} from '#shared/taxonomy/term.ts';
import {partsOf} from './partsOf.ts';
import type {KnownProgramme} from './phrases.ts';
import {read} from './reading.ts';
import {EMPTY_QUERY} from './readQuery.ts';
import {isStopWord} from './stopWord.ts';

const NO_LISTINGS = {has: () => false, like: () => []};

/** Whether somebody who searches for the label is understood: what is suggested must not lead astray. */
const isUnderstood = (label: string, slug: string, programmes: readonly KnownProgramme[]): boolean =>
  read({...EMPTY_QUERY, q: label}, programmes, NO_LISTINGS).groups.some(({concepts}) =>
    concepts.some((concept) => concept.slug === slug),
  );

/** "Can't cope" is understood, and half of it is nothing to suggest anything for. */
const isOfStopWords = (phrase: string): boolean => partsOf(phrase).every(isStopWord);

const wordsFor = (meaning: Meaning): string[] =>
  SYNONYMS.filter(({means}) => means.includes(meaning)).flatMap(({phrases}) =>
    phrases.filter((phrase) => !isOfStopWords(phrase)),
  );

/** What leads to a label, without the label itself and without saying anything twice. */
const others = (label: string, words: readonly (string | undefined)[]): string[] => [
  ...new Set(words.filter((word): word is string => word !== undefined && word !== label)),
];

const suggested = <Slug extends string>(
  kind: 'condition' | 'support',
  terms: readonly Term<Slug>[],
  meaningOf: (slug: Slug) => Meaning,
): SuggestedTerm[] =>
  terms
    .filter(({label, slug}) => isUnderstood(label, slug, []))
    .map(({label, clinical, slug}) => ({
      kind,
      label,
      words: others(label, [clinical, ...wordsFor(meaningOf(slug))]),
    }));

/**
 * Everything that may be suggested to somebody who types into a search field: conditions and kinds of support with
 * the words of the public for them, programmes with their other names, and towns. In this order, in which equally
 * fitting ones are shown. Only what search understands by its label is in it.
 */
export const suggestedTerms = (programmes: readonly KnownProgramme[]): SuggestedTerm[] => [
  ...suggested('condition', CONDITIONS, (slug) => `condition:${slug}`),
  ...suggested('support', SUPPORT_TYPES, (slug) => `support:${slug}`),
  ...programmes
    .filter(({name, id}) => isUnderstood(name, id, programmes))
    .map(({name, aliases}) => ({kind: 'programme' as const, label: name, words: others(name, aliases)})),
  ...TOWNS.map(({name}) => ({kind: 'place' as const, label: name, words: []})),
];
