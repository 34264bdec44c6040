import type {JSX} from 'preact';

/** The first thing that the keyboard reaches: jumps over the header. */
export const SkipLink = ({
  href = '#maincontent',
  text = 'Skip to main content',
}: {
  readonly href?: string;
  readonly text?: string;
}): JSX.Element => (
  <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
    {text}
  </a>
);
