import {CONDITIONS, type ConditionSlug} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {labelIn, type Term} from '#shared/taxonomy/term.ts';
import type {State} from '#shared/taxonomy/personWords.ts';
import type {BitName} from './kinds.ts';
import type {Entry} from './phrases.ts';
import {GROUP_WEIGHTS, MATCH, SENTENCE} from './ranking.ts';
import type {Vocabulary} from './mend.ts';
import {stem, stemsOf, type Word} from './words.ts';

/** A set of documents that a group accepts, and how well. */
export interface MeaningMatch {
  readonly bits: BitName;
  readonly match: number;
  /** Conditions count by how few of them a listing is for. */
  readonly isFocused: boolean;
  /** Accepted only once the search has been relaxed. */
  readonly isFallback?: true;
  /** True of what is for any condition: an answer, but not to this one. */
  readonly isGeneric?: true;
}

/** Words that must all be in a document for the group to accept it, and how sure that makes us. */
export interface WordMatch {
  readonly stems: readonly string[];
  readonly match: number;
}

/** Why a group stands in a search, for notices and for `why`. */
export interface Concept {
  readonly slug: string;
  readonly label: string;
  readonly kind: 'condition' | 'support' | 'programme' | 'access' | 'audience';
}

/** Words of a search that ask for one thing. A document answers the group by its best match. */
export interface Group {
  /** As typed. */
  readonly typed: string;
  /** How many of the words it takes. */
  readonly length: number;
  readonly weight: number;
  /** How much of the weight is missed where it is not answered; all of it where nothing is said. */
  readonly share?: number;
  /** It counts only as far as a document answers what the search is about. */
  readonly isBeside?: boolean;
  /** It is felt because of something else more often than it is the thing itself: worry, poor sleep, low mood. */
  readonly isFeeling?: boolean;
  /** What it says of the person that some listings are not for. */
  readonly state?: State | undefined;
  /** True when the search is about this: it is the last to be given up. */
  readonly isCore: boolean;
  readonly concepts: readonly Concept[];
  readonly isChoice: boolean;
  /** It only ranks: what could mean several things beside a thing that is certain ("exhausted" beside "dementia"). */
  readonly isOptional?: true;
  /** The condition's own name was typed, or the programme's: no need to say how the words were read. */
  readonly isOwnName: boolean;
  readonly meanings: readonly MeaningMatch[];
  readonly words: readonly WordMatch[];
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

const generic = (conditions: readonly ConditionSlug[], match: number): MeaningMatch[] =>
  conditions.some((slug) => !NOT_LONG_TERM.has(slug))
    ? [{bits: 'condition:any-long-term-condition', match, isFocused: false, isGeneric: true}]
    : [];

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
  return [label, ...(clinical === undefined ? [] : [clinical])].map((name) => ({
    stems: stemsOf(name),
    match: MATCH.label,
  }));
};

const weightOf = (kinds: readonly string[]): number => {
  if (kinds.includes('condition')) return GROUP_WEIGHTS.condition;
  return kinds.includes('support') ? GROUP_WEIGHTS.support : GROUP_WEIGHTS.audience;
};

const isSubset = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((each) => many.includes(each));

