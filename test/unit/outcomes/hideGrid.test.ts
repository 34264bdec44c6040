import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hideGrid} from '#shared/outcomes/hideGrid.ts';
import {FREEDOM} from '#shared/outcomes/hideSmall.ts';
import {rangeOf} from '#shared/outcomes/published.ts';
import {reasonsOfGroup, standardByReport} from '#shared/outcomes/report.ts';
import {REASON_GROUPS} from '#shared/outcomes/reasonGroups.ts';
import {maximum} from '../../support/simplex.ts';

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/**
 * Hidden counts that can be told to within 4 by whoever has the table, knows how it is rounded, and knows every sum of
 * 5 and more of a row or a column to the last person: solved by linear programming.
 */
const told = (rows: readonly (readonly number[])[], cells: readonly (readonly (number | null)[])[]) => {
  const columns = rows[0]?.length ?? 0;
  const variables = rows.length * columns;
  const limits: number[][] = [];
  const bounds: number[] = [];
  const within = (list: readonly number[], least: number, most: number): void => {
    for (const [sign, bound] of [
      [1, most],
      [-1, -least],
    ] as const) {
      const line = new Array<number>(variables).fill(0);
      for (const variable of list) line[variable] = sign;
      limits.push(line);
      bounds.push(bound);
    }
  };
  const known = (list: readonly number[], total: number): void => {
    if (total >= 5) within(list, total, total);
  };
  const all = Array.from({length: variables}, (_, variable) => variable);
  known(all, sum(rows.map(sum)));
  for (const [row, counts] of rows.entries()) {
    known(
      counts.map((_, column) => row * columns + column),
      sum(counts),
    );
    for (const [column, shown] of (cells[row] ?? []).entries()) {
      if (shown === null) continue;
      const {least, most} = rangeOf(shown);
      within([row * columns + column], least, most);
    }
  }
  for (let column = 0; column < columns; column += 1) {
    known(
      rows.map((_, row) => row * columns + column),
      sum(rows.map((counts) => counts[column] ?? 0)),
    );
  }
  const most = (variable: number, sign: 1 | -1): number => {
    const objective = new Array<number>(variables).fill(0);
    objective[variable] = sign;
    const found = maximum(objective, limits, bounds);
    if (found === null) throw new Error('The table contradicts itself');
    return found;
  };
  return cells.flatMap((line, row) =>
    line.flatMap((shown, column) => {
      if (shown !== null) return [];
      const variable = row * columns + column;
      const free = most(variable, 1) + most(variable, -1);
      return free < FREEDOM - 1e-6 ? [`row ${row}, column ${column}: ${free}`] : [];
    }),
  );
};

const isEmpty = (cells: readonly (readonly (number | null)[])[]): boolean =>
  cells.flat().every((cell) => cell === null);

const grids = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.array(fc.oneof(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 40})), {
      minLength: columns,
      maxLength: columns,
    }),
    {minLength: 1, maxLength: rows},
  );
const free = (rows: readonly unknown[]): number[] => rows.map(() => Infinity);

describe('counts that add up both ways', () => {
  it.each([
    [5, 2],
    [4, 3],
    [3, 5],
  ])('never tell a hidden one to within 4: up to %i rows of %i, solved', (most, columns) => {
    let shown = 0;
    fc.assert(
      fc.property(grids(most, columns), (rows) => {
        const {cells} = hideGrid(rows, free(rows));
        // What the sums tell by themselves they tell in the tables where they stand: then nothing is added.
        if (isEmpty(cells)) return;
        shown += 1;
        expect(told(rows, cells)).toEqual([]);
      }),
      {numRuns: 120},
    );
    expect(shown).toBeGreaterThan(40);
  });

  it('hide with a small one another in its row and in its column', () => {
    const rows = [
      [2, 30, 20],
      [25, 40, 35],
      [18, 22, 60],
    ];
    const {cells} = hideGrid(rows, free(rows));
    expect(cells).toEqual([
      [null, 30, null],
      [25, 40, 35],
      [null, 20, null],
    ]);
    const naive = [
      [null, 30, 20],
      [25, 40, 35],
      [20, 20, 60],
    ];
    expect(told(rows, naive).length).toBeGreaterThan(0);
  });

  it('are shown as they are, rounded, where none is small', () => {
    const rows = [
      [11, 30],
      [25, 42],
    ];
    expect(hideGrid(rows, free(rows))).toEqual({
      cells: [
        [10, 30],
        [25, 40],
      ],
      sums: [35, 70],
    });
  });

  it('can be no more than were referred', () => {
    // 4 and 1 of 6 who were referred: neither can be far from what it is.
    const rows = [
      [4, 1],
      [30, 40],
      [40, 30],
    ];
    const [first] = hideGrid(rows, [6, 90, 90]).cells;
    expect(first).toEqual([null, null]);
  });

  it('are hidden quickly for 300 listings and 8 reasons', () => {
    const rows = Array.from({length: 300}, (_, row) =>
      Array.from({length: 8}, (_each, column) => (row * 7 + column * 5) % 23),
    );
    const startedAt = performance.now();
    hideGrid(rows, free(rows));
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe('the tables that are made so', () => {
  it('show the reasons of a group, and who started within 90 days, both or neither', () => {
    const [group] = REASON_GROUPS;
    if (!group) throw new Error('There are no reasons');
    const counts = (...numbers: number[]) =>
      new Map([
        ['referred', 200],
        ...group.codes.map(({code}, at): [string, number] => [`not-suitable:${code}`, numbers[at] ?? 0]),
        ['started:29', numbers[0] ?? 0],
        ['started:91', numbers[1] ?? 0],
      ]);
    const rows = [
      {value: 'a', counts: counts(12, 8, 9, 10, 11, 12, 13, 14)},
      {value: 'b', counts: counts(22, 18, 29, 10, 11, 12, 13, 14)},
    ];
    expect(reasonsOfGroup(rows, group).rows[0]?.cells).toEqual([10, 10, 10, 10, 10, 10, 15, 15]);
    expect(standardByReport(rows).rows.map(({cells}) => cells)).toEqual([
      [10, 10],
      [20, 20],
    ]);
    const small = [...rows, {value: 'c', counts: counts(3, 30)}];
    for (const {cells} of standardByReport(small).rows) {
      expect(cells.filter((cell) => cell === null).length).not.toBe(1);
    }
  });
});
