import type {JSX} from 'preact';
import {ActionLink} from '../components/ActionLink.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Table} from '../components/Table.tsx';
import type {SchemeRow, SchemesNotice, SchemesView} from './schemeViews.ts';

const NOTICES: Readonly<Record<SchemesNotice, string>> = {
  saved: 'Saved. People read it so within a minute or two.',
  retired: 'Retired. Nobody can claim it any more.',
  'brought-back': 'It can be claimed again.',
};

const orNone = (values: readonly string[]): string => (values.length > 0 ? values.join(', ') : 'None');

const Row = ({row}: {readonly row: SchemeRow}): JSX.Element => (
  <>
    <h3 class="nhsuk-heading-s">{row.name}</h3>
    <SummaryList
      rows={[
        {key: 'People read of who has it', value: row.certifiedWords},
        {key: 'And of who does not', value: row.notCertifiedWords},
        {key: 'For', value: orNone(row.kinds)},
        {key: 'Standards', value: orNone(row.standards)},
        {key: 'Home page', value: row.website ?? 'Not known'},
        {
          key: 'Does it still certify?',
          value:
            row.operatingCheckedOn === undefined
              ? 'Nobody has checked'
              : `Yes, checked on ${row.operatingCheckedOn}`,
        },
      ]}
    />
    <p>
      <a href={row.href}>
        Change it<span class="nhsuk-u-visually-hidden">: {row.name}</span>
      </a>
    </p>
  </>
);

/** By whom providers can be certified: those that can be claimed, those that cannot any more, and what was done to the list. */
export const SchemesPage = ({view}: {readonly view: SchemesView}): JSX.Element => (
  <>
    {view.notice && <NotificationBanner variant="success" text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">Who certifies</h1>
    <p>
      Providers choose from this list when they tell us of a certificate. What you write here is what people
      read on results, pages and paper.
    </p>
    <ActionLink href="/curator/scheme" text="Add a scheme" />
    <h2 class="nhsuk-heading-m">Schemes that can be claimed</h2>
    {view.inUse.length === 0 && <p>There are none.</p>}
    {view.inUse.map((row) => (
      <Row row={row} />
    ))}
    <h2 class="nhsuk-heading-m">Retired schemes</h2>
    <p>Nobody can claim them. Certificates that name them are still shown until they end.</p>
    {view.retired.length === 0 && <p>There are none.</p>}
    {view.retired.map((row) => (
      <Row row={row} />
    ))}
    {view.history.length > 0 && (
      <Table
        responsive
        caption="Everything that was done"
        captionSize="m"
        head={['When', 'What', 'By', 'What it said then']}
        rows={view.history.map(({at, what, who, said}) => [at, what, who, said])}
      />
    )}
  </>
);
