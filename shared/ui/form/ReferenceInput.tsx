import type {JSX} from 'preact';
import {errorOf, type FormError} from '#shared/referral/form/values.ts';
import {Input} from '../components/Input.tsx';

/** The box for a reference. `whereItIs` is the sentence that helps to find it. */
export const ReferenceInput = ({
  label,
  whereItIs,
  value,
  errors,
}: {
  readonly label: string;
  readonly whereItIs: string;
  readonly value: string;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <Input
    name="reference"
    label={{text: label, size: 'm'}}
    hint={`8 letters and numbers, like 7K3D-9QXP. ${whereItIs}`}
    width={10}
    autocomplete="off"
    autocapitalize="characters"
    spellcheck={false}
    value={value}
    errorMessage={errorOf(errors, 'reference')}
  />
);
