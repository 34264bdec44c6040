import {type FormValues, valueOf} from './values.ts';

export const DAY_PARTS = ['day', 'month', 'year'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** A day as somebody typed it, or what is wrong with which of its fields. */
export type TypedDay = {readonly date: string} | {readonly part: DayPart; readonly text: string};

/** How the sentences about a day begin: "Date of birth", "Year of birth"; and what they show, "27 3 1968". */
export interface DayWords {
  readonly day: string;
  readonly year: string;
  /** Said when nothing is typed. */
  readonly missing: string;
  readonly example: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** People write months as words too. */
const monthOf = (typed: string): string => {
  const named = MONTHS.indexOf(typed.slice(0, 3).toLowerCase());
  return named === -1 ? typed : String(named + 1);
};

/**
 * A day from three fields `prefix-day`, `prefix-month`, `prefix-year`, as `YYYY-MM-DD`, or what is wrong and with which part
 * (NHS service manual, dates: say which part is missing).
 */
export const readTypedDay = (values: FormValues, prefix: string, words: DayWords): TypedDay => {
  const typed: Record<DayPart, string> = {
    day: valueOf(values, `${prefix}-day`).trim(),
    month: monthOf(valueOf(values, `${prefix}-month`).trim()),
    year: valueOf(values, `${prefix}-year`).trim(),
  };
  const missing = DAY_PARTS.filter((part) => typed[part] === '');
  const [first] = missing;
  if (first !== undefined) {
    return missing.length === DAY_PARTS.length
      ? {part: 'day', text: words.missing}
      : {part: first, text: `${words.day} must have a ${missing.join(' and a ')}`};
  }
  if (!/^\d{4}$/.test(typed.year)) return {part: 'year', text: `${words.year} must have 4 numbers`};
  const date = `${typed.year}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) {
    return {part: 'day', text: `${words.day} must be a real date, like ${words.example}`};
  }
  return {date};
};
