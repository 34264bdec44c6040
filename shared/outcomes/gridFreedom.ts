import {Network} from './network.ts';
import {LEAST_SHOWN, rangeOf, roundedCount} from './published.ts';

/** Counts whose columns add up to a row's sum, with what of them is hidden. */
export interface Grid {
  readonly rows: readonly (readonly number[])[];
  /** More than this no cell of a row can be, for whoever knows how many were referred. */
  readonly most: readonly number[];
  readonly isHidden: readonly (readonly boolean[])[];
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The counts of a column. */
export const columnOf = ({rows}: Pick<Grid, 'rows'>, column: number): number[] =>
  rows.map((counts) => counts[column] ?? 0);

/** Sums of fewer are hidden wherever they stand; all others are taken as known to the last person. */
export const isKnownSum = (counts: readonly number[]): boolean => sumOf(counts) >= LEAST_SHOWN;

/**
 * By how much the largest that a hidden count can be differs from the least, as far as `enough`, for whoever knows what is
 * shown and all sums of 5 and more. Those whose sum is not known are known all together: they have one door.
 */
export const gridFreedom = (grid: Grid): ((row: number, column: number, enough: number) => number) => {
  const {rows, most, isHidden} = grid;
  const columns = rows[0]?.length ?? 0;
  const network = new Network();
  const [rowDoor, columnDoor] = [rows.length + columns, rows.length + columns + 1];
  for (const [row, counts] of rows.entries()) {
    if (!isKnownSum(counts)) network.connect(rowDoor, row, {forth: Infinity, back: sumOf(counts)});
  }
  for (let column = 0; column < columns; column += 1) {
    const counts = columnOf(grid, column);
    if (isKnownSum(counts)) continue;
    network.connect(rows.length + column, columnDoor, {forth: Infinity, back: sumOf(counts)});
  }
  const edges = rows.map((counts, row) =>
    counts.map((count, column) => {
      const hidden = isHidden[row]?.[column] ?? false;
      const range = hidden
        ? {least: 0, most: Math.max(count, most[row] ?? Infinity)}
        : rangeOf(roundedCount(count) ?? 0);
      return network.connect(row, rows.length + column, {
        forth: range.most - count,
        back: count - range.least,
      });
    }),
  );
  return (row, column, enough) => {
    const edge = edges[row]?.[column];
    if (edge === undefined) return 0;
    const up = network.growth(edge, enough);
    return up >= enough ? up : up + network.growth(edge ^ 1, enough - up);
  };
};
