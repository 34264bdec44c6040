import {columnOf, type Grid, gridFreedom, isKnownSum} from './gridFreedom.ts';
import {FREEDOM, type HiddenTable} from './hideSmall.ts';
import {LEAST_SHOWN, roundedCount} from './published.ts';

type At = readonly [row: number, column: number];

/**
 * Counts whose columns add up (reasons of a group; within a time and later) as they may be published: fewer than 5 hidden,
 * the others rounded to 5, and as many more hidden, smallest first, as it takes until each hidden count could be any of at
 * least 6 numbers in a row for whoever knows the sums of rows and columns to the last person. A row's sum is shown in
 * another table, and is no less known for standing elsewhere. `most` is what no cell of a row can be more than.
 */
export const hideGrid = (rows: readonly (readonly number[])[], most: readonly number[]): HiddenTable => {
  const columns = rows[0]?.length ?? 0;
  const isHidden = rows.map((counts) => counts.map((count) => count < LEAST_SHOWN));
  const grid: Grid = {rows, most, isHidden};
  const sums = Array.from({length: columns}, (_, column) => columnOf(grid, column));

  const hiddenIn = {
    row: (row: number): number => (isHidden[row] ?? []).filter(Boolean).length,
    column: (column: number): number => isHidden.filter((hidden) => hidden[column]).length,
  };

  /** What is hidden alone is told by a sum that is known, but for what rounding hides: that is not left to chance. */
  const isAloneIn = {
    row: ([row]: At): boolean => isKnownSum(rows[row] ?? []) && hiddenIn.row(row) === 1,
    column: ([, column]: At): boolean => isKnownSum(sums[column] ?? []) && hiddenIn.column(column) === 1,
  };

  /**
   * Hides one more beside one that is not free, in the line in which it is alone: where the line across has one already, so
   * that four hide each other, and of these the least. False when nothing is left to hide.
   */
  const hideMore = (at: At): boolean => {
    const [row, column] = at;
    const [inRow, inColumn] = [isAloneIn.row(at), isAloneIn.column(at)];
    const near = [
      ...(inColumn && !inRow
        ? []
        : (rows[row] ?? []).map((count, other) => ({
            count,
            at: [row, other] as const,
            across: hiddenIn.column(other),
          }))),
      ...(inRow
        ? []
        : rows.map((counts, other) => ({
            count: counts[column] ?? 0,
            at: [other, column] as const,
            across: hiddenIn.row(other),
          }))),
    ]
      .filter(({at: [r, c]}) => !isHidden[r]?.[c])
      .sort((a, b) => Number(b.across > 0) - Number(a.across > 0) || a.count - b.count);
    const [next] = near;
    const line = next && isHidden[next.at[0]];
    if (!line) return false;
    line[next.at[1]] = true;
    return true;
  };

  const isFree = new Set<number>();
  /** The first hidden count that is not known to be free. What is free stays so when more is hidden. */
  const firstBound = (): At | undefined => {
    const freedom = gridFreedom(grid);
    for (const [row, hidden] of isHidden.entries()) {
      for (const [column, isOut] of hidden.entries()) {
        if (!isOut || isFree.has(row * columns + column)) continue;
        const at = [row, column] as const;
        if (isAloneIn.row(at) || isAloneIn.column(at)) return at;
        if (freedom(row, column, FREEDOM) < FREEDOM) return at;
        isFree.add(row * columns + column);
      }
    }
    return undefined;
  };

  for (let bound = firstBound(); bound; bound = firstBound()) {
    // Where the sums alone would tell it, none of it is shown, and they are not repeated here either.
    if (!hideMore(bound)) {
      return {cells: rows.map((counts) => counts.map(() => null)), sums: sums.map(() => null)};
    }
  }
  return {
    cells: rows.map((counts, row) =>
      counts.map((count, column) => (isHidden[row]?.[column] ? null : roundedCount(count))),
    ),
    sums: sums.map((counts) => roundedCount(counts.reduce((sum, count) => sum + count, 0))),
  };
};
