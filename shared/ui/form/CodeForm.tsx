import type {JSX} from 'preact';
import {errorOf, type FormError} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';

/** The form that takes an emailed code: the person's, and the provider's. */
export const CodeForm = ({
  action,
  button = 'Continue',
  hidden = {},
  errors,
}: {
  readonly action: string;
  readonly button?: string;
  /** Fields that go with the code, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <form method="post" action={action} novalidate>
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Input
      name="code"
      label={{text: 'Code', size: 'm'}}
      hint="6 numbers. It works for 10 minutes."
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      errorMessage={errorOf(errors, 'code')}
    />
    <Button name="action" value="code" text={button} preventDoubleClick />
  </form>
);
