import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {DateInput} from '../components/DateInput.tsx';

/** A day in three fields, with what was typed, or else a day to begin with. */
export const Day = ({
  id,
  name,
  legend,
  hint,
  values,
  errors,
  fallback,
}: {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly id: string;
  readonly name: string;
  readonly legend: string;
  readonly hint: string;
  /** `YYYY-MM-DD`, shown where nothing was typed. */
  readonly fallback?: string;
}): JSX.Element => {
  const isTyped = ['day', 'month', 'year'].some((part) => valueOf(values, `${name}-${part}`) !== '');
  const [year, month, day] = isTyped
    ? []
    : (fallback?.split('-').map((part) => part.replace(/^0/, '')) ?? []);
  return (
    <DateInput
      id={id}
      namePrefix={name}
      legend={legend}
      hint={hint}
      values={{
        day: day ?? valueOf(values, `${name}-day`),
        month: month ?? valueOf(values, `${name}-month`),
        year: year ?? valueOf(values, `${name}-year`),
      }}
      errorMessage={errorOf(errors, name)}
    />
  );
};
