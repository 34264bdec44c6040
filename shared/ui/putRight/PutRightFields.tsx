import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {CONTACT_WAYS} from '#shared/referral/needs.ts';
import type {PutRight} from '#shared/referral/putRight.ts';
import {SAID_BY} from '#shared/referral/reasons.ts';
import {Input} from '../components/Input.tsx';
import {Radios} from '../components/Radios.tsx';
import {NeedsFields} from '../refer/NeedsFields.tsx';
import {BirthDateField, NameField, PostcodeField} from '../refer/PersonFields.tsx';

interface FieldsProps {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

const Contact = ({values, errors}: FieldsProps): JSX.Element => (
  <>
    <Radios
      name="contactBy"
      legend="Best and safest way to contact them"
      items={CONTACT_WAYS.filter(({value}) => value !== 'email').map(({value, label}) => ({
        value,
        text: label,
      }))}
      value={valueOf(values, 'contactBy')}
      errorMessage={errorOf(errors, 'contactBy')}
    />
    <Input
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

const About = (props: FieldsProps): JSX.Element => (
  <>
    <NameField {...props} size="s" label="Full name" />
    <BirthDateField {...props} size="s" label="Date of birth" />
    <PostcodeField {...props} size="s" label="Their postcode" />
  </>
);

/** What somebody says on the phone of how to reach them, what they need, or who they are; and who it is that says so. */
export const PutRightFields = ({step, ...props}: FieldsProps & {readonly step: PutRight}): JSX.Element => (
  <>
    {step === 'put-right' && <Contact {...props} />}
    {step === 'put-right-needs' && <NeedsFields {...props} isMe={false} />}
    {step === 'put-right-about' && <About {...props} />}
    <Radios
      name="reason"
      idPrefix={`${step}-reason`}
      legend="Who told you?"
      hint="It stands in the history with the day, and they can read it."
      items={SAID_BY.map(({code, pick}) => ({value: code, text: pick}))}
      value={valueOf(props.values, 'reason')}
      errorMessage={errorOf(props.errors, 'reason')}
    />
  </>
);
