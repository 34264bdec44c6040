import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';
import {Icon} from './Icon.tsx';

/** The next step, as a link that stands out. */
export const ActionLink = ({
  href,
  text,
  children = text,
  classes,
}: {
  readonly href: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
  readonly classes?: string | undefined;
}): JSX.Element => (
  <a class={classNames('nhsuk-action-link', classes)} href={href}>
    <Icon name="arrow-right-circle" />
    <span class="nhsuk-action-link__text">{children}</span>
  </a>
);
