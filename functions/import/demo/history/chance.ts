/** Draws that are the same for the same seed (mulberry32), so that the history is the same wherever it is told. */
export interface Chance {
  /** A whole number from `least` to `most`, both within. */
  readonly between: (least: number, most: number) => number;
  /** True so many times in a hundred. */
  readonly percent: (share: number) => boolean;
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
}

const fractions = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

export const chanceOf = (seed: number): Chance => {
  const next = fractions(seed);
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    percent: (share) => next() * 100 < share,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
};
