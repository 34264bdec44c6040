import type {JSX} from 'preact';
import {type ChoiceClasses, Choices, type ChoicesProps} from './Choices.tsx';
import {classNames} from './classNames.ts';

const CLASSES: ChoiceClasses = {
  block: 'nhsuk-radios',
  item: 'nhsuk-radios__item',
  input: 'nhsuk-radios__input',
  label: 'nhsuk-radios__label',
  hint: 'nhsuk-radios__hint',
  divider: 'nhsuk-radios__divider',
  conditional: 'nhsuk-radios__conditional',
  conditionalHidden: 'nhsuk-radios__conditional--hidden',
};

interface RadiosProps extends ChoicesProps {
  /** The value that is chosen. */
  readonly value?: string | undefined;
  /** In one line: for two short answers such as yes and no. */
  readonly inline?: boolean | undefined;
}

/** Choose one. */
export const Radios = ({value, inline, ...props}: RadiosProps): JSX.Element => (
  <Choices
    {...props}
    type="radio"
    blockClasses={CLASSES}
    isChosen={(choice) => value !== undefined && choice.value === value}
    variantClasses={classNames(props.small && 'nhsuk-radios--small', inline && 'nhsuk-radios--inline')}
  />
);
