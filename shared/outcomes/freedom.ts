import {Network} from './network.ts';
import {rangeOf, roundedCount} from './published.ts';

/**
 * A table of counts whose columns are stages in order, so that no row has more in a later column, with how much of each
 * row is shown: the columns before its `cut`. The sums of the columns before `knownSums` are taken as known exactly, which
 * is more than a reader of rounded sums knows.
 */
export interface CutTable {
  readonly rows: readonly (readonly number[])[];
  readonly cuts: readonly number[];
  readonly knownSums: number;
}

/**
 * Everybody in a row goes along it from column to column and leaves after their last. Who leaves after a column, of all
 * rows together, is known from the sums; so what a reader cannot tell apart is what can be moved round in circles. That
 * makes the freedom of a hidden count a flow, which is exact in whole numbers. The answer is by how much the largest that
 * a count can be differs from the least, as far as `enough`.
 */
export const freedomIn = ({
  rows,
  cuts,
  knownSums,
}: CutTable): ((row: number, column: number, enough: number) => number) => {
  const network = new Network();
  const columns = rows[0]?.length ?? 0;
  const at = (row: number, column: number): number => (column < 0 ? 0 : 1 + row * columns + column);
  // Where sums are not known, who leaves later is not either: one door for all of them.
  const door = (column: number): number =>
    1 + rows.length * columns + Math.min(column, Math.max(knownSums - 1, 0));
  const entering = rows.map((counts, row) =>
    counts.map((count, column) => {
      const shown = column < (cuts[row] ?? 0) ? roundedCount(count) : null;
      const {least, most} = shown === null ? {least: 0, most: Infinity} : rangeOf(shown);
      const last = count - (counts[column + 1] ?? 0);
      network.connect(at(row, column), door(column), {forth: Infinity, back: last});
      return network.connect(at(row, column - 1), at(row, column), {
        forth: most - count,
        back: count - least,
      });
    }),
  );
  return (row, column, enough) => {
    const edge = entering[row]?.[column];
    if (edge === undefined) return 0;
    const up = network.growth(edge, enough);
    return up >= enough ? up : up + network.growth(edge ^ 1, enough - up);
  };
};
