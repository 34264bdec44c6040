import type {JSX} from 'preact';
import {ReferralState} from '#shared/model/referral.ts';
import {STATE_LABELS} from '#shared/referral/providerWords.ts';
import {Button} from '../components/Button.tsx';
import {Card} from '../components/Card.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Pagination} from '../components/Pagination.tsx';
import {Select} from '../components/Select.tsx';
import {Tag} from '../components/Tag.tsx';
import {region} from '../region.ts';
import type {InboxRow, InboxView} from './inboxView.ts';

const Filters = ({view}: {readonly view: InboxView}): JSX.Element => (
  <form method="get" action="/provider">
    <Select
      name="state"
      label="Show"
      items={[
        {value: 'open', text: 'All that are open'},
        ...ReferralState.options.map((state) => ({value: state, text: STATE_LABELS[state]})),
      ]}
      value={view.state}
    />
    {view.listings.length > 1 && (
      <Select
        name="listing"
        label="Support"
        items={[{value: '', text: 'All'}, ...view.listings.map(({id, name}) => ({value: id, text: name}))]}
        value={view.listing}
      />
    )}
    <Button text="Show these" variant="secondary" />
  </form>
);

const Row = ({row}: {readonly row: InboxRow}): JSX.Element => (
  <Card heading={`${row.reference}, ${row.listingName}`} headingLevel={2} href={row.href}>
    {row.needs.length > 0 && (
      <p>
        <strong>Needs:</strong> {row.needs.join('. ')}
      </p>
    )}
    <p>
      <Tag text={row.stateLabel} /> {row.isOverdue && <Tag text="Overdue" colour="red" />}
    </p>
    {row.asksStillWanted && (
      <p>They have started with something else. Please call them and ask whether they still want this.</p>
    )}
    <p>
      {row.due !== null && <>{row.due}. </>}Sent on {row.sentOn}.
    </p>
  </Card>
);

const pageHref = ({state, listing}: InboxView, page: number): string =>
  `/provider?${new URLSearchParams({state, listing, page: String(page)}).toString()}`;

const Pages = ({view}: {readonly view: InboxView}): JSX.Element | null =>
  view.pages > 1 ? (
    <Pagination
      items={Array.from({length: view.pages}, (_, index) => ({
        number: index + 1,
        href: pageHref(view, index + 1),
        current: view.page === index + 1,
      }))}
      previous={view.page > 1 ? {href: pageHref(view, view.page - 1)} : undefined}
      next={view.page < view.pages ? {href: pageHref(view, view.page + 1)} : undefined}
    />
  ) : null;

const countInWords = ({total, overdue}: InboxView): string =>
  `${total} ${total === 1 ? 'referral' : 'referrals'}${overdue === 0 ? '' : `, ${overdue} overdue`}`;

const render = (view: InboxView): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Your referrals</h1>
    {view.mayAnswer ? (
      <>
        <p>What is overdue stands first.</p>
        <ul class="nhsuk-list">
          <li>
            <a href="/provider/sessions">Mark who came to a session</a>
          </li>
          <li>
            <a href="/provider/waiting">Offer places to the waiting list</a>
          </li>
          <li>
            <a href="/provider/starts">Cancel a start</a>
          </li>
          <li>
            <a href="/provider/outcomes">What became of referrals</a>
          </li>
          <li>
            <a href="/provider/phone">Take a referral by phone</a>
          </li>
          <li>
            <a href="/provider/export" download>
              Download all of them as a spreadsheet (CSV)
            </a>
          </li>
        </ul>
        <Filters view={view} />
        <p>
          <strong>{countInWords(view)}</strong>
        </p>
        {view.rows.map((row) => (
          <Row row={row} />
        ))}
        <Pages view={view} />
      </>
    ) : (
      <>
        <InsetText text="Answering referrals is not one of your duties. A colleague who edits your listings can change that." />
        <p>
          <a href="/provider/outcomes">What became of referrals</a>
        </p>
      </>
    )}
    <p>
      <a href="/provider/listings">Your listings</a>
    </p>
    <p>
      <a href="/provider/still-right">Are your pages still right?</a>
    </p>
    <p>
      <a href="/provider/licence">Licence for the Patient Activation Measure</a>
    </p>
    <p>
      <a href="/provider/mailboxes">Mailboxes of your listings that have not answered</a>
    </p>
    <p>
      <a href="/provider/certificates">Your certificates</a>
    </p>
    <p>
      <a href="/account">Your sign-in</a>
    </p>
  </>
);

/** The referrals of a provider. */
export const inboxRegion = region<InboxView>({name: 'inbox', render});
