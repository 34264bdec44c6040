import type {JSX} from 'preact';
import {Choices, type ChoicesProps} from './Choices.tsx';

export interface CheckboxesProps extends ChoicesProps {
  /** The values that are chosen. */
  readonly values?: readonly string[] | undefined;
}

/** Choose any. */
export const Checkboxes = ({values, ...props}: CheckboxesProps): JSX.Element => (
  <Choices
    {...props}
    type="checkbox"
    block="nhsuk-checkboxes"
    isChosen={(choice) => values?.includes(choice.value) ?? false}
    variantClasses={props.small ? 'nhsuk-checkboxes--small' : undefined}
  />
);
