import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {AGREEMENTS} from '#shared/referral/professional/agreement.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';

/** That it was talked about, and who may be told what becomes of it. */
export const Agreement = ({
  values,
  errors,
}: {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <>
    <Radios
      name="agreement"
      legend={{text: 'Do they agree?', size: 's'}}
      items={AGREEMENTS.map(({value, label}) => ({value, text: label}))}
      value={valueOf(values, 'agreement')}
      errorMessage={errorOf(errors, 'agreement')}
      small
    />
    <Input
      name="agreementNote"
      label={{text: 'If they cannot decide: who decided with them, and how', size: 's'}}
      value={valueOf(values, 'agreementNote')}
      errorMessage={errorOf(errors, 'agreementNote')}
      autocomplete="off"
    />
    <Checkboxes
      name="tellReferrer"
      items={[{value: 'yes', text: 'They agree that I am told what happens'}]}
      values={[valueOf(values, 'tellReferrer')]}
      small
    />
  </>
);
