/** People's time is Europe/London, whatever the clock of the machine: everything that turns instants into days passes here. */
const ZONE = 'Europe/London';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const fields = (instant: Date): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]));

/** The London day of an instant, `YYYY-MM-DD`. */
export const londonDate = (instant: Date): string => {
  const {year, month, day} = fields(instant);
  return `${year}-${month}-${day}`;
};

/** The London wall-clock time of an instant, `HH:MM`. */
export const londonTime = (instant: Date): string => {
  const {hour, minute} = fields(instant);
  return `${hour}:${minute}`;
};

/** Milliseconds by which London is ahead of UTC at an instant: 0, or an hour in summer. */
const offsetMs = (instant: Date): number => {
  const {year, month, day, hour, minute, second} = fields(instant);
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) -
    Math.floor(instant.getTime() / 1000) * 1000
  );
};

/** The instant of a London day and wall-clock time. In the hour that spring skips, the instant after the change. */
export const londonInstant = (date: string, time = '00:00'): Date => {
  const asIfUtc = new Date(`${date}T${time}:00Z`).getTime();
  const guess = new Date(asIfUtc - offsetMs(new Date(asIfUtc)));
  return new Date(asIfUtc - offsetMs(guess));
};

/** `date` and `days` after it (or before, when negative), by the calendar. */
export const addDays = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** Whole days from `from` to `to` by the calendar; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

const DAY_IN_WORDS = {timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric'} as const;
// Made once: making one costs a thousand times what using it does.
const dayFormat = new Intl.DateTimeFormat('en-GB', DAY_IN_WORDS);
const weekdayFormat = new Intl.DateTimeFormat('en-GB', {...DAY_IN_WORDS, weekday: 'long'});

/** "3 May 2026", or "Sunday 3 May 2026" with `weekday`. */
export const dateInWords = (date: string, {weekday = false}: {weekday?: boolean} = {}): string =>
  (weekday ? weekdayFormat : dayFormat).format(new Date(`${date}T12:00:00Z`)).replace(',', '');

/** "5:30pm", "9am", "midday", "midnight": the NHS service manual's way of writing a time. */
export const timeInWords = (time: string): string => {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
};
