import {describe, expect, test} from 'vitest';
import {londonInstant} from '#shared/london.ts';
import {CourseRun} from '#shared/model/courseRun.ts';
import {iCalendar} from '../../../functions/menu/iCalendar.ts';

const listing = {
  name: 'Breathe, move; rest',
  summary: 'Twice a week, 6 weeks.\nAll welcome \\ bring water',
  slug: 'breathe-move-rest',
  places: [{name: 'Compton Centre', town: 'Leeds', isApproximate: false}],
  contact: {phone: '0113 496 0101'},
  version: 3,
  updatedAt: '2026-01-05T09:08:07.123Z',
};
const session = (date: string, startsAt = '18:30', endsAt = '20:00') => ({date, startsAt, endsAt});
const calendar = (...sessions: ReturnType<typeof session>[]) =>
  iCalendar({
    listing,
    run: CourseRun.parse({id: 'run-1', listingId: 'l1', sessions}),
    origin: 'https://menu.example',
  });
/** The file with its folded lines made whole again. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** The instant that a calendar makes of a London wall-clock time by the rules in the file. */
const byTheRules = (local: string): string => {
  const year = Number(local.slice(0, 4));
  const lastSunday = (month: number, utcHour: number) => {
    const last = new Date(Date.UTC(year, month, 0, utcHour));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.getTime();
  };
  const asUtc = Date.parse(local.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6Z'));
  const isSummer = asUtc >= lastSunday(3, 2) && asUtc < lastSunday(10, 2);
  return new Date(asUtc - (isSummer ? 3_600_000 : 0)).toISOString();
};

describe('iCalendar', () => {
  test('gives one event a session, at the wall-clock time of London', () => {
    const lines = unfolded(calendar(session('2026-12-01'), session('2026-12-08')));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('DTSTART;TZID=Europe/London:20261201T183000');
    expect(lines).toContain('DTEND;TZID=Europe/London:20261208T200000');
  });

  test.each([
    ['before the clocks go forward', '2027-03-27', '2027-03-27T18:30:00.000Z'],
    ['on the day on which they go forward', '2027-03-28', '2027-03-28T17:30:00.000Z'],
    ['before they go back', '2026-10-24', '2026-10-24T17:30:00.000Z'],
    ['on the day on which they go back', '2026-10-25', '2026-10-25T18:30:00.000Z'],
  ])('is the same instant as ours %s', (_when, date, instant) => {
    const start = unfolded(calendar(session(date))).find((line) => line.startsWith('DTSTART;'));
    expect(byTheRules(start?.split(':')[1] ?? '')).toBe(instant);
    expect(londonInstant(date, '18:30').toISOString()).toBe(instant);
  });

  test('brings the rules of UK time with it', () => {
    const lines = unfolded(calendar(session('2026-12-01')));
    expect(lines.filter((line) => line.startsWith('RRULE:'))).toEqual([
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    ]);
  });

  test('escapes what has a meaning in the format', () => {
    const lines = unfolded(calendar(session('2026-12-01')));
    expect(lines).toContain('SUMMARY:Breathe\\, move\\; rest');
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toBe(
      'DESCRIPTION:Twice a week\\, 6 weeks.\\nAll welcome \\\\ bring water\\nPhone: 0113 496 0101\\nhttps://menu.example/support/breathe-move-rest',
    );
  });

  test('keeps every line within 75 octets and ends each with CR LF', () => {
    const long = iCalendar({
      listing: {...listing, summary: 'Café déjà vu '.repeat(30)},
      run: CourseRun.parse({id: 'run-1', listingId: 'l1', sessions: [session('2026-12-01')]}),
      origin: 'https://menu.example',
    });
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(Math.max(...long.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(unfolded(long).join('\n')).toContain('Café déjà vu '.repeat(30).trimEnd());
  });

  test('names the same event each time, with the version of the listing', () => {
    const lines = unfolded(calendar(session('2026-12-01')));
    expect(lines).toContain('UID:run-1-1@menu.example');
    expect(lines).toContain('SEQUENCE:3');
    expect(lines).toContain('DTSTAMP:20260105T090807Z');
  });
});
