import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';

/** The GP practice that is told, by its code: to name it is to say that the person agrees. */
export const PracticeCodeField = ({
  values,
  errors,
}: {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <Input
    name="tellPractice"
    label={{text: 'If they agree that we tell their GP practice: its ODS code (optional)', size: 's'}}
    hint="Like B86109. We email it their name and date of birth, what support this is, and what becomes of it."
    value={valueOf(values, 'tellPractice')}
    errorMessage={errorOf(errors, 'tellPractice')}
    width={10}
    autocomplete="off"
    spellcheck={false}
  />
);
