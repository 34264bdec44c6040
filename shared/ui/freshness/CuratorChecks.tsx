import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {PhoneLink} from '../components/PhoneLink.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {CheckFacts} from './CheckFacts.tsx';
import type {CuratorCheckRow, CuratorChecksView} from './views.ts';

const ASKED: Readonly<Record<CuratorCheckRow['asked'], string>> = {
  provider: 'Yes, by email',
  editor:
    'Yes. Our email does not reach the mailbox of the page, so we emailed whoever changed or checked the page last',
  curator: 'No, our email does not reach them. Please ring them',
};

const Row = ({row, view}: {readonly row: CuratorCheckRow; readonly view: CuratorChecksView}): JSX.Element => (
  <>
    <CheckFacts row={row} level="h2" />
    <SummaryList
      rows={[
        {key: 'Run by', value: row.providerName},
        {key: 'Phone', value: row.phone === undefined ? 'None is listed' : <PhoneLink phone={row.phone} />},
        {key: 'Have we asked them?', value: ASKED[row.asked]},
      ]}
    />
    <form method="post" action={view.action}>
      <input type="hidden" name="formToken" value={view.formToken} />
      <input type="hidden" name="listing" value={row.listingId} />
      <Button variant="secondary" preventDoubleClick>
        They say it is right<span class="nhsuk-u-visually-hidden">: {row.name}</span>
      </Button>
    </form>
  </>
);

/** The pages whose check is owed, for whoever can ring their providers. */
export const CuratorChecks = ({view}: {readonly view: CuratorChecksView}): JSX.Element => (
  <>
    {view.isSaved && <NotificationBanner variant="success" text="The page is marked as checked." />}
    <h1 class="nhsuk-heading-l">Pages to be checked</h1>
    <p>
      We ask providers from time to time whether their pages are still right. Nobody has answered for these.
      Ring those that our email does not reach, and those that do not answer. Press “They say it is right”
      only when the provider has told you so.
    </p>
    {view.rows.length === 0 && <p>There are none here.</p>}
    {view.rows.map((row) => (
      <Row row={row} view={view} />
    ))}
    {view.next !== undefined && (
      <p>
        <a href={view.next}>More pages</a>
      </p>
    )}
  </>
);
