import {describe, expect, it} from 'vitest';
import {
  addDays,
  dateInWords,
  daysBetween,
  londonDate,
  londonInstant,
  londonTime,
  timeInWords,
} from '#shared/london.ts';

describe('London time', () => {
  it.each([
    ['2026-03-29T00:30:00Z', '2026-03-29', '00:30'],
    ['2026-03-29T01:30:00Z', '2026-03-29', '02:30'],
    ['2026-06-30T23:30:00Z', '2026-07-01', '00:30'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '01:30'],
    ['2026-12-31T23:59:00Z', '2026-12-31', '23:59'],
  ])('%s is %s %s', (instant, date, time) => {
    expect([londonDate(new Date(instant)), londonTime(new Date(instant))]).toEqual([date, time]);
  });

  it.each([
    ['2026-01-15', '10:00', '2026-01-15T10:00:00.000Z'],
    ['2026-07-15', '10:00', '2026-07-15T09:00:00.000Z'],
    ['2026-03-29', '09:00', '2026-03-29T08:00:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T09:00:00.000Z'],
  ])('%s %s is the instant %s', (date, time, instant) => {
    expect(londonInstant(date, time).toISOString()).toBe(instant);
  });

  it('is what the time zone database says, at both changes of each year and between', () => {
    const zone = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
    const HALF_HOUR_MS = 1_800_000;
    const wrong: string[] = [];
    for (let year = 1996; year <= 2037; year += 1) {
      for (const month of [0, 2, 6, 9, 11]) {
        for (let day = 20; day <= 31; day += 1) {
          for (const half of [0, 1, 2, 3, 46, 47]) {
            const instant = new Date(Date.UTC(year, month, day) + half * HALF_HOUR_MS);
            const ours = `${londonDate(instant)}, ${londonTime(instant)}`;
            if (ours !== zone.format(instant)) wrong.push(ours);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('counts calendar days across both clock changes', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('writes dates and times as the service manual does', () => {
    expect(dateInWords('2026-05-03')).toBe('3 May 2026');
    expect(dateInWords('2026-05-03', {weekday: true})).toBe('Sunday 3 May 2026');
    expect(['17:30', '09:00', '12:00', '00:00', '12:15'].map(timeInWords)).toEqual([
      '5:30pm',
      '9am',
      'midday',
      'midnight',
      '12:15pm',
    ]);
    expect(() => dateInWords('2026-13-01')).toThrow('no such day');
  });
});
