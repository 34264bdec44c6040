import {keptBeside} from './keptFor.ts';
import type {Shard} from './shard.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Terms = Pick<Shard, 'terms' | 'termOffsets' | 'kept'>;

/** Below 0 where a term stands before `wanted` by its bytes, 0 where it begins with it. */
const orderOf = ({terms, termOffsets}: Terms, number: number, wanted: Uint8Array): number => {
  const start = termOffsets[number] ?? 0;
  const end = termOffsets[number + 1] ?? 0;
  for (let index = 0; index < wanted.length; index += 1) {
    const order = start + index < end ? (terms[start + index] ?? 0) - (wanted[index] ?? 0) : -1;
    if (order !== 0) return order;
  }
  return 0;
};

/** The first term not before `wanted` by its bytes; the number of terms when all are before. */
const firstFrom = (shard: Terms, wanted: Uint8Array): number => {
  let low = 0;
  let high = shard.termOffsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orderOf(shard, middle, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isTerm = (shard: Terms, number: number, wanted: Uint8Array): boolean =>
  (shard.termOffsets[number + 1] ?? 0) - (shard.termOffsets[number] ?? 0) === wanted.length &&
  orderOf(shard, number, wanted) === 0;

/** FNV-1a of the bytes from `start` and before `end`. */
const hashIn = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
};

/** Numbers of terms from 1, each where its hash says or as soon after as there was room; 0 where there is none. */
type Slots = Uint32Array;

const slotsOf = ({terms, termOffsets}: Terms): Slots => {
  const count = termOffsets.length - 1;
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
  for (let number = 0; number < count; number += 1) {
    let at = hashIn(terms, termOffsets[number] ?? 0, termOffsets[number + 1] ?? 0) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  }
  return slots;
};

/** Lookups in a shard before its slots are laid out: the first search of a fresh process would wait for them. */
const LOOKUPS_WITHOUT = 20;

/** Laid out once some have asked: a word is then found at one place, where halving the terms goes to a dozen. */
const slotsAt = keptBeside((shard: Terms) => {
  let lookups = 0;
  let slots: Slots | undefined;
  return (): Slots | undefined => {
    if (slots) return slots;
    lookups += 1;
    return lookups > LOOKUPS_WITHOUT ? (slots = slotsOf(shard)) : undefined;
  };
});

/** A term as it is looked up: made once for all shards. */
export const encodedTerm = (term: string): Uint8Array => {
  const bytes = new Uint8Array(term.length);
  for (let index = 0; index < term.length; index += 1) {
    const code = term.charCodeAt(index);
    // Nearly all are plain letters, which are written here in a tenth of the encoder's time.
    if (code > 0x7f) return encoder.encode(term);
    bytes[index] = code;
  }
  return bytes;
};

/** The number of a term in a shard's dictionary, or -1. */
export const termNumber = (shard: Terms, wanted: Uint8Array): number => {
  const slots = slotsAt(shard)();
  if (!slots) {
    const found = firstFrom(shard, wanted);
    return found < shard.termOffsets.length - 1 && isTerm(shard, found, wanted) ? found : -1;
  }
  const last = slots.length - 1;
  for (let at = hashIn(wanted, 0, wanted.length) & last; ; at = (at + 1) & last) {
    const number = (slots[at] ?? 0) - 1;
    if (number < 0 || isTerm(shard, number, wanted)) return number;
  }
};

/** The terms that begin with the same letter as `word` and are of nearly its length: where a slip of it may be found. */
export const termsLike = (shard: Terms, word: string, slips: number): string[] => {
  const first = encodedTerm(word.slice(0, 1));
  const {length} = encodedTerm(word);
  const found: string[] = [];
  for (let number = firstFrom(shard, first); number < shard.termOffsets.length - 1; number += 1) {
    const start = shard.termOffsets[number] ?? 0;
    const end = shard.termOffsets[number + 1] ?? 0;
    if (!first.every((byte, index) => shard.terms[start + index] === byte)) break;
    if (Math.abs(end - start - length) <= slips) found.push(decoder.decode(shard.terms.subarray(start, end)));
  }
  return found;
};
