import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

/** What is wrong with one field, beside it. */
export const ErrorMessage = ({
  id,
  classes,
  children,
}: {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <span class={classNames('nhsuk-error-message', classes)} id={id}>
    <span class="nhsuk-u-visually-hidden">Error: </span>
    {children}
  </span>
);
