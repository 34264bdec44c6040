import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {measuresChange, measuresOf} from '#shared/outcomes/measures.ts';
import {STAGES} from '#shared/outcomes/progress.ts';
import {medianBucket, waitBucket, WAIT_BUCKETS, withinStandard} from '#shared/outcomes/waits.ts';
import {quarterOf} from '#shared/outcomes/dimensions.ts';
import {SENT, walk, walks} from '../../support/walks.ts';

describe('what a referral counts for', () => {
  it('is the sum of what its steps changed, whichever way it went', () => {
    fc.assert(
      fc.property(walks(14), (turns) => {
        const sums = new Map<string, number>();
        const standings = walk(SENT, turns);
        for (const [index, after] of standings.entries()) {
          const {add, take} = measuresChange(standings[index - 1], after);
          for (const measure of add) sums.set(measure, (sums.get(measure) ?? 0) + 1);
          for (const measure of take) sums.set(measure, (sums.get(measure) ?? 0) - 1);
        }
        const counted = [...sums].filter(([, count]) => count !== 0);
        const last = standings.at(-1) ?? SENT;
        expect(new Map(counted)).toEqual(new Map(measuresOf(last).map((measure) => [measure, 1])));
      }),
      {numRuns: 300},
    );
  });

  it('holds every stage before the one that was reached', () => {
    fc.assert(
      fc.property(walks(14), (turns) => {
        const stages = measuresOf(walk(SENT, turns).at(-1) ?? SENT).filter((measure) =>
          (STAGES as readonly string[]).includes(measure),
        );
        expect(stages).toEqual(STAGES.slice(0, stages.length));
        expect(stages.length).toBeGreaterThan(0);
      }),
      {numRuns: 300},
    );
  });

  it('comes to every stage and every end on some walk', () => {
    const met = new Set(
      fc.sample(walks(20), {numRuns: 400, seed: 1}).flatMap((turns) => walk(SENT, turns).flatMap(measuresOf)),
    );
    const ends = [
      'withdrawn',
      'unanswered',
      'transferred',
      'declined',
      'not-suitable',
      'did-not-attend',
      'left-early',
    ];
    expect([...STAGES, ...ends].filter((each) => ![...met].some((one) => one.startsWith(each)))).toEqual([]);
  });

  it('goes back to what it was when a step is taken back', () => {
    const standings = walk(SENT, [
      {step: 'book', by: 'provider'},
      {step: 'start', by: 'provider'},
      {step: 'complete', by: 'provider'},
      {step: 'undo', by: 'provider'},
    ]);
    const [, , started, completed, undone] = standings.map(measuresOf);
    expect(completed).toContain('completed');
    expect(undone).toEqual(started);
    expect(standings).toHaveLength(5);
  });

  it('is nothing for a referral from before there were counts', () => {
    const old = {...SENT};
    delete old.progress;
    expect(walk(old, [{step: 'accept', by: 'provider'}]).flatMap(measuresOf)).toEqual([]);
  });
});

describe('waits', () => {
  it('fall into the bucket that holds them', () => {
    expect([0, 2, 3, 90, 91, 400].map(waitBucket)).toEqual([0, 0, 3, 57, 91, 183]);
  });

  it('have the median of the same days in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), {minLength: 1, maxLength: 60}), (days) => {
        const counts = new Map<number, number>();
        for (const day of days) counts.set(waitBucket(day), (counts.get(waitBucket(day)) ?? 0) + 1);
        const inOrder = [...days].sort((a, b) => a - b);
        expect(medianBucket(counts)).toBe(waitBucket(inOrder[Math.floor(days.length / 2)] ?? 0));
        expect(withinStandard(counts)).toBe(days.filter((day) => day <= 90).length);
      }),
    );
    expect(medianBucket(new Map())).toBeNull();
    expect(WAIT_BUCKETS).toContain(91);
  });
});

describe('a quarter', () => {
  it('is the one that a day lies in', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026Q1',
      '2026Q1',
      '2026Q2',
      '2026Q4',
    ]);
  });
});
