import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {CONTACT_WAYS} from '#shared/referral/needs.ts';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';

/** How to reach somebody: asked in the same words when they refer themselves, and when they change it. */
export const ContactFields = ({
  isMe,
  values,
  errors,
}: {
  readonly isMe: boolean;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <>
    <Radios
      name="contactBy"
      legend={{text: 'What is the best and safest way?', size: 'm'}}
      hint="If other people use the phone or read the messages, choose the way that keeps this private."
      items={CONTACT_WAYS.map(({value, label}) => ({value, text: label}))}
      value={valueOf(values, 'contactBy')}
      errorMessage={errorOf(errors, 'contactBy')}
    />
    <Input
      name="phone"
      label={{text: 'Phone number', size: 'm'}}
      hint="You need this if you chose phone or text message."
      type="tel"
      autocomplete={isMe ? 'tel' : 'off'}
      width={20}
      value={valueOf(values, 'phone')}
      errorMessage={errorOf(errors, 'phone')}
    />
    <Input
      name="email"
      label={{text: 'Email address', size: 'm'}}
      hint="You need this if you chose email: we then send news of this request to it. Whatever you chose, we send your reference to it, and a code when you want to see or stop your request."
      type="email"
      autocomplete={isMe ? 'email' : 'off'}
      spellcheck={false}
      value={valueOf(values, 'email')}
      errorMessage={errorOf(errors, 'email')}
    />
  </>
);
