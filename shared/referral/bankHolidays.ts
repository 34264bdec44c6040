import {addDays} from '#shared/london.ts';

/**
 * Bank holidays of England and Wales, with substitute days, as published at https://www.gov.uk/bank-holidays
 * (2025 to 2027) and for 2028 by the Banking and Financial Dealings Act 1971, schedule 1, and the proclaimed
 * New Year's Day and early May holidays.
 */
const PUBLISHED: Readonly<Record<number, readonly string[]>> = {
  2025: [
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ],
  2027: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
  2028: [
    '2028-01-03',
    '2028-04-14',
    '2028-04-17',
    '2028-05-01',
    '2028-05-29',
    '2028-08-28',
    '2028-12-25',
    '2028-12-26',
  ],
};

/** 0 Sunday to 6 Saturday. */
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const onOrAfter = (date: string, day: number): string => addDays(date, (day - weekday(date) + 7) % 7);

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
export const easterSunday = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * e + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** A weekend holiday moves to the next weekday that is not one already. */
const substituted = (date: string, taken: readonly string[]): string => {
  let day = date;
  while (weekday(day) === 0 || weekday(day) === 6 || taken.includes(day)) day = addDays(day, 1);
  return day;
};

/** The standing rule, for years that nobody has published yet. A holiday that is proclaimed once is not in it. */
export const bankHolidaysByRule = (year: number): readonly string[] => {
  const easter = easterSunday(year);
  const christmas = substituted(`${year}-12-25`, []);
  return [
    substituted(`${year}-01-01`, []),
    addDays(easter, -2),
    addDays(easter, 1),
    onOrAfter(`${year}-05-01`, 1),
    onOrAfter(`${year}-05-25`, 1),
    onOrAfter(`${year}-08-25`, 1),
    ...[christmas, substituted(`${year}-12-26`, [christmas])].sort(),
  ];
};

/** The bank holidays of England in a year, in order: as published, else by the standing rule. */
export const bankHolidaysOf = (year: number): readonly string[] =>
  PUBLISHED[year] ?? bankHolidaysByRule(year);

/** The years whose holidays stand here as published. */
export const PUBLISHED_YEARS: readonly number[] = Object.keys(PUBLISHED).map(Number);

export const isBankHoliday = (date: string): boolean =>
  bankHolidaysOf(Number(date.slice(0, 4))).includes(date);

export const isWeekend = (date: string): boolean => weekday(date) === 0 || weekday(date) === 6;
