import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

/** Words that stand apart from the rest. `text` makes one paragraph; children are taken as they are. */
export const InsetText = ({
  text,
  id,
  classes,
  children = <p>{text}</p>,
}: {
  readonly text?: string;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <div class={classNames('nhsuk-inset-text', classes)} id={id}>
    <span class="nhsuk-u-visually-hidden">Information: </span>
    {children}
  </div>
);
