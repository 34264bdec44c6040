import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import type {OwnReport} from './views.ts';

const SAID_WORDS = {mended: 'It was wrong, and is right now', 'still-right': 'It is right as it is'} as const;

const factsOf = ({what, note, on, said}: OwnReport) => [
  {key: 'They say', value: `${what}.`},
  ...(note === undefined ? [] : [{key: 'In their words', value: note}]),
  {key: 'Sent on', value: on},
  ...(said ? [{key: 'You said', value: `${SAID_WORDS[said.what]}, on ${said.on}.`}] : []),
];

/** What people say is wrong with one's own page. */
export const OwnReports = ({reports}: {readonly reports: readonly OwnReport[]}): JSX.Element => (
  <>
    <h4 class="nhsuk-heading-xs">What people told us about this page</h4>
    <p>The people who look after this menu answer them. You do not need to write to anybody.</p>
    {reports.map((report) => (
      <SummaryList rows={factsOf(report)} />
    ))}
  </>
);
