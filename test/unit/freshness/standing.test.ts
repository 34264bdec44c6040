import {assert, constantFrom, integer, property, record} from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  FlagKind,
  type FreshnessFacts,
  NOTICE_DAYS,
  type Stage,
  standingOf,
  type Telling,
} from '#shared/freshness/standing.ts';
import {addDays, daysBetween} from '#shared/london.ts';
import '../../support/fixedSeed.ts';

const FACTS: FreshnessFacts = {
  checkedOn: '2026-01-10',
  addedOn: '2025-01-10',
  checkEveryMonths: 6,
  flags: [],
  told: [],
};

interface Met {
  readonly on: string;
  readonly stage: Stage;
  readonly act: 'tell' | 'reach';
}

/** Lets days pass over a page that nobody checks, with a steward that runs on some of them. */
const letPass = (
  given: FreshnessFacts,
  {days, runsOn = () => true}: {days: number; runsOn?: (day: number) => boolean},
): {met: Met[]; facts: FreshnessFacts} => {
  let facts = given;
  const met: Met[] = [];
  for (let day = 0; day < days; day += 1) {
    const today = addDays('2026-01-10', day);
    if (!runsOn(day)) continue;
    for (;;) {
      const {next} = standingOf(facts);
      if (!next || next.on > today) break;
      const {act, stage} = next;
      met.push({on: today, stage, act});
      if (act === 'tell') {
        const telling: Telling = {
          stage,
          on: today,
          to: facts.mailFailsSince === undefined ? 'provider' : 'curator',
        };
        facts = {...facts, told: [...facts.told, telling]};
      } else if (stage !== 'due') facts = {...facts, lapse: {stage, on: today}};
    }
  }
  return {met, facts};
};

const inShort = (met: readonly Met[]): string[] => met.map(({on, act, stage}) => `${on} ${act} ${stage}`);

describe('a page that nobody checks', () => {
  it('is asked about 14 days before its day, and comes to each stage a month after the one before', () => {
    expect(inShort(letPass(FACTS, {days: 400}).met)).toEqual([
      '2026-06-26 tell due',
      '2026-07-11 reach amber',
      '2026-07-11 tell amber',
      '2026-08-10 reach sunk',
      '2026-08-10 tell sunk',
      '2026-09-09 reach hidden',
      '2026-09-09 tell hidden',
    ]);
  });

  it('counts from the day on which it came here while nobody ever has', () => {
    expect(standingOf({...FACTS, checkedOn: undefined, addedOn: '2026-03-01'})).toMatchObject({
      stage: 'fresh',
      dueOn: '2026-09-01',
      next: {act: 'tell', stage: 'due', on: '2026-08-18'},
    });
  });

  it.each(FlagKind.options)('is asked about at once when it is doubted (%s), whatever its rhythm', (kind) => {
    const flags = [{kind, since: '2026-02-01'}];
    expect(inShort(letPass({...FACTS, flags}, {days: 100}).met).slice(0, 3)).toEqual([
      '2026-02-01 tell due',
      '2026-02-16 reach amber',
      '2026-02-16 tell amber',
    ]);
  });

  it('is not doubted again by what a check has answered', () => {
    const flags = [{kind: 'funding-ended', since: '2026-01-09'} as const];
    expect(standingOf({...FACTS, flags})).toMatchObject({flags: [], dueOn: '2026-07-10'});
  });

  it('is owed nothing any more when the only reason to ask has gone', () => {
    const told = [{stage: 'due', on: '2026-02-01', to: 'curator'} as const];
    const flags = [{kind: 'mail-came-back', since: '2026-02-01'} as const];
    expect(standingOf({...FACTS, told, flags}).stage).toBe('due');
    expect(standingOf({...FACTS, told})).toMatchObject({stage: 'fresh', next: {on: '2026-06-26'}});
  });

  it('has the curator told when what the provider was told has come back, with the same notice again', () => {
    const told = [{stage: 'due', on: '2026-06-26', to: 'provider'} as const];
    const facts = {...FACTS, told, mailFailsSince: '2026-06-26'};
    expect(inShort(letPass(facts, {days: 190}).met)).toEqual([
      '2026-06-26 tell due',
      '2026-07-11 reach amber',
      '2026-07-11 tell amber',
    ]);
    // What comes back from whoever edited the page last is the same, until a check has come after it.
    const toEditor = told.map((telling) => ({...telling, to: 'editor' as const}));
    const editor = {
      ...FACTS,
      told: toEditor,
      mailFailsSince: '0000-01-01',
      editorMailFailsSince: '2026-06-26',
    };
    expect(standingOf(editor).stage).toBe('fresh');
    const {checkedOn = ''} = FACTS;
    expect(standingOf({...editor, editorMailFailsSince: checkedOn}).stage).toBe('due');
    // A mail can come back on the next day; what failed later was another.
    expect(standingOf({...FACTS, told, mailFailsSince: '2026-06-27'}).stage).toBe('fresh');
    expect(standingOf({...FACTS, told, mailFailsSince: '2026-06-30'}).stage).toBe('due');
  });
});

const anyHistory = record({
  everyMonths: integer({min: 1, max: 6}),
  /** The steward runs only on every nth day. */
  every: integer({min: 1, max: 45}),
  flag: constantFrom(...FlagKind.options),
  flagDay: integer({min: -30, max: 300}),
});

describe('whatever happens', () => {
  it('no stage comes before somebody was told of the one before it, 14 days or more ago', () => {
    assert(
      property(anyHistory, ({everyMonths, every, flag, flagDay}) => {
        const flags = [{kind: flag, since: addDays('2026-01-10', flagDay)}];
        const facts = {...FACTS, checkEveryMonths: everyMonths, flags};
        const {met} = letPass(facts, {days: 500, runsOn: (day) => day % every === 0});
        const order = met.filter(({act}) => act === 'reach').map(({stage}) => stage);
        expect(order).toEqual(['amber', 'sunk', 'hidden']);
        const before = {amber: 'due', sunk: 'amber', hidden: 'sunk'} as const;
        for (const {act, on, stage} of met) {
          if (act === 'tell' || !Object.hasOwn(before, stage)) continue;
          const toldOn = met.find(
            (each) => each.act === 'tell' && each.stage === before[stage as keyof typeof before],
          )?.on;
          expect(daysBetween(toldOn ?? on, on)).toBeGreaterThanOrEqual(NOTICE_DAYS);
        }
      }),
    );
  });

  it('a check on any day ends every stage, and the next question is a rhythm later', () => {
    assert(
      property(anyHistory, integer({min: 1, max: 450}), ({everyMonths, every, flag, flagDay}, day) => {
        const checkedOn = addDays('2026-01-10', day);
        const flags = [{kind: flag, since: addDays('2026-01-10', Math.min(flagDay, day))}];
        const facts = {...FACTS, checkEveryMonths: everyMonths, flags};
        const {facts: after} = letPass(facts, {days: day + 1, runsOn: (each) => each % every === 0});
        // The save ends the lapse (lapseAfter.ts); what was told stays, and counts no more.
        const standing = standingOf({...after, checkedOn, lapse: undefined});
        expect(standing).toMatchObject({stage: 'fresh', flags: []});
        expect((standing.next?.on ?? '') > checkedOn).toBe(true);
      }),
    );
  });
});
