import {FREEDOM, type HiddenTable} from '#shared/outcomes/hideSmall.ts';
import {rangeOf} from '#shared/outcomes/published.ts';
import {maximum} from './simplex.ts';

/**
 * What somebody can work out of a hidden count who has the table, knows how it is rounded, that rows add up to the sums
 * and that no row grows from one column to the next: the least and the most that it can be, by linear programming.
 */
const solve = ({cells, sums}: HiddenTable) => {
  const columns = sums.length;
  const variables = cells.length * columns;
  const limits: number[][] = [];
  const bounds: number[] = [];
  const limit = (terms: readonly (readonly [variable: number, factor: number])[], bound: number): void => {
    const line = new Array<number>(variables).fill(0);
    for (const [variable, factor] of terms) line[variable] = factor;
    limits.push(line);
    bounds.push(bound);
  };
  const within = (list: readonly number[], shown: number): void => {
    const {least, most} = rangeOf(shown);
    limit(
      list.map((variable) => [variable, 1]),
      most,
    );
    limit(
      list.map((variable) => [variable, -1]),
      -least,
    );
  };
  for (const [row, line] of cells.entries()) {
    for (const [column, shown] of line.entries()) {
      const variable = row * columns + column;
      if (shown !== null) within([variable], shown);
      if (column > 0) {
        limit(
          [
            [variable, 1],
            [variable - 1, -1],
          ],
          0,
        );
      }
    }
  }
  for (const [column, shown] of sums.entries()) {
    if (shown !== null) {
      within(
        cells.map((_, row) => row * columns + column),
        shown,
      );
    }
  }
  const most = (variable: number, sign: 1 | -1): number => {
    const objective = new Array<number>(variables).fill(0);
    objective[variable] = sign;
    const found = maximum(objective, limits, bounds);
    if (found === null) throw new Error('The table contradicts itself');
    return found;
  };
  return (row: number, column: number) => {
    const variable = row * columns + column;
    return {least: -most(variable, -1), most: most(variable, 1)};
  };
};

/** Hidden counts that can be told to within 4. */
export const told = (table: HiddenTable): string[] => {
  const between = solve(table);
  return table.cells.flatMap((line, row) =>
    line.flatMap((shown, column) => {
      if (shown !== null) return [];
      const {least, most} = between(row, column);
      return most - least < FREEDOM - 1e-6 ? [`row ${row}, column ${column}: ${least} to ${most}`] : [];
    }),
  );
};
