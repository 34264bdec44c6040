import type {JSX} from 'preact';
import {Choices, type ChoicesProps} from './Choices.tsx';
import {classNames} from './classNames.ts';

export interface RadiosProps extends ChoicesProps {
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
    block="nhsuk-radios"
    isChosen={(choice) => value !== undefined && choice.value === value}
    variantClasses={classNames(inline && 'nhsuk-radios--inline', props.small && 'nhsuk-radios--small')}
  />
);
