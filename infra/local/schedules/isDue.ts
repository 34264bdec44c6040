import {StartError} from '../startError.ts';

const UNITS_MS: Readonly<Record<string, number>> = {minute: 60_000, hour: 3_600_000, day: 86_400_000};
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The period of `rate(5 minutes)` in milliseconds; undefined for another kind of expression. */
export const rateMs = (expression: string): number | undefined => {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = UNITS_MS[unit];
  return unitMs === undefined ? undefined : Number(count) * unitMs;
};

const numberOf = (text: string, names: readonly string[], first: number): number => {
  const at = names.indexOf(text.toUpperCase());
  return at >= 0 ? at + first : Number(text);
};

const fits = (field: string, value: number, names: readonly string[] = [], first = 0): boolean =>
  field.split(',').some((part) => {
    if (part === '*' || part === '?') return true;
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const low = range === '*' ? first : numberOf(from, names, first);
    const high = to === undefined ? (step === undefined ? low : Infinity) : numberOf(to, names, first);
    return value >= low && value <= high && (step === undefined || (value - low) % Number(step) === 0);
  });

/**
 * Whether `cron(minutes hours day-of-month month day-of-week year)` falls on the minute of `now` in a time zone.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html (read November 2026)
 * @throws StartError for another kind of expression, and for L, W and #
 */
export const isCronDue = (expression: string, timeZone: string, now: Date): boolean => {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(/\s+/) ?? [];
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] = fields;
  if (fields.length !== 6 || /[LW#]/.test(`${day} ${weekday.replace(/WED/gi, '')}`)) {
    throw new StartError(`The local cloud does not know the schedule "${expression}".`);
  }
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
      weekday: 'short',
    })
      .formatToParts(now)
      .map(({type, value}) => [type, value]),
  );
  return (
    fits(minute, Number(parts.minute)) &&
    fits(hour, Number(parts.hour)) &&
    fits(day, Number(parts.day)) &&
    fits(month, Number(parts.month), MONTHS, 1) &&
    // AWS counts from 1 for Sunday.
    fits(weekday, numberOf(parts.weekday ?? '', DAYS, 1), DAYS, 1) &&
    fits(year, Number(parts.year))
  );
};
