import {freedomIn} from './freedom.ts';
import {isSurelyFree} from './surelyFree.ts';
import {LEAST_SHOWN, roundedCount} from './published.ts';

/** The largest and the least that a hidden count can be differ by at least so much. */
export const FREEDOM = 5;

/** A table as it may be shown; null is hidden. */
export interface HiddenTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly sums: readonly (number | null)[];
}

/** No row has more in a later column: what was counted late, or under a corrected postcode, is evened out. */
const falling = (counts: readonly number[]): number[] => {
  let least = Infinity;
  return counts.map((count) => (least = Math.min(least, count)));
};

const sumsOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/**
 * Counts as they may be published, where columns are stages in order (or a single one): fewer than 5 hidden, the others
 * rounded to 5, and as many more hidden, smallest first, as it takes until each hidden count could be any of at least 6
 * numbers in a row for whoever knows everything that is shown, the sums even before they were rounded. A count that is
 * hidden hides those after it in its row. `shownAtMost` says for each row how many columns may be shown at all.
 */
export const hideSmall = (
  given: readonly (readonly number[])[],
  {shownAtMost}: {readonly shownAtMost?: readonly number[]} = {},
): HiddenTable => {
  const rows = given.map(falling);
  const columns = rows[0]?.length ?? 0;
  const firstSmall = (counts: readonly number[]): number => {
    const found = counts.findIndex((count) => count < LEAST_SHOWN);
    return found < 0 ? columns : found;
  };
  const sums = sumsOf(rows);
  const knownSums = firstSmall(sums);
  const cuts = rows.map((counts, row) => Math.min(firstSmall(counts), shownAtMost?.[row] ?? columns));

  /** Hides one count more, as near as can be to one that is not free; false when nothing is left to hide. */
  const hideMore = (row: number, column: number): boolean => {
    const shown = rows
      .map((counts, other) => ({other, count: counts[column] ?? 0}))
      .filter(({other}) => other !== row && (cuts[other] ?? 0) > column)
      .sort((a, b) => a.count - b.count);
    const [least] = shown;
    if (least) {
      cuts[least.other] = column;
      return true;
    }
    const cut = cuts[row] ?? 0;
    if (cut === 0) return column > 0 && hideMore(row, column - 1);
    cuts[row] = cut - 1;
    return true;
  };

  /** One that is hidden alone is told by the sum, but for what rounding hides: that is not left to chance. */
  const isAlone = (column: number): boolean =>
    rows.length > 1 && column < knownSums && cuts.filter((cut) => cut <= column).length === 1;

  const isFree = new Set<number>();
  /** The first hidden count that is not known to be free. What is free stays so when more is hidden. */
  const firstBound = (): readonly [row: number, column: number] | undefined => {
    const table = {rows, cuts, knownSums};
    let freedom: ReturnType<typeof freedomIn> | undefined;
    for (const [row, counts] of rows.entries()) {
      for (let column = cuts[row] ?? 0; column < counts.length; column += 1) {
        const cell = row * columns + column;
        if (isFree.has(cell)) continue;
        if (isAlone(column)) return [row, column];
        if (!isSurelyFree(table, {row, column, enough: FREEDOM})) {
          freedom ??= freedomIn(table);
          if (freedom(row, column, FREEDOM) < FREEDOM) return [row, column];
        }
        isFree.add(cell);
      }
    }
    return undefined;
  };

  for (let bound = firstBound(); bound; bound = firstBound()) {
    // Without anything shown only the sums are left, and they go as well.
    if (!hideMore(...bound)) {
      return {cells: rows.map((counts) => counts.map(() => null)), sums: sums.map(() => null)};
    }
  }
  return {
    cells: rows.map((counts, row) =>
      counts.map((count, column) => (column < (cuts[row] ?? 0) ? roundedCount(count) : null)),
    ),
    sums: sums.map(roundedCount),
  };
};
