import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Diff} from './Diff.tsx';
import type {MergedView} from './views.ts';

/** A page of one's own that was merged into another. */
export const MergedPage = ({
  view: {listingName, into, rows, message, why},
}: {
  readonly view: MergedView;
}): JSX.Element => (
  <>
    <BackLink href="/provider/listings" text="Your listings" />
    <h1 class="nhsuk-heading-l">{listingName} is part of another page now</h1>
    <p>
      There were two pages of the same support. A curator made one of them. It is now part of{' '}
      <strong>{into.name}</strong>, and old links lead there. You cannot change the old page any more.
    </p>
    <ul>
      {into.home !== undefined && (
        <li>
          <a href={into.home}>Change {into.name}</a>
        </li>
      )}
      {into.publicHref !== undefined && (
        <li>
          <a href={into.publicHref}>See {into.name}</a>
        </li>
      )}
      <li>
        <a href="/provider">Requests that were sent to you before</a> are still yours to answer
      </li>
      <li>
        If they are not the same, <a href="/help/contact">tell the people who look after the menu</a>. They
        can make two pages of it again
      </li>
    </ul>
    {rows.length > 0 && (
      <>
        <p>
          You were changing the old page, and the public has not seen that change. It cannot be sent any more.
          It is kept here: copy what you still need.
        </p>
        {why !== '' && <p>You wrote: {why}</p>}
        {message !== undefined && <p>A curator wrote before: {message}</p>}
        <Diff rows={rows} caption="Your change" />
      </>
    )}
  </>
);
