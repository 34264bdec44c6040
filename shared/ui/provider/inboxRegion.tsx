import type {JSX} from 'preact';
import {ReferralState} from '#shared/model/referral.ts';
import type {Owed} from '#shared/referral/countOwed.ts';
import {STATE_LABELS} from '#shared/referral/providerWords.ts';
import {Button} from '../components/Button.tsx';
import {Card} from '../components/Card.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Pagination} from '../components/Pagination.tsx';
import {Select} from '../components/Select.tsx';
import {Tag} from '../components/Tag.tsx';
import {region} from '../region.ts';
import type {InboxRow, InboxView, Need} from './inboxView.ts';

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
  <Card heading={`${row.reference}, ${row.listingName}`} headingLevel={3} href={row.href}>
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

const referralsInWords = (count: number): string => `${count} ${count === 1 ? 'referral' : 'referrals'}`;

const countInWords = ({total, owed: {overdue}}: InboxView): string =>
  `${referralsInWords(total)}${overdue === 0 ? '' : `, ${overdue} overdue`}`;

const Links = ({links}: {readonly links: readonly Need[]}): JSX.Element => (
  <ul class="nhsuk-list">
    {links.map(({text, href}) => (
      <li>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
);

/** The referrals that wait for whoever answers them, the most pressing first. */
const owedNeeds = ({overdue, today, later}: Owed): Need[] =>
  [
    {count: overdue, text: `${referralsInWords(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue`},
    {count: today, text: `${referralsInWords(today)} to deal with today`},
    {count: later, text: `${referralsInWords(later)} to deal with soon`},
  ].flatMap(({count, text}) => (count === 0 ? [] : [{text, href: '#referrals'}]));

/** What waits for the person, the referrals first. */
const Waiting = ({view}: {readonly view: InboxView}): JSX.Element | null => {
  if (!view.waiting) return null;
  const all = [...owedNeeds(view.owed), ...view.waiting];
  return (
    <>
      <h2 class="nhsuk-heading-m">What waits for you</h2>
      {all.length === 0 ? <p>Nothing waits for you.</p> : <Links links={all} />}
    </>
  );
};

export const inboxTitle = ({mayAnswer}: InboxView): string =>
  mayAnswer ? 'Your referrals' : 'Your start page';

const PAGES_AND_PEOPLE = [
  {text: 'Your listings', href: '/provider/listings'},
  {text: 'Your organisation', href: '/provider/organisation'},
  {text: 'Are your pages still right?', href: '/provider/still-right'},
  {text: 'Your certificates', href: '/provider/certificates'},
  {text: 'Mailboxes of your listings that have not answered', href: '/provider/mailboxes'},
  {text: 'Who has access', href: '/people'},
];

const render = (view: InboxView): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{inboxTitle(view)}</h1>
    {view.organisations.length > 0 && <p>{view.organisations.join(', ')}</p>}
    <Waiting view={view} />
    {view.mayEdit && (
      <>
        <h2 class="nhsuk-heading-m">Pages and people</h2>
        <Links links={PAGES_AND_PEOPLE} />
      </>
    )}
    <h2 class="nhsuk-heading-m" id="referrals">
      Referrals
    </h2>
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
            <a href="/provider/starts">Your starts to come, and cancelling one</a>
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
      <a href="/provider/licence">Licence for the Patient Activation Measure</a>
    </p>
    <p>
      <a href="/account">Your sign-in</a>
    </p>
  </>
);

/** A provider's start page. */
export const inboxRegion = region<InboxView>({name: 'inbox', render});
