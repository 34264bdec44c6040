import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';

/** What something was and what it is now, a row for each. */
export const BeforeAfter = ({
  rows,
}: {
  readonly rows: readonly {readonly label: string; readonly before: string; readonly after: string}[];
}): JSX.Element => (
  <SummaryList
    rows={rows.map(({label, before, after}) => ({
      key: label,
      value: (
        <>
          <p>
            <b>Was:</b> {before}
          </p>
          <p>
            <b>Now:</b> {after}
          </p>
        </>
      ),
    }))}
  />
);
