import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {pairChange, pairMeasures} from '#shared/outcomes/activationPairs.ts';
import {activationReport} from '#shared/outcomes/report.ts';
import {readActivationAfter} from '#shared/referral/professional/activationAfter.ts';
import {told} from '../../support/solveTable.ts';

const LEVEL = fc.option(fc.integer({min: 1, max: 4}), {nil: undefined});

describe('a level before and after', () => {
  it('counts only where both are known', () => {
    expect(pairMeasures(2, undefined)).toEqual([]);
    expect(pairMeasures(undefined, 3)).toEqual([]);
    expect(pairMeasures(2, 3)).toEqual(['activation-pair', 'activation-high-after']);
    expect(pairMeasures(4, 1)).toEqual(['activation-pair', 'activation-high-before']);
  });

  it('that is corrected, however often, is counted as the last one alone', () => {
    fc.assert(
      fc.property(LEVEL, fc.array(fc.integer({min: 1, max: 4}), {minLength: 1}), (before, afters) => {
        const counts = new Map<string, number>();
        let was: number | undefined;
        for (const is of afters) {
          const {add, take} = pairChange(before, {was, is});
          for (const each of add) counts.set(each, (counts.get(each) ?? 0) + 1);
          for (const each of take) counts.set(each, (counts.get(each) ?? 0) - 1);
          was = is;
        }
        const left = [...counts]
          .filter(([, count]) => count !== 0)
          .map(([measure, count]) => [measure, count]);
        expect(left.sort()).toEqual(
          pairMeasures(before, was)
            .map((measure) => [measure, 1])
            .sort(),
        );
      }),
    );
  });

  it('is not before the first one, nor of the future, and never without its form', () => {
    const said = {
      reason: 'x',
      agreement: 'agreed',
      tellReferrer: true,
      activation: {level: 2, tool: 'PAM-13', on: '2026-03-27'},
    } as const;
    const typed = (change: object) => ({
      activationLevel: '3',
      activationTool: 'PAM-13',
      'activationOn-day': '1',
      'activationOn-month': '6',
      'activationOn-year': '2026',
      ...change,
    });
    const fields = (change: object) => {
      const read = readActivationAfter(typed(change), {said, today: '2026-07-01'});
      return 'errors' in read ? read.errors.map(({field}) => field) : read.activation;
    };
    expect(fields({})).toEqual({level: 3, tool: 'PAM-13', on: '2026-06-01'});
    expect(fields({activationLevel: ''})).toEqual(['activationLevel']);
    expect(fields({activationLevel: '5'})).toEqual(['activationLevel']);
    expect(fields({activationTool: 'own quiz'})).toEqual(['activationTool']);
    expect(fields({'activationOn-month': '2'})).toEqual(['activationOn']);
    expect(fields({'activationOn-year': '2027'})).toEqual(['activationOn']);
  });
});

describe('pairs of levels as they are published', () => {
  it('never tell a hidden one to within 4, solved for each time with how many they are', () => {
    const row = fc.tuple(fc.integer({min: 0, max: 40}), fc.nat(40), fc.nat(40)).map(
      ([pairs, before, after]) =>
        new Map([
          ['activation-pair', pairs],
          ['activation-high-before', Math.min(pairs, before)],
          ['activation-high-after', Math.min(pairs, after)],
        ]),
    );
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 6}), (rows) => {
        const report = activationReport(rows.map((counts, index) => ({value: `l-${index}`, counts})));
        for (const column of [1, 2]) {
          const pick = (cells: readonly (number | null)[]) => [cells[0] ?? null, cells[column] ?? null];
          const table = {cells: report.rows.map(({cells}) => pick(cells)), sums: pick(report.sums)};
          expect(told(table)).toEqual([]);
        }
      }),
      {numRuns: 120},
    );
  });
});
