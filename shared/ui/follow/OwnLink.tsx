import type {JSX} from 'preact';
import {FollowForm} from './FollowForm.tsx';

/** For somebody who gave no email address: the way to stop their request, and the only link to it that there is. */
export const OwnLink = ({
  href,
  formToken,
}: {
  /** With scheme and host, to be copied or printed. */
  readonly href: string;
  readonly formToken: string;
}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">If you do not want this any more</h2>
    <FollowForm formToken={formToken} action="withdraw" text="Stop this request" variant="secondary" />
    <h2 class="nhsuk-heading-m">Keep this link to see or stop your request</h2>
    <p class="app-own-link">
      <a href={new URL(href).pathname}>{href}</a>
    </p>
    <p>
      Copy the link or print this page before you close your browser. Keep it private: anybody who has the
      link can see where your request is, and stop it.
    </p>
    <h2 class="nhsuk-heading-m">If other people use this device</h2>
    <p>Close your request when you have finished, so that nobody else can open it here.</p>
    <FollowForm formToken={formToken} action="leave" text="Close my request" variant="secondary" />
  </>
);
