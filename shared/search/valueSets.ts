import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import {AUDIENCES} from '#shared/taxonomy/audiences.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {DELIVERY_MODES} from '#shared/taxonomy/delivery.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import type {Bits} from './bits.ts';
import {keptBeside} from './keptFor.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';

/** Filters that are counted in facets, and `startsWithinDays`, which is not. */
export const FILTER_KINDS = [
  'condition',
  'supportType',
  'delivery',
  'language',
  'access',
  'audience',
  'cost',
  'when',
  'certified',
  'route',
] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

interface Value {
  readonly slug: string;
  readonly label: string;
}

/** The values of each kind of filter, with what a person calls them. */
export const FILTER_VALUES: Readonly<Record<FilterKind, readonly Value[]>> = {
  condition: CONDITIONS,
  supportType: SUPPORT_TYPES,
  delivery: DELIVERY_MODES,
  language: LANGUAGES,
  access: ACCESS_NEEDS,
  audience: AUDIENCES,
  cost: [
    {slug: 'free', label: 'Free'},
    {slug: 'pay', label: 'You pay'},
    {slug: 'varies', label: 'It depends'},
  ],
  when: [
    {slug: 'daytime', label: 'Daytime'},
    {slug: 'evening', label: 'Evening'},
    {slug: 'weekend', label: 'Weekend'},
  ],
  certified: [{slug: 'true', label: 'Certified'}],
  route: [
    {slug: 'self', label: 'You can refer yourself'},
    {slug: 'professional', label: 'A health worker can refer you'},
  ],
};

/** By the alphabet, whatever the case. Labels are plain English: a fresh process would wait 5 ms for `localeCompare`. */
const byLabel = (a: {readonly label: string}, b: {readonly label: string}): number =>
  a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1;

export interface Named {
  readonly value: string;
  readonly label: string;
  /** `kind:value` */
  readonly name: string;
}

/** The values of each kind by label, so that only a sort by count is left to do. */
export const VALUES = FILTER_KINDS.map((kind) => ({
  kind,
  values: FILTER_VALUES[kind]
    .map(({slug, label}): Named => ({value: slug, label, name: `${kind}:${slug}`}))
    .sort(byLabel),
}));

/** Where the values of each kind begin among all of them: a value's number is its place there. */
export const STARTS = VALUES.map((_, kindIndex) =>
  VALUES.slice(0, kindIndex).reduce((sum, {values}) => sum + values.length, 0),
);
export const VALUE_COUNT = VALUES.reduce((sum, {values}) => sum + values.length, 0);

/** The documents with a value that depends on the day, by `kind:value`; undefined for any other. */
const bitsOfMoment = ({certified, when}: Moment, name: string): Bits | undefined => {
  switch (name) {
    case 'certified:true':
      return certified;
    case 'when:daytime':
      return when.daytime;
    case 'when:evening':
      return when.evening;
    case 'when:weekend':
      return when.weekend;
    default:
      return undefined;
  }
};

/** Who of a shard has each value, by its number; undefined where nobody has. Found once for a shard's moment. */
export const setsAt = keptBeside((moment: Moment): readonly (Bits | undefined)[] => {
  const {shard} = moment;
  const known: ReadonlySet<string> = new Set(shard.bitNames);
  return VALUES.flatMap(({values}) =>
    values.map(
      ({name}) => bitsOfMoment(moment, name) ?? (known.has(name) ? shard.bits(name as BitName) : undefined),
    ),
  );
});

const NUMBERS = new Map(
  VALUES.flatMap(({values}, kindIndex) =>
    values.map(({name}, index): [string, number] => [name, (STARTS[kindIndex] ?? 0) + index]),
  ),
);

/** The number of a value; -1 for one that nobody can have. */
export const valueNumber = (kind: FilterKind, slug: string): number => NUMBERS.get(`${kind}:${slug}`) ?? -1;
