import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';

/** The box around one question; it takes a red edge when the answer needs another look. */
export const FormGroup = ({
  hasError,
  classes,
  attributes,
  children,
}: {
  readonly hasError: boolean;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={classNames('nhsuk-form-group', hasError && 'nhsuk-form-group--error', classes)} {...attributes}>
    {children}
  </div>
);
