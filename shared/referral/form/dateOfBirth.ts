import {type FormValues, valueOf} from './values.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

export type TypedDate = {readonly date: string} | {readonly part: Part; readonly text: string};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** People write months as words too. */
const monthOf = (typed: string): string => {
  const named = MONTHS.indexOf(typed.slice(0, 3).toLowerCase());
  return named === -1 ? typed : String(named + 1);
};

/**
 * A date of birth from its three fields, `YYYY-MM-DD`, or what is wrong and with which part (NHS service manual, dates:
 * say which part is missing). Whether it lies in the past is judged against `today`.
 */
export const readDateOfBirth = (values: FormValues, today: string): TypedDate => {
  const typed: Record<Part, string> = {
    day: valueOf(values, 'dateOfBirth-day').trim(),
    month: monthOf(valueOf(values, 'dateOfBirth-month').trim()),
    year: valueOf(values, 'dateOfBirth-year').trim(),
  };
  const missing = PARTS.filter((part) => typed[part] === '');
  const [first] = missing;
  if (first !== undefined) {
    return missing.length === PARTS.length
      ? {part: 'day', text: 'Enter a date of birth, like 27 3 1968'}
      : {part: first, text: `Date of birth must have a ${missing.join(' and a ')}`};
  }
  if (!/^\d{4}$/.test(typed.year)) return {part: 'year', text: 'Year of birth must have 4 numbers'};
  const date = `${typed.year}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) {
    return {part: 'day', text: 'Date of birth must be a real date, like 27 3 1968'};
  }
  if (date > today) return {part: 'year', text: 'Date of birth must be in the past'};
  if (date < '1900-01-01') return {part: 'year', text: 'Year of birth must be 1900 or later'};
  return {date};
};
