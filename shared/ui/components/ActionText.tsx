import type {JSX} from 'preact';

export interface Action {
  readonly text: string;
  readonly href: string;
  /** What the action is on, for people who hear the link alone. */
  readonly visuallyHiddenText?: string | undefined;
}

/** One link of a summary list's row. */
export const ActionText = ({text, href, visuallyHiddenText}: Action): JSX.Element => (
  <a class="nhsuk-link" href={href}>
    {text}
    {visuallyHiddenText !== undefined && <span class="nhsuk-u-visually-hidden"> {visuallyHiddenText}</span>}
  </a>
);
