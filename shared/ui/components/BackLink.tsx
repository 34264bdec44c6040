import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

/** One step back. Stands before `<main>`. */
export const BackLink = ({
  href,
  text = 'Back',
  visuallyHiddenText,
  classes,
}: {
  readonly href: string;
  readonly text?: ComponentChildren;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
}): JSX.Element => (
  <a class={classNames('nhsuk-back-link', classes)} href={href}>
    {visuallyHiddenText !== undefined && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
    {text}
  </a>
);
