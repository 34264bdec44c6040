import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import type {PairsView} from './views.ts';

const NOTICES = {
  merged: 'The two pages are one now. Old links lead to the page that stays.',
  'merged-code': 'The two pages are one now. Old links lead to the page that stays.',
  apart: 'We do not show these two again, unless one of them changes.',
  gone: 'One of these pages is not in the menu any more, or has been merged.',
} as const;

/** The pairs of pages that look like one, the most alike first. */
export const PairsPage = ({view: {rows, next, notice}}: {readonly view: PairsView}): JSX.Element => (
  <>
    <BackLink href="/curator" text="Back to your start page" classes="app-back" />
    {notice && (
      <NotificationBanner {...(notice !== 'gone' && {variant: 'success' as const})}>
        <p class="nhsuk-notification-banner__heading">{NOTICES[notice]}</p>
        {notice === 'merged-code' && (
          <p>
            It takes no requests here until its mailbox has answered a code.{' '}
            <a href="/curator/mailboxes">See which mailboxes have not answered</a>
          </p>
        )}
      </NotificationBanner>
    )}
    <h1 class="nhsuk-heading-l">Pages that may be the same</h1>
    <p>
      Two pages of one group or course confuse people, and one of them goes stale. The most alike stand first.
      New pages are compared within a few minutes.
    </p>
    <p>
      <a href="/curator/merges">Pages that were merged</a>
    </p>
    {rows.length === 0 && <p>No two pages look the same now.</p>}
    {rows.map(({href, names: [one, other], providers, because}) => (
      <section>
        <h2 class="nhsuk-heading-m">
          {one} and {other}
        </h2>
        <p>
          {providers[0] === providers[1]
            ? `Both by ${providers[0]}`
            : `By ${providers[0]}, and by ${providers[1]}`}
        </p>
        <ul>
          {because.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
        <p>
          <a href={href}>
            Compare them
            <span class="nhsuk-u-visually-hidden">
              : {one} and {other}
            </span>
          </a>
        </p>
      </section>
    ))}
    {next !== undefined && (
      <p>
        <a href={next}>More pages that may be the same</a>
      </p>
    )}
  </>
);
