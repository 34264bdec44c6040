import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {addressHref} from './addressHref.ts';
import {mailboxFacts} from './mailboxFacts.tsx';
import {isDone, noticeText} from './notices.ts';
import type {MailboxesView, MailboxRow} from './views.ts';

const Row = ({row, view}: {readonly row: MailboxRow; readonly view: MailboxesView}): JSX.Element => (
  <>
    <h3 class="nhsuk-heading-s">
      <a href={`/support/${row.slug}`}>{row.name}</a>
    </h3>
    <SummaryList rows={mailboxFacts(row)} />
    {row.email !== undefined && (
      <form method="post" action={view.action}>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="listing" value={row.listingId} />
        <Button variant="secondary" preventDoubleClick>
          Send a code to this mailbox<span class="nhsuk-u-visually-hidden"> of {row.name}</span>
        </Button>
      </form>
    )}
    {view.canSet && (
      <p>
        <a href={addressHref(row.listingId)}>
          {row.email === undefined ? 'Set an address' : 'Change this address'}
          <span class="nhsuk-u-visually-hidden"> for {row.name}</span>
        </a>
      </p>
    )}
  </>
);

/** The listings, those that referrals wait for first. */
export const MailboxList = ({view}: {readonly view: MailboxesView}): JSX.Element => (
  <>
    {view.notice && (
      <NotificationBanner {...(isDone(view.notice) && {variant: 'success'})} text={noticeText(view.notice)} />
    )}
    <h1 class="nhsuk-heading-l">Mailboxes that have not answered</h1>
    <p>
      Nobody can be referred to these listings on this site until their mailbox has answered a code. Whoever
      reads it gets a link and a code, and types the code on our page. A group that people just come to needs
      no mailbox.
    </p>
    {view.urgent.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">Referrals wait for these: ring them today</h2>
        {view.urgent.map((row) => (
          <Row row={row} view={view} />
        ))}
      </>
    )}
    <h2 class="nhsuk-heading-m">{view.urgent.length > 0 ? 'The others' : 'Listings'}</h2>
    {view.others.length === 0 && <p>There are none here.</p>}
    {view.others.map((row) => (
      <Row row={row} view={view} />
    ))}
    {view.next !== undefined && (
      <p>
        <a href={view.next}>More listings</a>
      </p>
    )}
  </>
);
