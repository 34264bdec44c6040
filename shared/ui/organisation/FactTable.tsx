import type {JSX} from 'preact';
import type {FactRow} from '#shared/organisation/facts.ts';
import {Table} from '../components/Table.tsx';

/** What changes of an organisation, fact by fact. */
export const FactTable = ({
  rows,
  caption,
}: {
  readonly rows: readonly FactRow[];
  readonly caption: string;
}): JSX.Element =>
  rows.length === 0 ? (
    <p>Nothing is changed: the menu says this already.</p>
  ) : (
    <Table
      responsive
      firstCellIsHeader
      classes="app-diff"
      caption={caption}
      captionSize="s"
      head={['What', 'Before', 'After']}
      rows={rows.map(({label, before, after}) => [
        label,
        {text: <span class="app-typed">{before}</span>},
        {text: <span class="app-typed">{after}</span>},
      ])}
    />
  );
