import {allBits, type Bits, clearBit, eachBit} from './bits.ts';
import {keptFor} from './keptFor.ts';
import type {Shard} from './shard.ts';

/** A shard among others, and the documents of it that are to be read: a document in two shards is read in one. */
export interface Member {
  readonly shard: Shard;
  readonly live: Bits;
}

/** The higher version wins; of equal ones that in the first shard. */
const merge = (shards: readonly Shard[]): readonly Member[] => {
  const members = shards.map((shard) => ({shard, live: allBits(shard.count)}));
  const best = new Map<number, {live: Bits; place: number; version: number}>();
  for (const {shard, live} of members) {
    eachBit(shard.bits('is:shared'), (place) => {
      const id = shard.idHash[place] ?? 0;
      const version = shard.version[place] ?? 0;
      const other = best.get(id);
      if (other && other.version >= version) {
        clearBit(live, place);
        return;
      }
      if (other) clearBit(other.live, other.place);
      best.set(id, {live, place, version});
    });
  }
  return members;
};

/** The shards of one search as one collection; worked out once for the same list. */
export const membersOf = keptFor(merge);

/**
 * The shard, where any of its documents may have a copy in another one: in front of the others it is read in their place.
 * For what a change would do: what is stored has copies only of documents that stand in several cells.
 */
export const withCopiesElsewhere = keptFor((shard: Shard): Shard => ({
  ...shard,
  bits: (name) => (name === 'is:shared' ? allBits(shard.count) : shard.bits(name)),
}));
