import type {JSX} from 'preact';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Table} from '../components/Table.tsx';
import type {WishesView, WishNotice} from './views.ts';

const NOTICES: Readonly<Record<WishNotice, string>> = {
  approved: 'Approved. The pages of their listings say it now, and searches within a minute or two.',
  returned: 'Sent back. We email your message to whoever sent it.',
  'decided-before': 'That change does not wait any more: somebody decided it, or took it back.',
};

const captionOf = ({rows, waiting}: WishesView): string =>
  rows.length < waiting
    ? `The first ${rows.length} of ${waiting} changes`
    : `${rows.length} ${rows.length === 1 ? 'change' : 'changes'}`;

/** What organisations want the menu to say of themselves, the longest waiting first. */
export const WishesPage = ({view}: {readonly view: WishesView}): JSX.Element => (
  <>
    {view.notice && (
      <NotificationBanner
        {...(view.notice !== 'decided-before' && {variant: 'success' as const})}
        text={NOTICES[view.notice]}
      />
    )}
    <h1 class="nhsuk-heading-l">Changes of organisations</h1>
    <p>A name, a phone number or a website of an organisation shows on all of its listings.</p>
    {view.rows.length === 0 ? (
      <p>Nothing waits for you.</p>
    ) : (
      <Table
        responsive
        firstCellIsHeader
        caption={captionOf(view)}
        captionSize="m"
        head={['Organisation', 'What changes', 'Sent']}
        rows={view.rows.map(({href, name, fields, sentOn}) => [
          {text: <a href={href}>{name}</a>},
          fields.join(', '),
          sentOn,
        ])}
      />
    )}
  </>
);
