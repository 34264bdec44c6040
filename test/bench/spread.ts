/** How a list of figures spreads; 0 throughout for an empty one. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** The spread of figures, by nearest rank. */
export const spreadOf = (figures: readonly number[]): Spread => {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
  return {count: sorted.length, least: at(0), p50: at(0.5), p99: at(0.99), most: at(1)};
};

/** "p50 12 ms, p99 40 ms of 50" */
export const spreadInWords = ({p50, p99, count}: Spread): string =>
  `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms of ${count}`;
