import {keptBeside} from './keptFor.ts';
import type {Shard} from './shard.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

type Terms = Pick<Shard, 'terms' | 'termOffsets' | 'kept'>;

/** So many bytes are one number without a loss. */
const HEAD_BYTES = 6;

/** The first bytes of a term from `start` and before `end` as a number, in the order of terms. */
const headOf = (bytes: Uint8Array, start: number, end: number): number => {
  let head = 0;
  for (let at = start; at < start + HEAD_BYTES; at += 1)
    head = head * 256 + (at < end ? (bytes[at] ?? 0) : 0);
  return head;
};

/** Lookups in a shard before its heads are laid out: the first search of a fresh process would wait for them. */
const LOOKUPS_WITHOUT = 20;

/** The heads of all terms side by side: looking up a word goes to and fro among them, and to few of the terms themselves. */
const headsAt = keptBeside(({terms, termOffsets}: Terms) => {
  let lookups = 0;
  let heads: Float64Array | undefined;
  const headAt = (number: number): number =>
    headOf(terms, termOffsets[number] ?? 0, termOffsets[number + 1] ?? 0);
  return {
    headAt,
    /** Undefined while few have asked. */
    laidOut: (): Float64Array | undefined => {
      if (heads) return heads;
      lookups += 1;
      if (lookups <= LOOKUPS_WITHOUT) return undefined;
      heads = new Float64Array(termOffsets.length - 1);
      for (let number = 0; number < heads.length; number += 1) heads[number] = headAt(number);
      return heads;
    },
  };
});

/** The first term not before `wanted` by its bytes; the number of terms when all are before. */
const firstFrom = (shard: Terms, wanted: Uint8Array): number => {
  const {terms, termOffsets} = shard;
  const {headAt, laidOut} = headsAt(shard);
  const heads = laidOut();
  const head = headOf(wanted, 0, wanted.length);
  let low = 0;
  let high = termOffsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    let order = (heads?.[middle] ?? headAt(middle)) - head;
    if (order === 0) {
      const start = termOffsets[middle] ?? 0;
      const end = termOffsets[middle + 1] ?? 0;
      for (let index = HEAD_BYTES; index < wanted.length && order === 0; index += 1) {
        order = start + index < end ? (terms[start + index] ?? 0) - (wanted[index] ?? 0) : -1;
      }
    }
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

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
  const found = firstFrom(shard, wanted);
  if (found >= shard.termOffsets.length - 1) return -1;
  const start = shard.termOffsets[found] ?? 0;
  const end = shard.termOffsets[found + 1] ?? 0;
  if (end - start !== wanted.length) return -1;
  for (let index = 0; index < wanted.length; index += 1)
    if (shard.terms[start + index] !== wanted[index]) return -1;
  return found;
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
