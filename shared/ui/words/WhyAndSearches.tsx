import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Textarea} from '../components/Textarea.tsx';

/** How the form of a change of search ends: why, and the searches by which to compare it. */
export const WhyAndSearches = ({
  values,
  errors,
  hint,
}: {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly hint: string;
}): JSX.Element => (
  <>
    <Textarea
      name="why"
      label={{text: 'Why?', size: 'm'}}
      hint={hint}
      rows={2}
      value={valueOf(values, 'why')}
      errorMessage={errorOf(errors, 'why')}
    />
    <Textarea
      name="searches"
      label={{text: 'Searches to compare (optional)', size: 'm'}}
      hint="One a line, 10 at most, with a town or postcode among the words if you like"
      rows={4}
      value={valueOf(values, 'searches')}
    />
  </>
);
