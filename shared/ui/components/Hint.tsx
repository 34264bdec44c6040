import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

/** Help that stands between a label and its field. */
export const Hint = ({
  id,
  classes,
  hidden,
  children,
}: {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={classNames('nhsuk-hint', classes)} id={id} hidden={hidden}>
    {children}
  </div>
);
