/** Upper ends of the buckets that waits are counted in, in days, each within. The last has none. */
const ENDS = [2, 7, 14, 28, 42, 56, 90, 126, 182] as const;

/** The standard for pulmonary rehabilitation: started within so many days of being referred (NRAP, formerly NACAP). */
export const STANDARD_DAYS = 90;

/** The buckets in order, by the first day of each. */
export const WAIT_BUCKETS: readonly number[] = [0, ...ENDS.map((end) => end + 1)];

/** The bucket of a wait, named by its first day. */
export const waitBucket = (days: number): number => WAIT_BUCKETS.findLast((from) => from <= days) ?? 0;

/** The first and the last day of a bucket; the last bucket has no last day. */
export const bucketDays = (from: number): {readonly from: number; readonly to: number | undefined} => ({
  from,
  to: ENDS[WAIT_BUCKETS.indexOf(from)],
});

/** "0 to 2 days", "183 days or more". */
export const bucketInWords = (bucket: number): string => {
  const {from, to} = bucketDays(bucket);
  return to === undefined ? `${from} days or more` : `${from} to ${to} days`;
};

/** How many waited so long, by bucket. */
export type WaitCounts = ReadonlyMap<number, number>;

/** The bucket that the median lies in; of an even number, the later of the two in the middle. Null without any. */
export const medianBucket = (counts: WaitCounts): number | null => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let upTo = 0;
  for (const bucket of WAIT_BUCKETS) {
    upTo += counts.get(bucket) ?? 0;
    if (upTo * 2 > all) return bucket;
  }
  return null;
};

/** How many waited no longer than the standard. */
export const withinStandard = (counts: WaitCounts): number =>
  WAIT_BUCKETS.filter((from) => from <= STANDARD_DAYS).reduce(
    (sum, from) => sum + (counts.get(from) ?? 0),
    0,
  );