/** The group of a phrase that was recognised; `typed` and `span` are how it was typed. */
export const groupOfMatch = (
  entry: Exclude<Entry, {kind: 'filter'}>,
  typed: string,
  span: readonly Word[],
): Group => {
  const own: WordMatch = {stems: span.map((word) => word.stem), match: MATCH.words};
  if (entry.kind === 'programme') {
    const {id, name, conditions} = entry.programme;
    return {
      typed,
      length: span.length,
      weight: GROUP_WEIGHTS.programme,
      isCore: true,
      concepts: [{slug: id, label: name, kind: 'programme'}],
      isChoice: false,
      isOwnName: true,
      meanings: [
        {bits: `programme:${id}`, match: MATCH.programme, isFocused: false},
        {bits: `names:programme:${id}`, match: MATCH.namedProgramme, isFocused: false},
        ...conditions.map((slug): MeaningMatch => ({
          bits: `condition:${slug}`,
          match: MATCH.sameCondition,
          isFocused: true,
          isFallback: true,
        })),
      ],
      words: [own],
    };
  }
  const {means, phrases, reads, saidAs, state, isChoice = false, isOneOf = false} = entry.synonym;
  const pairs = means.map((meaning) => {
    const [kind = '', slug = ''] = meaning.split(':');
    return {kind, slug};
  });
  const conditions = pairs.flatMap(({kind, slug}) => (kind === 'condition' ? [slug as ConditionSlug] : []));
  const concepts = pairs.flatMap(({kind, slug}): Concept[] =>
    kind === 'condition' || kind === 'support' ? [{slug, label: labelIn(KINDS[kind], slug), kind}] : [],
  );
  const nameStems = pairs.flatMap(({kind, slug}) => namesOf(kind, slug).flatMap(({stems}) => stems));
  return {
    typed,
    length: span.length,
    weight: weightOf(pairs.map(({kind}) => kind)),
    isCore: conditions.length > 0 || isOneOf,
    isFeeling: conditions.length > 0 && conditions.every((slug) => FEELINGS.has(slug)),
    state,
    concepts,
    isChoice,
    isOwnName:
      isSubset(own.stems, nameStems) ||
      pairs.some(({kind, slug}) => namesOf(kind, slug).some(({stems}) => isSubset(stems, own.stems))),
    meanings: [
      ...pairs.flatMap(({kind, slug}) =>
        isOneOf ? [widerOf(kind, slug)] : meaningsOf(kind, slug, !isChoice && conditions.length > 0),
      ),
      ...generic(conditions, MATCH.generic),
    ],
    // Where an ordinary word was read as a condition ("ME"), the same letters in a listing are the ordinary word.
    words: [
      ...(reads === undefined || reads === 'title' ? [own] : []),
      ...(isOneOf ? [] : pairs.flatMap(({kind, slug}) => namesOf(kind, slug))),
      ...(saidAs ? [...phrases, ...saidAs].map((said) => ({stems: stemsOf(said), match: MATCH.saidAs})) : []),
    ],
  };
};

/**
 * The group of a word that means nothing special. Where it and the next are one word to some listing ("book worm",
 * "bookworm"), they are one group, written either way.
 */
export const groupOfWord = (word: Word, next: Word | undefined, vocabulary: Vocabulary): Group => {
  const joined = next && (next.isJoined || word.text.length <= 3) ? stem(word.text + next.text) : undefined;
  const isOne = joined !== undefined && vocabulary.has(joined);
  return {
    typed: word.typed,
    length: isOne ? 2 : 1,
    weight: GROUP_WEIGHTS.word,
    isCore: false,
    concepts: [],
    isChoice: false,
    isOwnName: true,
    meanings: [],
    words: [
      {stems: isOne && next ? [word.stem, next.stem] : [word.stem], match: MATCH.words},
      ...(isOne ? [{stems: [joined], match: MATCH.words}] : []),
    ],
  };
};

/**
 * Who helps with anything: what a sentence finds beside what it is about, and all that it finds where it is about
 * nothing that we know. It asks for nothing and is never named.
 */
export const helpersGroup = (isBeside: boolean): Group => ({
  typed: '',
  length: 0,
  weight: GROUP_WEIGHTS.optional,
  share: isBeside ? 0 : 1,
  isCore: true,
  concepts: [],
  isChoice: false,
  isOwnName: true,
  meanings: [
    {
      bits: 'supportType:social-prescribing',
      match: isBeside ? SENTENCE.generic * MATCH.generic : MATCH.generic,
      isFocused: false,
      isGeneric: true,
    },
    ...(isBeside ? [] : generic(['any-long-term-condition'], MATCH.generic)),
  ],
  words: [],
});
