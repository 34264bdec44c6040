import {type Scheme, schemeOf} from '#shared/certification/schemes.ts';
import type {Programme} from '#shared/model/programme.ts';
import {CONDITIONS, DELIVERY_MODES, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import type {PreviewView} from '#shared/ui/words/views.ts';
import {changedParts, PROGRAMME_PARTS, type ProgrammePart} from '#shared/words/programmeChange.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import {MOST_WORDS} from '#shared/search/phrases.ts';
import {type ReadBefore, readBefore, unreadNames} from '#shared/words/programmeNames.ts';
import {meaningsInWords} from '../words/inWords.ts';

/** A programme as it would be, and as it is; that is undefined of one that is added. */
export interface ChangedProgramme {
  readonly before: Programme | undefined;
  readonly after: Programme;
}

const partInWords = (
  programme: Programme,
  part: ProgrammePart,
  schemes: readonly Scheme[],
): readonly string[] => {
  switch (part) {
    case 'supportType':
      return [labelIn(SUPPORT_TYPES, programme.supportType)];
    case 'conditions':
      return programme.conditions.map((slug) => labelIn(CONDITIONS, slug));
    case 'delivery':
      return programme.delivery.map((slug) => labelIn(DELIVERY_MODES, slug));
    case 'schemes':
      return programme.schemes.map((slug) => schemeOf(schemes, slug).name);
    case 'evidence':
      return [programme.evidence.note, programme.evidence.limits, programme.evidence.reviewedOn];
    case 'aliases':
      return programme.aliases;
    default:
      return [programme[part] ?? ''];
  }
};

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line !== '') ? lines : ['Nothing'];

const PARTS = Object.keys(PROGRAMME_PARTS) as readonly ProgrammePart[];

/** What is to be saved, fact by fact: of a change what differs, of a new one everything. */
export const factsOf = (
  {before, after}: ChangedProgramme,
  {schemes, why}: {readonly schemes: readonly Scheme[]; readonly why: string},
): PreviewView['facts'] => [
  ...(before ? changedParts(before, after) : PARTS).flatMap((part) => {
    const then = orNothing(partInWords(after, part, schemes));
    const called = PROGRAMME_PARTS[part];
    if (!before) return [{key: called, value: then}];
    return [
      {key: `${called}, now`, value: orNothing(partInWords(before, part, schemes))},
      {key: `${called}, then`, value: then},
    ];
  }),
  {key: 'Why', value: [why]},
];

const readBeforeInWords = ({name, as}: ReadBefore): string => {
  if (as === 'filter')
    return `Search reads “${name}” as a filter. As a name of this programme it would be one no more.`;
  if (as === 'ordinary word')
    return `“${name}” is an ordinary word. Every search with it would be read as this programme.`;
  return `Search reads “${name}” as ${meaningsInWords(as)}. The name of this programme takes its place.`;
};

const unreadInWords = (name: string): string =>
  `“${name}” has more than ${MOST_WORDS} words, and search reads no name that is longer. Add a shorter one to its other names.`;

const withoutScheme = ({before, after}: ChangedProgramme, schemes: readonly Scheme[]): string[] =>
  (before?.schemes ?? [])
    .filter((slug) => !after.schemes.includes(slug))
    .map(
      (slug) => `People no longer see certificates of its providers from ${schemeOf(schemes, slug).name}.`,
    );

/** What to look at twice. */
export const warningsOf = (
  changed: ChangedProgramme,
  {
    schemes,
    words,
    looked,
    all,
  }: {
    readonly schemes: readonly Scheme[];
    /** What curators have added to search. */
    readonly words: readonly AddedWords[];
    readonly looked: number;
    readonly all: number;
  },
): string[] => {
  const {before, after} = changed;
  return [
    ...(before && changedParts(before, after).length === 0 ? ['Nothing of it is changed.'] : []),
    ...readBefore(before, after, words).map(readBeforeInWords),
    ...unreadNames(before, after).map(unreadInWords),
    ...withoutScheme(changed, schemes),
    ...(looked < all ? [`It has ${all} listings. What is below is of the first ${looked} of them.`] : []),
  ];
};
