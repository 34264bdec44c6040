import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {CONTACT_WAYS} from '#shared/referral/needs.ts';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import type {StepProps} from './stepProps.ts';

/** How to reach somebody without email, as they say it on the phone. */
export const PutRightFields = ({values, errors}: StepProps): JSX.Element => (
  <>
    <Radios
      name="contactBy"
      idPrefix="put-right-contactBy"
      legend="Best and safest way to contact them"
      items={CONTACT_WAYS.filter(({value}) => value !== 'email').map(({value, label}) => ({
        value,
        text: label,
      }))}
      value={valueOf(values, 'contactBy')}
      errorMessage={errorOf(errors, 'contactBy')}
    />
    <Input
      id="put-right-phone"
      name="phone"
      label="Their phone number"
      type="tel"
      width={20}
      autocomplete="off"
      value={valueOf(values, 'phone')}
      errorMessage={errorOf(errors, 'phone')}
    />
  </>
);
