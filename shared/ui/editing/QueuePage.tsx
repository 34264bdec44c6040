import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Table} from '../components/Table.tsx';
import type {QueueView} from './views.ts';
import {RiskTag} from './RiskTag.tsx';

const NOTICES: Readonly<Record<NonNullable<QueueView['notice']>, string>> = {
  approved: 'Approved. The public sees it now.',
  returned: 'Sent back. We email your message to whoever sent it.',
  'decided-before': 'That change does not wait any more: somebody decided it, or took it back.',
};

/** What waits for a curator, the riskiest first. */
export const QueuePage = ({view: {rows, notice}}: {readonly view: QueueView}): JSX.Element => (
  <>
    <BackLink href="/curator" text="Back to your start page" classes="app-back" />
    {notice && (
      <NotificationBanner
        {...(notice !== 'decided-before' && {variant: 'success' as const})}
        text={NOTICES[notice]}
      />
    )}
    <h1 class="nhsuk-heading-l">Changes to approve</h1>
    <p>What could do most harm stands first, and then what has waited longest.</p>
    {rows.length === 0 ? (
      <p>Nothing waits for you.</p>
    ) : (
      <Table
        responsive
        firstCellIsHeader
        caption={`${rows.length} ${rows.length === 1 ? 'change' : 'changes'}`}
        captionSize="m"
        head={['Listing', 'Provider', 'What changes', 'Sent', 'Risk']}
        rows={rows.map(({href, name, organisationName, sentOn, risk, isNew, fields}) => [
          {text: <a href={href}>{name}</a>},
          organisationName,
          isNew ? 'A new page' : fields.join(', '),
          sentOn,
          {text: <RiskTag risk={risk} />},
        ])}
      />
    )}
  </>
);
