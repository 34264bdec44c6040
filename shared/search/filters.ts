import type {SearchQuery} from '#shared/model/search.ts';
import {addBits, type Bits, keepCommon, setBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {eachOf} from './eachOf.ts';
import type {Moment} from './moment.ts';
import {APART, type Room} from './room.ts';
import type {Shard} from './shard.ts';
import {FILTER_KINDS, type FilterKind, setsAt, valueNumber} from './valueSets.ts';

/** True for a kind of which all the values chosen are wanted together; of the others any one will do. */
export const isWantedTogether = (kind: FilterKind): boolean => kind === 'access';

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

/** True where a value of any kind is chosen. */
export const hasFilters = (query: SearchQuery): boolean => {
  const chosen = chosenValues(query);
  return FILTER_KINDS.some((kind) => chosen[kind].length > 0);
};

/** Values of one kind that are wanted, by their numbers. */
export interface WantedValues {
  readonly kind: FilterKind;
  readonly values: readonly number[];
}

/** The filters of a query, made once for all shards: names of values would be read letter by letter in each. */
export interface Wanted {
  readonly kinds: readonly WantedValues[];
  readonly startsWithinDays: number | undefined;
}

export const wantedOf = (kind: FilterKind, slugs: readonly string[]): WantedValues => ({
  kind,
  values: eachOf(slugs, (slug) => valueNumber(kind, slug)),
});

export const wantedBy = (query: SearchQuery): Wanted => {
  const chosen = chosenValues(query);
  const kinds: WantedValues[] = [];
  for (const kind of FILTER_KINDS) {
    if (chosen[kind].length > 0) kinds.push(wantedOf(kind, chosen[kind]));
  }
  return {kinds, startsWithinDays: query.startsWithinDays};
};

/** The documents with the values of one kind: all of them, or any one of them (`isWantedTogether`). */
export const passing = (
  shard: Shard,
  moment: Moment,
  {kind, values}: WantedValues,
  room: Room = APART,
): Bits => {
  const sets = setsAt(moment);
  const [only = -1] = values;
  const passes = (values.length === 1 ? sets[only] : undefined) ?? room.bits(shard.count);
  if (values.length === 1) return passes;
  for (const [index, value] of values.entries()) {
    const set = sets[value];
    if (index > 0 && isWantedTogether(kind)) keepCommon(passes, set ?? room.bits(shard.count));
    else if (set) addBits(passes, set);
  }
  return passes;
};

const startingWithin = (shard: Shard, moment: Moment, days: number, room: Room): Bits => {
  const bits = room.bits(shard.count);
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

/** What the filters of a query leave of any candidates in one shard. */
export type Filter = (candidates: Bits) => Filtered;

const NOTHING_LEFT_OUT: Filter = (candidates) => ({all: candidates, without: () => candidates});

/** The filters of a query over one shard. */
export const filterOf = (
  shard: Shard,
  moment: Moment,
  {kinds, startsWithinDays}: Wanted,
  room: Room = APART,
): Filter => {
  if (kinds.length === 0 && startsWithinDays === undefined) return NOTHING_LEFT_OUT;
  const active = eachOf(kinds, (chosen) => ({
    kind: chosen.kind,
    bits: passing(shard, moment, chosen, room),
  }));
  const starting =
    startsWithinDays === undefined ? undefined : startingWithin(shard, moment, startsWithinDays, room);
  const under = (candidates: Bits, left?: FilterKind): Bits => {
    const bits = room.bits(shard.count);
    addBits(bits, candidates);
    if (starting) keepCommon(bits, starting);
    for (const filter of active) if (filter.kind !== left) keepCommon(bits, filter.bits);
    return bits;
  };
  return (candidates) => {
    const all = under(candidates);
    return {
      all,
      without: (kind) => (active.some((filter) => filter.kind === kind) ? under(candidates, kind) : all),
    };
  };
};

/** What of `candidates` the filters of a query leave. */
export const filtered = (shard: Shard, moment: Moment, candidates: Bits, query: SearchQuery): Filtered =>
  filterOf(shard, moment, wantedBy(query))(candidates);
