import type {JSX} from 'preact';
import {type ChoiceClasses, Choices, type ChoicesProps} from './Choices.tsx';

const CLASSES: ChoiceClasses = {
  block: 'nhsuk-checkboxes',
  item: 'nhsuk-checkboxes__item',
  input: 'nhsuk-checkboxes__input',
  label: 'nhsuk-checkboxes__label',
  hint: 'nhsuk-checkboxes__hint',
  divider: 'nhsuk-checkboxes__divider',
  conditional: 'nhsuk-checkboxes__conditional',
  conditionalHidden: 'nhsuk-checkboxes__conditional--hidden',
};

interface CheckboxesProps extends ChoicesProps {
  /** The values that are chosen. */
  readonly values?: readonly string[] | undefined;
}

/** Choose any. */
export const Checkboxes = ({values, ...props}: CheckboxesProps): JSX.Element => (
  <Choices
    {...props}
    type="checkbox"
    blockClasses={CLASSES}
    isChosen={(choice) => values?.includes(choice.value) ?? false}
    variantClasses={props.small ? 'nhsuk-checkboxes--small' : undefined}
  />
);
