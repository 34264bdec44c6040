import type {ComponentChildren, JSX} from 'preact';
import type {FactRow} from '#shared/organisation/facts.ts';
import {SummaryList} from '../components/SummaryList.tsx';

/** What changes of an organisation, where three columns would be too narrow for a web address. */
export const FactPairs = ({
  rows,
  more = [],
}: {
  readonly rows: readonly FactRow[];
  readonly more?: readonly {readonly key: string; readonly value: ComponentChildren}[];
}): JSX.Element => (
  <SummaryList
    rows={[
      ...rows.map(({label, before, after}) => ({
        key: label,
        value: (
          <>
            <p class="app-typed">
              <b>Before:</b> {before}
            </p>
            <p class="app-typed">
              <b>After:</b> {after}
            </p>
          </>
        ),
      })),
      ...more,
    ]}
  />
);
