import type {JSX} from 'preact';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {DateInput} from '../components/DateInput.tsx';
import {Input} from '../components/Input.tsx';
import {Textarea} from '../components/Textarea.tsx';

/** One field about the person: what was typed and is wrong, how it is asked, and whose browser it is. */
interface FieldProps {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly label: string;
  /** Default 'm'; 's' where many fields share a page. */
  readonly size?: 's' | 'm';
  /** True where the browser may fill in its owner's details. */
  readonly isMe?: boolean;
}

export const NameField = ({values, errors, label, size = 'm', isMe = false}: FieldProps): JSX.Element => (
  <Input
    name="name"
    label={{text: label, size}}
    value={valueOf(values, 'name')}
    errorMessage={errorOf(errors, 'name')}
    autocomplete={isMe ? 'name' : 'off'}
    spellcheck={false}
  />
);

export const BirthDateField = ({
  values,
  errors,
  label,
  size = 'm',
  isMe = false,
  hint = 'For example, 27 3 1968',
}: FieldProps & {readonly hint?: string}): JSX.Element => (
  <DateInput
    id="dateOfBirth"
    namePrefix="dateOfBirth"
    legend={{text: label, size}}
    hint={hint}
    values={{
      day: valueOf(values, 'dateOfBirth-day'),
      month: valueOf(values, 'dateOfBirth-month'),
      year: valueOf(values, 'dateOfBirth-year'),
    }}
    errorMessage={errorOf(errors, 'dateOfBirth')}
    isBirthday={isMe}
  />
);

export const PostcodeField = ({
  values,
  errors,
  label,
  size = 'm',
  isMe = false,
  hint = 'For example, LS8 4AB',
}: FieldProps & {readonly hint?: string}): JSX.Element => (
  <Input
    name="postcode"
    label={{text: label, size}}
    hint={hint}
    autocomplete={isMe ? 'postal-code' : 'off'}
    width={10}
    value={valueOf(values, 'postcode')}
    errorMessage={errorOf(errors, 'postcode')}
  />
);

export const NoteField = ({values, errors, label, size = 'm'}: FieldProps): JSX.Element => (
  <Textarea
    name="note"
    label={{text: label, size}}
    hint="Leave out details of health that they do not need. Nobody reads this as it comes in."
    rows={4}
    value={valueOf(values, 'note')}
    errorMessage={errorOf(errors, 'note')}
  />
);

export const NhsNumberField = ({
  values,
  errors,
  label,
  size = 'm',
  hint = '10 numbers, like 999 000 0018',
}: FieldProps & {readonly hint?: string}): JSX.Element => (
  <Input
    name="nhsNumber"
    label={{text: label, size}}
    hint={hint}
    width={20}
    inputmode="numeric"
    autocomplete="off"
    value={valueOf(values, 'nhsNumber')}
    errorMessage={errorOf(errors, 'nhsNumber')}
  />
);
