import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {freedomIn} from '#shared/outcomes/freedom.ts';
import {isSurelyFree} from '#shared/outcomes/surelyFree.ts';
import {FREEDOM, hideSmall, type HiddenTable} from '#shared/outcomes/hideSmall.ts';
import {told} from '../../support/solveTable.ts';

/** Rows that fall from column to column, with many small numbers. */
const funnels = (rows: number, columns: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc
      .array(fc.oneof(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 60})), {
        minLength: columns,
        maxLength: columns,
      })
      .map((counts) => counts.sort((a, b) => b - a)),
    {minLength: 1, maxLength: rows},
  );

describe('counts that are published', () => {
  it('are rounded to 5, and hidden when they are fewer than 5', () => {
    expect(hideSmall([[12], [38], [103]])).toEqual({cells: [[10], [40], [105]], sums: [155]});
    expect(hideSmall([[3], [38], [103]]).cells[0]).toEqual([null]);
    expect(hideSmall([[5], [7]])).toEqual({cells: [[5], [5]], sums: [10]});
  });

  it('hide another where the sum would tell the one that is small', () => {
    expect(hideSmall([[2], [30], [60]])).toEqual({cells: [[null], [null], [60]], sums: [90]});
    // 2 that can be nothing but small need a third.
    expect(hideSmall([[1], [1], [5], [6]])).toEqual({cells: [[null], [null], [null], [5]], sums: [15]});
    expect(hideSmall([[2]])).toEqual({cells: [[null]], sums: [null]});
  });

  it('hide what comes after a hidden stage, and no more than they must', () => {
    expect(
      hideSmall([
        [40, 30, 20],
        [30, 20, 3],
        [60, 50, 30],
      ]),
    ).toEqual({
      cells: [
        [40, 30, null],
        [30, 20, null],
        [60, 50, 30],
      ],
      sums: [130, 100, 55],
    });
  });

  it.each([
    [6, 1],
    [4, 3],
    [3, 6],
  ])('never tell a hidden one to within 4: up to %i rows of %i stages, solved', (rows, columns) => {
    fc.assert(
      fc.property(funnels(rows, columns), (counts) => {
        expect(told(hideSmall(counts))).toEqual([]);
      }),
      {numRuns: 150},
    );
  });

  it('are not called free by people who change places unless they are', () => {
    fc.assert(
      fc.property(funnels(4, 3), fc.array(fc.nat(3), {minLength: 4, maxLength: 4}), (rows, cut) => {
        const cuts = rows.map((counts, row) => {
          const small = counts.findIndex((count) => count < 5);
          return Math.min(cut[row] ?? 0, small < 0 ? 3 : small);
        });
        const table = {rows, cuts, knownSums: 3};
        const freedom = freedomIn(table);
        const bound = rows.flatMap((counts, row) =>
          counts.flatMap((_, column) =>
            column >= (cuts[row] ?? 0) &&
            isSurelyFree(table, {row, column, enough: FREEDOM}) &&
            freedom(row, column, FREEDOM) < FREEDOM
              ? [[row, column]]
              : [],
          ),
        );
        expect(bound).toEqual([]);
      }),
    );
  });

  it('would tell it without the second hiding', () => {
    const naive: HiddenTable = {cells: [[null], [30], [60]], sums: [90]};
    expect(told(naive)).toEqual([]);
    const small: HiddenTable = {cells: [[null], [5]], sums: [5]};
    expect(told(small)).toEqual(['row 0, column 0: 0 to 2']);
    const between: HiddenTable = {
      cells: [
        [10, null, 10],
        [60, 40, 20],
      ],
      sums: [70, 50, 30],
    };
    expect(told(between)).toEqual(['row 0, column 1: 8 to 12']);
  });

  it('are hidden quickly in a table of 400 rows', () => {
    const rows = Array.from({length: 400}, (_, row) =>
      Array.from({length: 6}, (_each, column) => Math.floor((row % 37) / (column + 1))),
    );
    const startedAt = performance.now();
    const {cells} = hideSmall(rows);
    expect(cells.flat().filter((cell) => cell !== null).length).toBeGreaterThan(400);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
