import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addDays, daysBetween} from '#shared/london.ts';
import {timeIn} from '#shared/proposal/typedDates.ts';
import {sessionsByRule} from '#shared/proposal/runsByRule.ts';
import {isBankHoliday} from '#shared/referral/bankHolidays.ts';

const RULE = {
  firstDay: '2026-12-07',
  startsAt: '10:00',
  endsAt: '12:00',
  times: 4,
  everyWeeks: 1,
  leavesOutBankHolidays: true,
} as const;

describe('Dates by a rule', () => {
  it('leave out bank holidays and a break, and make up for them at the end', () => {
    const pause = {from: '2026-12-19', to: '2027-01-03'};
    expect(sessionsByRule({...RULE, pauses: [pause]}).map(({date}) => date)).toEqual([
      '2026-12-07',
      '2026-12-14',
      '2027-01-04',
      '2027-01-11',
    ]);
    expect(sessionsByRule(RULE).map(({date}) => date)).toEqual([
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2027-01-04',
    ]);
  });

  it('are on the weekday of the first, so many weeks apart, as many as wanted, and none of those left out', () => {
    fc.assert(
      fc.property(
        fc.nat(700),
        fc.integer({min: 1, max: 40}),
        fc.integer({min: 1, max: 4}),
        fc.nat(60),
        (start, times, everyWeeks, length) => {
          const firstDay = addDays('2026-01-01', start);
          const pause = {from: addDays(firstDay, 10), to: addDays(firstDay, 10 + length)};
          const later = {from: addDays(firstDay, 60), to: addDays(firstDay, 66)};
          const rule = {...RULE, firstDay, times, everyWeeks, pauses: [pause, later]};
          const days = sessionsByRule(rule).map(({date}) => date);
          expect(days.length).toBeLessThanOrEqual(times);
          expect(new Set(days).size).toBe(days.length);
          for (const day of days) {
            expect(daysBetween(firstDay, day) % (7 * everyWeeks)).toBe(0);
            expect(isBankHoliday(day)).toBe(false);
            for (const {from, to} of [pause, later]) expect(day >= from && day <= to).toBe(false);
          }
        },
      ),
    );
  });
});

describe('A time that somebody types', () => {
  it.each([
    ['6:30pm', '18:30'],
    ['6.30 PM', '18:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['9', '09:00'],
    ['18:05', '18:05'],
    ['noon', '12:00'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
    ['constructor', undefined],
    ['13pm', undefined],
    ['24:00', undefined],
    ['9:60', undefined],
  ])('%s is %s', (typed, time) => {
    expect(timeIn(typed)).toBe(time);
  });
});
