import {addDays} from '#shared/london.ts';

const pad = (number: number) => String(number).padStart(2, '0');
const iso = (year: number, month: number, day: number) => `${year}-${pad(month)}-${pad(day)}`;

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Easter Sunday of a year of the Gregorian calendar: the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export const easterSunday = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return iso(year, Math.floor(n / 31), (n % 31) + 1);
};

const firstMonday = (year: number, month: number) => {
  const first = iso(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

/** The last Monday of a month that has 31 days. */
const lastMonday = (year: number, month: number) => {
  const last = iso(year, month, 31);
  return addDays(last, -((weekdayOf(last) + 6) % 7));
};

/**
 * Whether courses and groups pause on a day: the bank holidays of England that come every year, and 23 December to
 * 2 January. A holiday in lieu falls inside those days but for a Monday 3 January. One-off holidays are not known here.
 */
export const isPause = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  if (day >= '12-23' || day <= '01-02') return true;
  if (day === '01-03' && weekdayOf(date) === 1) return true;
  const easter = easterSunday(year);
  return [
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
  ].includes(date);
};
