/** Counts of fewer people than this are not shown. */
export const LEAST_SHOWN = 5;
/** The rest is rounded to this. */
const ROUND_TO = 5;

/** A count as it may be shown, by itself; null is hidden. */
export const roundedCount = (count: number): number | null =>
  count < LEAST_SHOWN ? null : Math.round(count / ROUND_TO) * ROUND_TO;

/** What a count that is shown as `shown` can be, both within. */
export const rangeOf = (shown: number): {readonly least: number; readonly most: number} => ({
  least: Math.max(LEAST_SHOWN, shown - Math.floor(ROUND_TO / 2)),
  most: shown + Math.floor(ROUND_TO / 2),
});
