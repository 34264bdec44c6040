import type {JSX} from 'preact';
import {Table} from '../components/Table.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import type {CertifyingView, JudgedNotice, QueueRow} from './views.ts';

const NOTICES: Readonly<Record<JudgedNotice, string>> = {
  verify: 'Checked. People can read it now, and we tell the provider.',
  refuse: 'Refused. We mail the provider why.',
  suspend: 'Suspended. People read nothing of it, and we mail the provider why.',
  withdraw: 'Withdrawn. People read nothing of it, and we mail the provider why.',
};

const Rows = ({
  caption,
  day,
  rows,
  none,
}: {
  readonly caption: string;
  readonly day: string;
  readonly rows: readonly QueueRow[];
  readonly none: string;
}): JSX.Element =>
  rows.length === 0 ? (
    <>
      <h2 class="nhsuk-heading-m">{caption}</h2>
      <p>{none}</p>
    </>
  ) : (
    <Table
      responsive
      caption={caption}
      captionSize="m"
      head={['What it is for', 'Provider', 'Certified by', day]}
      rows={rows.map((row) => [
        {text: <a href={row.href}>{row.about}</a>},
        row.providerName,
        row.isWorkingTowards ? `${row.schemeName}, working towards it` : row.schemeName,
        row.day,
      ])}
    />
  );

/** The claims that wait for a check, and the certificates that end. */
export const QueuePage = ({view}: {readonly view: Extract<CertifyingView, {page: 'queue'}>}): JSX.Element => (
  <>
    {view.notice !== undefined && <NotificationBanner variant="success" text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">Certificates</h1>
    <p>
      <a href="/curator/schemes">Schemes and standards that providers can name</a>
    </p>
    <Rows caption="Claims to check" day="Since" rows={view.claims} none="No claim waits for a check." />
    {view.moreClaims > 0 && <p>{view.moreClaims} more wait. They stand here when these are decided.</p>}
    <Rows
      caption="Ending within 90 days"
      day="Ends on"
      rows={view.ending}
      none="No certificate ends within 90 days."
    />
    <Rows
      caption="Ended in the last year"
      day="Ended on"
      rows={view.ended}
      none="No certificate has ended in the last year."
    />
  </>
);
