import {CONDITIONS, type ConditionSlug} from '#shared/taxonomy/conditions.ts';
import type {Synonym} from '#shared/taxonomy/meaning.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {labelIn, type Term} from '#shared/taxonomy/term.ts';
import {type AddedNear, NO_ADDED_NEAR, nearTo} from './addedNear.ts';
import {encodedTerm} from './dictionary.ts';
import {eachOf} from './eachOf.ts';
import {keptFor} from './keptFor.ts';
import type {BitName} from './kinds.ts';
import type {KnownProgramme} from './phrases.ts';
import {GROUP_WEIGHTS, MATCH} from './ranking.ts';
import {stemsOf} from './words.ts';

/** A set of documents that a group accepts, and how well. */
export interface MeaningMatch {
  readonly bits: BitName;
  readonly match: number;
  /** Conditions count by how few of them a listing is for. */
  readonly isFocused: boolean;
  /** Accepted only once the search has been relaxed. */
  readonly isFallback?: true;
  /** True of what is for any condition, or for one near to this: an answer, but not to this one. */
  readonly isGeneric?: true;
}

/** Words that must all be in a document for the group to accept it, and how sure that makes us. */
export interface WordMatch {
  readonly stems: readonly string[];
  /** The stems as shards' dictionaries have them. */
  readonly terms: readonly Uint8Array[];
  readonly match: number;
}

export const wordMatch = (stems: readonly string[], match: number): WordMatch => ({
  stems,
  terms: eachOf(stems, encodedTerm),
  match,
});

/** Why a group stands in a search, for notices and for `why`. */
export interface Concept {
  readonly slug: string;
  readonly label: string;
  readonly kind: 'condition' | 'support' | 'programme' | 'access' | 'audience';
}

/** Conditions that a course for any long-term condition is no answer to. */
const NOT_LONG_TERM: ReadonlySet<ConditionSlug> = new Set([
  'carers',
  'smoking',
  'alcohol',
  'loneliness',
  'prehabilitation',
  'learning-disability',
  'neurodiversity',
  'sight-loss',
  'hearing-loss',
]);

/** What anything long-term brings with it. */
const FEELINGS: ReadonlySet<string> = new Set(['sleep-problems', 'anxiety', 'depression', 'loneliness']);

const termOf = (terms: readonly Term[], slug: string): Term => {
  const term = terms.find((each) => each.slug === slug);
  if (!term) throw new Error(`No term "${slug}"`);
  return term;
};

const KINDS = {condition: CONDITIONS, support: SUPPORT_TYPES} as const;

export const generic = (conditions: readonly ConditionSlug[], match: number): MeaningMatch[] =>
  conditions.some((slug) => !NOT_LONG_TERM.has(slug))
    ? [{bits: 'condition:any-long-term-condition', match, isFocused: false, isGeneric: true}]
    : [];

/** Listings for a condition that often comes with these, or is much like them: an answer where there is none for the very one. */
const near = (conditions: readonly ConditionSlug[], added: readonly AddedNear[]): MeaningMatch[] =>
  [...new Set(conditions.flatMap((slug) => nearTo(slug, added)))]
    .filter((slug) => !conditions.includes(slug))
    .map((slug) => ({bits: `condition:${slug}`, match: MATCH.near, isFocused: true, isGeneric: true}));

const bitsOf = (kind: string, slug: string): BitName => {
  switch (kind) {
    case 'condition':
      return `condition:${slug}`;
    case 'support':
      return `supportType:${slug}`;
    case 'access':
      return `access-yes:${slug}`;
    default:
      return `audience:${slug}`;
  }
};

/** A document may answer by several: the best counts. */
const meaningsOf = (kind: string, slug: string, isBesideCondition: boolean): MeaningMatch[] => {
  const bits = bitsOf(kind, slug);
  const share = kind === 'support' && isBesideCondition ? MATCH.kindAlone : 1;
  if (kind === 'access') return [{bits, match: MATCH.access, isFocused: false}];
  if (kind === 'audience') return [{bits, match: MATCH.meaning, isFocused: false}];
  const isFocused = kind === 'condition';
  return [
    {bits, match: share * MATCH.entered, isFocused},
    {bits: `says:${kind}:${slug}`, match: share * MATCH.meaning, isFocused},
    {bits: `names:${kind}:${slug}`, match: share * MATCH.named, isFocused},
  ];
};

/**
 * The wider kind of what was typed: less sure than the very words. A course for any cancer answers "breast cancer"; a
 * walk is no choir, and is shown only once there are too few choirs.
 */
const widerOf = (kind: string, slug: string): MeaningMatch => ({
  bits: bitsOf(kind, slug),
  match: kind === 'condition' ? MATCH.wider : MATCH.otherActivity,
  isFocused: kind === 'condition',
  ...(kind === 'support' && {isFallback: true}),
});

