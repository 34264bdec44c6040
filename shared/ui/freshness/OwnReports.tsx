import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import type {OwnCheckRow, OwnReport} from './views.ts';

const SAID_WORDS = {mended: 'It was wrong, and is right now', 'still-right': 'It is right as it is'} as const;

const factsOf = ({what, note, on, said}: OwnReport) => [
  {key: 'They say', value: `${what}.`},
  ...(note === undefined ? [] : [{key: 'In their words', value: note}]),
  {key: 'Sent on', value: on},
  ...(said ? [{key: 'You said', value: `${SAID_WORDS[said.what]}, on ${said.on}.`}] : []),
];

/** What people say is wrong with one's own page. */
export const OwnReports = ({row: {listingId, name, reports}}: {readonly row: OwnCheckRow}): JSX.Element => (
  <>
    <h4 class="nhsuk-heading-xs">What people told us about this page</h4>
    <p>
      If something is wrong,{' '}
      <a href={`/provider/listings/${encodeURIComponent(listingId)}`}>
        change the page<span class="nhsuk-u-visually-hidden">: {name}</span>
      </a>{' '}
      before you press. The people who look after this menu answer whoever told us.
    </p>
    {reports.map((report) => (
      <SummaryList rows={factsOf(report)} />
    ))}
  </>
);
