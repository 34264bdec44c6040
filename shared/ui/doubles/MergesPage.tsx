import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Diff} from '../editing/Diff.tsx';
import {Hidden} from './Hidden.tsx';
import type {MergesView, UndoView} from './views.ts';

const NOTICES = {
  undone: 'They are two pages again.',
  'undone-code': 'They are two pages again.',
  changed: 'One of these pages was changed meanwhile, so nothing is done. Look at it again.',
} as const;

/** Pages that were merged, the newest first. */
export const MergesPage = ({view: {rows, next, notice}}: {readonly view: MergesView}): JSX.Element => (
  <>
    <BackLink href="/curator/duplicates" text="All pages that may be the same" classes="app-back" />
    {notice && (
      <NotificationBanner {...(notice !== 'changed' && {variant: 'success' as const})}>
        <p class="nhsuk-notification-banner__heading">{NOTICES[notice]}</p>
        {notice === 'undone-code' && (
          <p>
            One of them takes no requests here until its mailbox has answered a code.{' '}
            <a href="/curator/mailboxes">See which mailboxes have not answered</a>
          </p>
        )}
      </NotificationBanner>
    )}
    <h1 class="nhsuk-heading-l">Pages that were merged</h1>
    {rows.length === 0 && <p>None was merged.</p>}
    {rows.map(({href, stays, goes, on, who}) => (
      <section>
        <h2 class="nhsuk-heading-m">{goes}</h2>
        <p>
          It is now part of {stays}. {on}, by {who}.
        </p>
        <p>
          <a href={href}>
            Undo this<span class="nhsuk-u-visually-hidden">: {goes}</span>
          </a>
        </p>
      </section>
    ))}
    {next !== undefined && (
      <p>
        <a href={next}>Older ones</a>
      </p>
    )}
  </>
);

/** What undoing does, before it is done. */
export const UndoPage = ({view}: {readonly view: UndoView}): JSX.Element => (
  <>
    <BackLink href="/curator/merges" text="All pages that were merged" classes="app-back" />
    <h1 class="nhsuk-heading-l">Make two pages of this again?</h1>
    <p>
      {view.goes} is a page of its own again, as it was, and its links lead to it. What was sent to{' '}
      {view.stays} stays there.
    </p>
    <ul>
      {view.means.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
    {view.rows.length === 0 ? (
      <p>What {view.stays} says does not change.</p>
    ) : (
      <Diff rows={view.rows} caption={`What ${view.stays} gives back`} />
    )}
    {view.kept.length > 0 && <p>This has been changed since, and stays as it is: {view.kept.join(', ')}.</p>}
    <form method="post" action="/curator/merges" novalidate>
      <Hidden {...view} />
      <Button text="Make two pages" preventDoubleClick />
    </form>
  </>
);