/** The plain and the clinical name, as words that must all be there. */
const namesOf = (kind: string, slug: string): WordMatch[] => {
  if (kind !== 'condition' && kind !== 'support') return [];
  const {label, clinical} = termOf(KINDS[kind], slug);
  // "Type", "1" and "diabetes" apart are in what is about another type.
  return [label, ...(clinical === undefined ? [] : [clinical])]
    .filter((name) => !/\d/.test(name))
    .map((name) => wordMatch(stemsOf(name), MATCH.label));
};

const weightOf = (kinds: readonly string[]): number => {
  if (kinds.includes('condition')) return GROUP_WEIGHTS.condition;
  return kinds.includes('support') ? GROUP_WEIGHTS.support : GROUP_WEIGHTS.audience;
};

const meaningOf = (synonym: Synonym, added: readonly AddedNear[]) => {
  const {means, phrases, reads, saidAs, isChoice = false, isOneOf = false} = synonym;
  const pairs = means.map((meaning) => {
    const [kind = '', slug = ''] = meaning.split(':');
    return {kind, slug};
  });
  const conditions = pairs.flatMap(({kind, slug}) => (kind === 'condition' ? [slug as ConditionSlug] : []));
  const names = pairs.flatMap(({kind, slug}) => namesOf(kind, slug));
  return {
    weight:
      isOneOf && conditions.length === 0 ? GROUP_WEIGHTS.activity : weightOf(pairs.map(({kind}) => kind)),
    isCore: conditions.length > 0 || isOneOf,
    isFeeling: conditions.length > 0 && conditions.every((slug) => FEELINGS.has(slug)),
    concepts: pairs.flatMap(({kind, slug}): Concept[] =>
      kind === 'condition' || kind === 'support' ? [{slug, label: labelIn(KINDS[kind], slug), kind}] : [],
    ),
    meanings: [
      ...pairs.flatMap(({kind, slug}, index) =>
        isOneOf
          ? [widerOf(kind, slug)]
          : meaningsOf(kind, slug, !isChoice && conditions.length > 0).map((meaning) =>
              isChoice && index > 0
                ? {...meaning, match: meaning.match * MATCH.laterChoice ** index}
                : meaning,
            ),
      ),
      ...near(isChoice ? conditions.slice(0, 1) : conditions, added),
      ...generic(conditions, MATCH.generic),
    ],
    names,
    // Where an ordinary word was read as a condition ("ME"), the same letters in a listing are the ordinary word.
    isFoundAsTyped: reads === undefined || reads === 'title',
    // What else somebody who has it would look for in a listing: it only puts one before another.
    echoes: isOneOf ? [] : (saidAs ?? []).map((said) => wordMatch(stemsOf(said), MATCH.echo)),
    otherWords: [
      ...(isOneOf ? [] : names),
      ...(saidAs ? [...phrases, ...saidAs].map((said) => wordMatch(stemsOf(said), MATCH.saidAs)) : []),
    ],
  };
};

const ofCompiled = keptFor((synonym: Synonym) => meaningOf(synonym, NO_ADDED_NEAR));
/** Beside the list of pairs, for as long as somebody searches with it. */
const withAdded = keptFor((added: readonly AddedNear[]) =>
  keptFor((synonym: Synonym) => meaningOf(synonym, added)),
);

/**
 * What a row of the taxonomy makes of any words that are one of its phrases: worked out once for each row, and once more for
 * each list of pairs that curators have added.
 */
export const ofSynonym = (synonym: Synonym, added: readonly AddedNear[]): ReturnType<typeof meaningOf> =>
  added.length === 0 ? ofCompiled(synonym) : withAdded(added)(synonym);

const isRehabilitation = (supportType: string): boolean =>
  SUPPORT_TYPES.some(
    ({slug, ...term}) => slug === supportType && 'parent' in term && term.parent === 'rehabilitation',
  );

/** What the name of a programme makes of any words that are one of its names. */
export const ofProgramme = keptFor(({id, name, conditions, supportType}: KnownProgramme) => ({
  concepts: [{slug: id, label: name, kind: 'programme'}] satisfies Concept[],
  meanings: [
    {bits: `programme:${id}`, match: MATCH.programme, isFocused: false},
    {bits: `names:programme:${id}`, match: MATCH.namedProgramme, isFocused: false},
    ...conditions.map((slug): MeaningMatch => ({
      bits: `condition:${slug}`,
      match: MATCH.sameCondition,
      isFocused: true,
      isFallback: true,
    })),
    // "Prehab" names a programme, and what other providers give too.
    ...(isRehabilitation(supportType)
      ? [
          {
            bits: `supportType:${supportType}`,
            match: MATCH.sameKind,
            isFocused: false,
            isFallback: true,
          } as const,
        ]
      : []),
  ] satisfies MeaningMatch[],
}));
