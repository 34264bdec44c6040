import {bitsFor, type Bits, setBit} from './bits.ts';
import {REACH_KIND} from './nearness.ts';
import type {Reading} from './reading.ts';
import type {Unfiltered} from './slices.ts';
import {wishFactorsOf} from './wishFactors.ts';

/** What has less than this left for what was asked for beside the words does not fit. */
const LEAST_FIT = 0.46;

/** What of a slice is for people who live elsewhere, or is not as a sentence asks. */
const misfitsOf = ({shard, nearness}: Unfiltered, factors: Float32Array | undefined): Bits => {
  const misfits = bitsFor(shard.count);
  for (let place = 0; place < shard.count; place += 1) {
    const isElsewhere = nearness.kind[place] === REACH_KIND.nearOutsideArea;
    if (isElsewhere || (factors?.[place] ?? 1) <= LEAST_FIT) setBit(misfits, place);
  }
  return misfits;
};

const without = (bits: Bits, others: Bits): Bits => bits.map((word, index) => word & ~(others[index] ?? 0));

/** What a sentence finds without what does not fit: who has told so much looks through no list of what is not for them. */
export const fittingOf = (
  slices: readonly Unfiltered[],
  parts: readonly Bits[],
  reading: Reading,
): Bits[] => {
  const factorsOf = wishFactorsOf(reading);
  return parts.map((part, index) => {
    const slice = slices[index];
    return slice ? without(part, misfitsOf(slice, factorsOf(slice.shard, slice.moment))) : part;
  });
};
