import {timeInWords} from '#shared/london.ts';

/** One row of opening hours, as it was written. */
interface SourceHours {
  /** Days by name or by iCal letters: "Monday", "TH,FR", "2MO". */
  readonly days: readonly string[];
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
  /** What the source says of it in words. */
  readonly text?: string | undefined;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** iCal's two letters, and what feeds write instead: "Mon", "tues", "2MO". */
const LETTERS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const dayNumber = (day: string): number =>
  LETTERS.indexOf(
    day
      .trim()
      .replace(/^[-+]?\d+/, '')
      .slice(0, 2)
      .toLowerCase(),
  );

const CLOCK = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** "9:00am", "18:00", "18:00:00Z" as "9am" or "6pm"; undefined when it is no time. */
const clock = (given: string | undefined): string | undefined => {
  const [, hourText, minute = '00', half] = CLOCK.exec(given?.trim() ?? '') ?? [];
  const hour = Number(hourText);
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hourText === undefined || of24 > 23 || Number(minute) > 59) return undefined;
  return timeInWords(`${String(of24).padStart(2, '0')}:${minute}`);
};

/** "Monday to Friday", "Monday, Wednesday and Friday". */
const daysInWords = (numbers: ReadonlySet<number>): string => {
  const days = [...numbers].sort((a, b) => a - b);
  const names = days.map((day) => DAYS[day] ?? '');
  const isRun =
    days.length > 2 && days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  if (isRun) return `${names[0]} to ${names.at(-1)}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
};

/**
 * Opening hours as lines to read: days with the same hours together, in the order in which the hours first came. Rows
 * whose hours cannot be read give the source's own words.
 */
export const hoursInWords = (rows: readonly SourceHours[]): string[] => {
  const byHours = new Map<string, Set<number>>();
  const told = new Set<string>();
  for (const {days, opensAt, closesAt, text} of rows) {
    const [opens, closes] = [clock(opensAt), clock(closesAt)];
    const numbers = days.map(dayNumber).filter((day) => day >= 0);
    if (opens === undefined || closes === undefined || numbers.length === 0) {
      if (text) told.add(text);
      continue;
    }
    const hours = `${opens} to ${closes}`;
    const known = byHours.get(hours) ?? new Set();
    byHours.set(hours, known);
    for (const number of numbers) known.add(number);
  }
  return [...[...byHours].map(([hours, days]) => `${daysInWords(days)}, ${hours}`), ...told];
};
