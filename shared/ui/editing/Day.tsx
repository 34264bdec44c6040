import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {DateInput} from '../components/DateInput.tsx';

/** A day of a start, or of a break, in three boxes named after its id. */
export const Day = ({
  view,
  id,
  legend,
  hint,
}: {
  readonly view: {readonly values: FormValues; readonly errors: readonly FormError[]};
  readonly id: string;
  readonly legend: string;
  readonly hint: string;
}): JSX.Element => (
  <DateInput
    id={id}
    namePrefix={id}
    legend={{text: legend, size: 's'}}
    hint={hint}
    errorMessage={errorOf(view.errors, id)}
    values={{
      day: valueOf(view.values, `${id}-day`),
      month: valueOf(view.values, `${id}-month`),
      year: valueOf(view.values, `${id}-year`),
    }}
  />
);
