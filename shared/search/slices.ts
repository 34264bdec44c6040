import type {Scheme} from '#shared/certification/schemes.ts';
import type {SearchQuery} from '#shared/model/search.ts';
import {accept, type Acceptance} from './acceptance.ts';
import {addBits, type Bits, keepCommon} from './bits.ts';
import {eachOf} from './eachOf.ts';
import {excludedFrom, openTo} from './exclusions.ts';
import {type Filter, filterOf, wantedBy} from './filters.ts';
import {type Moment, momentOf} from './moment.ts';
import {type Nearness, nearnessOf, type SearchOrigin} from './nearness.ts';
import type {KnownWords, Understood} from './reading.ts';
import type {Room} from './room.ts';
import type {Shard} from './shard.ts';
import {membersOf} from './shardSet.ts';

export interface SearchContext extends KnownWords {
  readonly now: Date;
  readonly origin: SearchOrigin | null;
  /** What the person typed, when words that name a place have been taken out of `query.q`. */
  readonly typed?: string;
  /** The person named a place that nobody knows: only what can be had from anywhere is sure to be in reach. */
  readonly isPlaceUnknown?: boolean;
  /** Those who certify, as curators keep them; those of the start where nobody says. */
  readonly schemes?: readonly Scheme[];
}

export interface SliceContext extends SearchContext {
  /** Only the results are counted: how well they answer is never asked. */
  readonly isForCount?: boolean;
}

/** What the words of a search find in one shard, whatever the filters. */
export interface Unfiltered {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly nearness: Nearness;
  readonly acceptance: Acceptance | undefined;
  readonly live: Bits;
  readonly room: Room;
}

/** One shard's part of a search. */
export interface Slice extends Unfiltered {
  readonly filter: Filter;
}

type Words = Pick<Understood, 'groups' | 'helpers' | 'person' | 'states'>;

interface Asked {
  readonly words: Words;
  readonly radiusKm: number;
  /** Where only what passes them and has all the words is wanted: nobody then asks how far the rest is. */
  readonly filters?: SearchQuery;
  /** The same words in a smaller circle: what answers them in a shard is as it was. */
  readonly before?: readonly Unfiltered[];
}

/** What answers the words in each shard, and how near it is. */
export const unfilteredSlices = (
  shards: readonly Shard[],
  {words, radiusKm, filters, before}: Asked,
  {now, origin, isPlaceUnknown = false, isForCount = false}: SliceContext,
  room: Room,
): Unfiltered[] => {
  const {groups, helpers} = words;
  const asked = helpers ? [...groups, helpers] : groups;
  const wanted = filters && wantedBy(filters);
  return eachOf(membersOf(shards), ({shard, live}) => {
    const moment = momentOf(shard, now.getTime());
    const known = before?.find((slice) => slice.shard === shard)?.acceptance;
    const acceptance =
      asked.length > 0 ? (known ?? accept(shard, asked, {room, isScored: !isForCount})) : undefined;
    const candidates = room.bits(shard.count);
    addBits(candidates, openTo(live, excludedFrom(shard, words)));
    if (isPlaceUnknown) keepCommon(candidates, shard.bits('is:everywhere'));
    if (acceptance) keepCommon(candidates, wanted ? acceptance.all : acceptance.any);
    if (wanted) keepCommon(candidates, filterOf(shard, moment, wanted, room)(candidates).all);
    return {
      shard,
      moment,
      nearness: nearnessOf(shard, candidates, origin, radiusKm, room),
      acceptance,
      live,
      room,
    };
  });
};

/** The same with the filters of a query. */
export const slicesUnder = (slices: readonly Unfiltered[], query: SearchQuery): Slice[] => {
  const wanted = wantedBy(query);
  return eachOf(slices, ({shard, moment, nearness, acceptance, live, room}) => ({
    shard,
    moment,
    nearness,
    acceptance,
    live,
    room,
    filter: filterOf(shard, moment, wanted, room),
  }));
};
