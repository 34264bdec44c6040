import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';

/** Words that open when they are wanted. */
export const Details = ({
  summary,
  open,
  id,
  classes,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <details class={classNames('nhsuk-details', classes)} id={id} open={open}>
    <summary class="nhsuk-details__summary">
      <span class="nhsuk-details__summary-text">{summary}</span>
    </summary>
    <div class="nhsuk-details__text">{children}</div>
  </details>
);
