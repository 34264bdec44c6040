/**
 * Faults that a local store never shows and AWS does. All are off unless a test asks, and all come from one seed.
 * Shares are between 0 and 1.
 */
export interface Faults {
  /** Share of transactions answered with TransactionCanceledException / TransactionConflict, nothing written. */
  readonly transactionConflict?: number;
  /** Share of calls answered with ThrottlingException, nothing done. */
  readonly throttle?: number;
  /** Share of batch calls of which the last half comes back as unprocessed. */
  readonly unprocessedItems?: number;
  /** Share of writes that are done and whose answer is lost: the connection is cut. */
  readonly answerLost?: number;
  /** Secondary indexes do not show what was written within the last so many milliseconds. */
  readonly lateIndexMs?: number;
  /** Share of stream batches that are delivered twice. */
  readonly duplicatedBatches?: number;
  /**
   * Called after a write is kept and before its answer leaves: `lose` cuts the connection, `kill` also kills the caller,
   * `stall` leaves it open and never answers.
   */
  readonly afterWrite?: (call: WrittenCall) => 'answer' | 'lose' | 'kill' | 'stall';
  /** Called before a call reaches the store: `kill` kills the caller instead, `stall` never answers. */
  readonly beforeCall?: (call: WrittenCall) => 'pass' | 'kill' | 'stall';
}

export interface WrittenCall {
  /** Label of the calling function ("referrals"); `local` for tools. */
  readonly function: string;
  readonly operation: string;
  readonly tables: readonly string[];
  /** Counts every call since the start, from 1. */
  readonly number: number;
}

export interface FaultSource {
  readonly current: () => Faults;
  readonly set: (faults: Faults) => void;
  /** True for that share of the times it is asked. */
  readonly strikes: (share: number | undefined) => boolean;
}

/** mulberry32: small, seeded, good enough to spread faults. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
const randomOf = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** The faults in force, changeable while the cloud runs. */
export const faultSource = (faults: Faults = {}, seed = 1): FaultSource => {
  let current = faults;
  const random = randomOf(seed);
  return {
    current: () => current,
    set: (next) => {
      current = next;
    },
    strikes: (share) => share !== undefined && share > 0 && random() < share,
  };
};
