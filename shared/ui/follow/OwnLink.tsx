import type {JSX} from 'preact';
import {FollowForm} from './FollowForm.tsx';
import type {OwnPlace} from './views.ts';

/** For whoever sent the request: the way to stop it, and the link that does the same anywhere. */
export const OwnLink = ({
  href,
  own,
}: {
  /** With scheme and host, to be copied or printed. */
  readonly href: string;
  readonly own: OwnPlace;
}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">If you do not want this any more</h2>
    <FollowForm own={own} action="withdraw" text="Stop this request" variant="secondary" />
    <h2 class="nhsuk-heading-m">Keep this link to see or stop your request</h2>
    <p class="app-own-link">
      <a href={new URL(href).pathname}>{href}</a>
    </p>
    <p>
      Copy the link or print this page before you close your browser. Keep it private: anybody who has the
      link can see where your request is, and stop it.
    </p>
  </>
);
