/** A set of documents of one shard, one bit each, in words of 32. */
export type Bits = Uint32Array;

export const bitsFor = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

/** Every document of a shard of `count`. */
export const allBits = (count: number): Bits => {
  const bits = bitsFor(count).fill(0xffffffff);
  const rest = count & 31;
  if (rest !== 0 && bits.length > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
};

export const setBit = (bits: Bits, place: number): void => {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
};

export const clearBit = (bits: Bits, place: number): void => {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) & ~(1 << (place & 31));
};

export const hasBit = (bits: Bits, place: number): boolean =>
  ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;

export const and = (one: Bits, other: Bits): Bits => {
  const result = new Uint32Array(one.length);
  for (let index = 0; index < one.length; index += 1) result[index] = (one[index] ?? 0) & (other[index] ?? 0);
  return result;
};

/** Leaves in `into` only what is in `other` too. */
export const keepCommon = (into: Bits, other: Bits): void => {
  for (let index = 0; index < into.length; index += 1) into[index] = (into[index] ?? 0) & (other[index] ?? 0);
};

/** Adds `more` to `into`. */
export const addBits = (into: Bits, more: Bits): void => {
  for (let index = 0; index < into.length; index += 1) into[index] = (into[index] ?? 0) | (more[index] ?? 0);
};

export const hasAny = (bits: Bits): boolean => {
  for (const word of bits) if (word !== 0) return true;
  return false;
};

/** Ones in a word of 32 (Hacker's Delight 5-1). */
const ones = (word: number): number => {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return (((value + (value >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
};

export const countBits = (bits: Bits): number => {
  let count = 0;
  for (const word of bits) if (word !== 0) count += ones(word);
  return count;
};

/** The places of the words that hold anything. */
export const filledWords = (bits: Bits): readonly number[] => {
  const places: number[] = [];
  for (let index = 0; index < bits.length; index += 1) if (bits[index] !== 0) places.push(index);
  return places;
};

/** How many are in both; `words` are the filled ones of one of them. */
export const countCommon = (one: Bits, other: Bits, words: readonly number[] = filledWords(one)): number => {
  let count = 0;
  for (const index of words) {
    const word = (one[index] ?? 0) & (other[index] ?? 0);
    if (word !== 0) count += ones(word);
  }
  return count;
};

/**
 * The first member after `place`, or -1. For loops that are run for every result: what they call is known to the machine,
 * and what they count is no closure's.
 */
export const nextBit = (bits: Bits, place: number): number => {
  const from = place + 1;
  let index = from >>> 5;
  if (index >= bits.length) return -1;
  let word = (bits[index] ?? 0) & (-1 << (from & 31));
  while (word === 0) {
    index += 1;
    if (index >= bits.length) return -1;
    word = bits[index] ?? 0;
  }
  return index * 32 + (31 - Math.clz32(word & -word));
};

/** Calls `visit` with each member, rising. */
export const eachBit = (bits: Bits, visit: (place: number) => void): void => {
  for (let index = 0; index < bits.length; index += 1) {
    let word = bits[index] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      visit(index * 32 + (31 - Math.clz32(lowest)));
      word ^= lowest;
    }
  }
};
