import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

export type TagColour = 'white' | 'grey' | 'green' | 'blue' | 'red' | 'orange' | 'yellow';

/** A state in one or two words. The words carry it; the colour only helps. */
export const Tag = ({
  text,
  children = text,
  colour,
  classes,
}: {
  readonly text?: string;
  readonly children?: ComponentChildren;
  readonly colour?: TagColour | undefined;
  readonly classes?: string | undefined;
}): JSX.Element => (
  <strong class={classNames('nhsuk-tag', colour && `nhsuk-tag--${colour}`, classes)}>{children}</strong>
);
