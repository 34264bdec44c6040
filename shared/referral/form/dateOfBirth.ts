import {readTypedDay, type TypedDay} from './typedDay.ts';
import type {FormValues} from './values.ts';

const WORDS = {
  day: 'Date of birth',
  year: 'Year of birth',
  missing: 'Enter a date of birth, like 27 3 1968',
  example: '27 3 1968',
} as const;

/**
 * A date of birth from its three fields, `YYYY-MM-DD`, or what is wrong and with which part. Whether it lies in the past is
 * judged against `today`.
 */
export const readDateOfBirth = (values: FormValues, today: string): TypedDay => {
  const typed = readTypedDay(values, 'dateOfBirth', WORDS);
  if (!('date' in typed)) return typed;
  if (typed.date > today) return {part: 'year', text: 'Date of birth must be in the past'};
  if (typed.date < '1900-01-01') return {part: 'year', text: 'Year of birth must be 1900 or later'};
  return typed;
};
