import type {SearchQuery} from '#shared/model/search.ts';
import {addBits, and, type Bits, bitsFor, setBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';
import type {Shard} from './shard.ts';

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

/** The documents with a value that depends on the day, by `kind:value`; undefined for any other. */
export const bitsOfMoment = ({certified, when}: Moment, name: string): Bits | undefined => {
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

/** The documents of a shard with a value, by `kind:value`: none, when it is a value that nothing in it has. */
export const bitsOfName = (shard: Shard, moment: Moment, name: string): Bits =>
  bitsOfMoment(moment, name) ?? shard.bits(name as BitName);

/** The values chosen of each kind. */
export const chosenValues = (query: SearchQuery): Readonly<Record<FilterKind, readonly string[]>> => ({
  condition: query.condition,
  supportType: query.supportType,
  delivery: query.delivery,
  language: query.language,
  access: query.access,
  audience: query.audience,
  cost: query.cost,
  when: query.when,
  certified: query.certified ? ['true'] : [],
  route: query.route === undefined ? [] : [query.route],
});

/** The documents with the values of one kind: access needs are wanted together; of the other kinds any one will do. */
export const passing = (shard: Shard, moment: Moment, kind: FilterKind, values: readonly string[]): Bits => {
  const sets = values.map((value) => bitsOfName(shard, moment, `${kind}:${value}`));
  if (kind === 'access') return sets.reduce((one, other) => and(one, other));
  const any = bitsFor(shard.count);
  for (const set of sets) addBits(any, set);
  return any;
};

const startingWithin = (shard: Shard, moment: Moment, days: number): Bits => {
  const bits = bitsFor(shard.count);
  for (let place = 0; place < shard.count; place += 1) {
    const day = moment.nextStartDay[place] ?? NO_DAY;
    if (day !== NO_DAY && day <= moment.todayNumber + days) setBit(bits, place);
  }
  return bits;
};

export interface Filtered {
  /** Under every filter. */
  readonly all: Bits;
  /** Under every filter but those of one kind. */
  readonly without: (kind: FilterKind) => Bits;
}

/** What of `candidates` the filters of a query leave. */
export const filtered = (shard: Shard, moment: Moment, candidates: Bits, query: SearchQuery): Filtered => {
  const chosen = chosenValues(query);
  const active = FILTER_KINDS.filter((kind) => chosen[kind].length > 0).map((kind) => ({
    kind,
    bits: passing(shard, moment, kind, chosen[kind]),
  }));
  const base =
    query.startsWithinDays === undefined
      ? candidates
      : and(candidates, startingWithin(shard, moment, query.startsWithinDays));
  const under = (filters: typeof active): Bits =>
    filters.reduce((bits, filter) => and(bits, filter.bits), base);
  const all = under(active);
  return {
    all,
    without: (kind) =>
      active.some((filter) => filter.kind === kind)
        ? under(active.filter((filter) => filter.kind !== kind))
        : all,
  };
};
