import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addDays, daysBetween} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {copiesOf, lastTerm} from '#shared/proposal/copyTerm.ts';
import {startOf} from '#shared/proposal/startOf.ts';
import {isBankHoliday} from '#shared/referral/bankHolidays.ts';

const run = (id: string, ...dates: string[]): CourseRun => ({
  id,
  listingId: 'a-listing',
  sessions: dates.map((date) => ({date, startsAt: '10:00', endsAt: '12:00'})),
  language: 'pa',
  capacity: 12,
  note: 'Bring lunch',
  status: 'planned',
});
const NEXT = {runs: [], today: '2026-05-01', leavesOutBankHolidays: true, pauses: []};
const datesOf = (copies: ReturnType<typeof copiesOf>) =>
  copies?.map(({run: {sessions}}) => sessions.map(({date}) => date));

describe('Last term', () => {
  it('is what begins with the latest start or in the 12 weeks before it, and nothing that is cancelled', () => {
    const runs = [
      run('latest', '2026-03-30'),
      run('long ago', '2026-01-04'),
      run('12 weeks before', '2026-01-05'),
      {...run('cancelled', '2026-04-20'), status: 'cancelled' as const},
    ];
    expect(lastTerm(runs).map(({id}) => id)).toEqual(['12 weeks before', 'latest']);
    expect(lastTerm([])).toEqual([]);
  });
});

describe('A term once more', () => {
  it('comes after its last date and after today, on the same weekdays, with all that it says', () => {
    const term = [run('course', '2026-02-03', '2026-02-10', '2026-02-24'), run('one', '2026-03-06')];
    const copies = copiesOf(term, NEXT);
    // Tuesdays with the same weeks between them, and a Friday 31 days after the first Tuesday.
    expect(datesOf(copies)).toEqual([['2026-05-05', '2026-05-12', '2026-05-26'], ['2026-06-05']]);
    expect(copies?.[0]?.run).toMatchObject({language: 'pa', capacity: 12, note: 'Bring lunch'});
    // Also of a term that is years ago.
    expect(datesOf(copiesOf([run('old', '2020-03-03')], NEXT))).toEqual([['2026-05-05']]);
    // While the term is still under way, it waits for its end.
    expect(datesOf(copiesOf(term, {...NEXT, today: '2026-02-01'}))?.[0]?.[0]).toBe('2026-03-10');
  });

  it('moves what falls on a bank holiday or into a break on, and what comes after it along', () => {
    // 4 May 2026 is a bank holiday; 25 May too.
    const monday = run('monday', '2026-03-02', '2026-03-09', '2026-03-16');
    expect(datesOf(copiesOf([monday], NEXT))).toEqual([['2026-05-11', '2026-05-18', '2026-06-01']]);
    const kept = {...NEXT, leavesOutBankHolidays: false};
    expect(datesOf(copiesOf([monday], kept))).toEqual([['2026-05-04', '2026-05-11', '2026-05-18']]);
    const pauses = [{from: '2026-05-11', to: '2026-05-17'}];
    expect(datesOf(copiesOf([monday], {...kept, pauses}))).toEqual([
      ['2026-05-04', '2026-05-18', '2026-05-25'],
    ]);
    expect(copiesOf([monday], {...kept, pauses: [{from: '2026-05-01', to: '2036-01-01'}]})).toBeUndefined();
  });

  it('makes up for a meeting that falls out in the rhythm of its meetings, at their end', () => {
    const fortnightly = ['2026-03-02', '2026-03-16', '2026-03-30'].map((date, index) =>
      run(`m${index}`, date),
    );
    expect(datesOf(copiesOf(fortnightly, NEXT))).toEqual([['2026-05-18'], ['2026-06-01'], ['2026-06-15']]);
  });

  it('never puts two starts at one time, never on a day that is left out, and keeps weekday, order and distance', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(80), {minLength: 1, maxLength: 12}),
        fc.array(fc.integer({min: 1, max: 3}), {maxLength: 5}),
        fc.nat(200),
        fc.nat(20),
        (starts, weeks, past, length) => {
          const today = addDays('2026-01-01', past);
          const runs = starts.map((start, index) => {
            let date = addDays('2026-01-01', start);
            return run(`r${index}`, date, ...weeks.map((gap) => (date = addDays(date, gap * 7))));
          });
          const pause = {from: addDays(today, 10), to: addDays(today, 10 + length)};
          const copies = copiesOf(lastTerm(runs), {...NEXT, runs, today, pauses: [pause]}) ?? [];
          expect(copies).toHaveLength(runs.length);
          const keys = [...runs, ...copies.map((copy) => copy.run)].map(startOf);
          expect(new Set(keys).size).toBe(keys.length);
          for (const {of, run: copy} of copies) {
            const days = copy.sessions.map(({date}) => date);
            expect(days).toEqual([...new Set(days)].sort());
            for (const [index, day] of days.entries()) {
              const before = of.sessions[index]?.date ?? '';
              expect([daysBetween(before, day) % 7, day > today, isBankHoliday(day)]).toEqual([
                0,
                true,
                false,
              ]);
              expect(day >= pause.from && day <= pause.to).toBe(false);
            }
          }
        },
      ),
    );
  });
});
