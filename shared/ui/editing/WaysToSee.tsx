import type {JSX} from 'preact';

/** The page as it would be, as the public sees it, and what was changed of it before. */
export const WaysToSee = ({
  action,
  publicHref,
  historyHref,
}: {
  /** Where the change stands; its preview is beside it. */
  readonly action: string;
  readonly publicHref?: string | undefined;
  readonly historyHref?: string | undefined;
}): JSX.Element => (
  <ul class="nhsuk-list">
    <li>
      <a href={`${action}/preview`}>See the page as it would be</a>
    </li>
    {publicHref !== undefined && (
      <li>
        <a href={publicHref}>See the page that the public sees</a>
      </li>
    )}
    {historyHref !== undefined && (
      <li>
        <a href={historyHref}>What was changed before</a>
      </li>
    )}
  </ul>
);
