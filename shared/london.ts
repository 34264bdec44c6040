/**
 * People's time is Europe/London, whatever the clock of the machine: everything that turns instants into days passes here.
 * By rule and not by `Intl`, whose first answer takes a fresh process 12 ms: summer time is from 01:00 UTC on the last
 * Sunday of March to 01:00 UTC on the last Sunday of October, as it has been since 1996 (Summer Time Act 1972, section 1,
 * and the Summer Time Order 2002).
 */

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MARCH = 2;
const OCTOBER = 9;

/** 01:00 UTC on the last Sunday of a month that has 31 days, epoch milliseconds. */
const lastSundayMs = (year: number, month: number): number => {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
};

/** Milliseconds by which London is ahead of UTC at an instant: 0, or an hour in summer. */
const offsetMs = (epochMs: number): number => {
  const year = new Date(epochMs).getUTCFullYear();
  return epochMs >= lastSundayMs(year, MARCH) && epochMs < lastSundayMs(year, OCTOBER) ? HOUR_MS : 0;
};

/** London's wall clock at an instant, as ISO 8601 would write it were it UTC. */
const wallClock = (instant: Date): string =>
  new Date(instant.getTime() + offsetMs(instant.getTime())).toISOString();

/** The London day of an instant, `YYYY-MM-DD`. */
export const londonDate = (instant: Date): string => wallClock(instant).slice(0, 10);

/** The London wall-clock time of an instant, `HH:MM`. */
export const londonTime = (instant: Date): string => wallClock(instant).slice(11, 16);

/** The instant of a London day and wall-clock time. In the hour that spring skips, the instant after the change. */
export const londonInstant = (date: string, time = '00:00'): Date => {
  const asIfUtc = new Date(`${date}T${time}:00Z`).getTime();
  return new Date(asIfUtc - offsetMs(asIfUtc - offsetMs(asIfUtc)));
};

/** `date` and `days` after it (or before, when negative), by the calendar. */
export const addDays = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** Whole days from `from` to `to` by the calendar; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "3 May 2026", or "Sunday 3 May 2026" with `weekday`. @throws RangeError for what is no day */
export const dateInWords = (date: string, {weekday = false}: {weekday?: boolean} = {}): string => {
  const day = new Date(`${date}T12:00:00Z`);
  const [month, name] = [MONTHS[day.getUTCMonth()], WEEKDAYS[day.getUTCDay()]];
  if (month === undefined || name === undefined) throw new RangeError('There is no such day');
  return `${weekday ? `${name} ` : ''}${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
};

/** "5:30pm", "9am", "midday", "midnight": the NHS service manual's way of writing a time. */
export const timeInWords = (time: string): string => {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
};
