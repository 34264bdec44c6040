import {addBits, type Bits, bitsFor} from './bits.ts';
import type {BitName} from './kinds.ts';
import type {Reading} from './reading.ts';
import type {Shard} from './shard.ts';

const ADULT_FROM = 18;

/** Whom a listing is for when it is for those around a child: its ages are theirs, not the child's. */
const AROUND_A_CHILD: readonly BitName[] = [
  'audience-said:parents',
  'audience-said:children-families',
  'audience:carers',
];

const without = (bits: Bits, others: Bits): Bits => bits.map((word, index) => word & ~(others[index] ?? 0));

const closedAt = (shard: Shard, age: number): Bits => {
  const closed = bitsFor(shard.count);
  for (const name of shard.bitNames) {
    const [kind, years] = name.split(':');
    const isClosed =
      (kind === 'age-from' && Number(years) > age) || (kind === 'age-to' && Number(years) < age);
    if (isClosed) addBits(closed, shard.bits(name));
  }
  return closed;
};

/**
 * The documents of a shard that say that they are not for this person: of another age, or not in this state. Undefined
 * where nothing is known of the person.
 */
export const excludedFrom = (
  shard: Shard,
  {person: {age}, states}: Pick<Reading, 'person' | 'states'>,
): Bits | undefined => {
  if (!age && states.length === 0) return undefined;
  const excluded = bitsFor(shard.count);
  if (age) {
    let closed = closedAt(shard, age.years);
    if (!age.isOwn && age.years < ADULT_FROM) {
      for (const name of AROUND_A_CHILD) closed = without(closed, shard.bits(name));
    }
    addBits(excluded, closed);
  }
  for (const state of states) addBits(excluded, shard.bits(`not:state:${state}`));
  return excluded;
};

/** What is left of a set without those documents. */
export const openTo = (bits: Bits, excluded: Bits | undefined): Bits =>
  excluded ? without(bits, excluded) : bits;
