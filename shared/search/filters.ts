import type {SearchQuery} from '#shared/model/search.ts';
import {addBits, type Bits, keepCommon, setBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {eachOf} from './eachOf.ts';
import {keptFor} from './keptFor.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';
import {APART, type Room} from './room.ts';
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

/** True for a kind of which all the values chosen are wanted together; of the others any one will do. */
export const isWantedTogether = (kind: FilterKind): boolean => kind === 'access';

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
const bitsOfName = (shard: Shard, moment: Moment, name: string): Bits =>
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

/** True where a value of any kind is chosen. */
export const hasFilters = (query: SearchQuery): boolean => {
  const chosen = chosenValues(query);
  return FILTER_KINDS.some((kind) => chosen[kind].length > 0);
};

/** The kinds with a filter and the names of their values, made once for all shards: a new name has to be read letter by letter. */
const activeOf = keptFor((query: SearchQuery) => {
  const chosen = chosenValues(query);
  return eachOf(
    FILTER_KINDS.filter((kind) => chosen[kind].length > 0),
    (kind) => ({kind, names: eachOf(chosen[kind], (value) => `${kind}:${value}`)}),
  );
});

/** The documents with the values of one kind: all of them, or any one of them (`isWantedTogether`). */
export const passing = (
  shard: Shard,
  moment: Moment,
  {kind, names}: {readonly kind: FilterKind; readonly names: readonly string[]},
  room: Room = APART,
): Bits => {
  const [only = ''] = names;
  if (names.length === 1) return bitsOfName(shard, moment, only);
  const passes = room.bits(shard.count);
  for (const [index, name] of names.entries()) {
    const set = bitsOfName(shard, moment, name);
    if (index > 0 && isWantedTogether(kind)) keepCommon(passes, set);
    else addBits(passes, set);
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

/** The filters of a query over one shard. */
export const filterOf = (shard: Shard, moment: Moment, query: SearchQuery, room: Room = APART): Filter => {
  const active = eachOf(activeOf(query), (chosen) => ({
    kind: chosen.kind,
    bits: passing(shard, moment, chosen, room),
  }));
  const starting =
    query.startsWithinDays === undefined
      ? undefined
      : startingWithin(shard, moment, query.startsWithinDays, room);
  const under = (candidates: Bits, left?: FilterKind): Bits => {
    if (active.length === 0 && !starting) return candidates;
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
  filterOf(shard, moment, query)(candidates);
