import type {JSX} from 'preact';
import {Table} from '../components/Table.tsx';
import type {ChangeLine} from './views.ts';

/** What was changed, by whom and why, the newest first. */
export const ChangesTable = ({changes}: {readonly changes: readonly ChangeLine[]}): JSX.Element =>
  changes.length === 0 ? (
    <>
      <h2 class="nhsuk-heading-m">What was changed</h2>
      <p>Nothing yet.</p>
    </>
  ) : (
    <Table
      responsive
      caption="What was changed"
      captionSize="m"
      head={['When', 'What', 'Why', 'By']}
      rows={changes.map(({at, what, why, who}) => [at, what, why, who])}
    />
  );
