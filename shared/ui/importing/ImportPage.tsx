import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Table} from '../components/Table.tsx';
import {Diff} from '../editing/Diff.tsx';
import type {ImportView, PlannedRow} from './views.ts';

const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`;

const OUTCOMES = {planned: '', done: 'Done.', failed: 'Not done.'} as const;

/** What a file has of each page, by how it is told. */
const WORDS = {
  rows: {one: 'Row', refused: 'Rows that cannot be used', what: 'Column'},
  services: {one: 'Service', refused: 'Services that cannot be used', what: 'Part'},
} as const;

const Planned = ({row, one}: {readonly row: PlannedRow; readonly one: string}): JSX.Element => (
  <section>
    <h3 class="nhsuk-heading-s">
      {one} {row.line}: {row.name}
    </h3>
    {row.state !== 'planned' && (
      <p>
        <strong>{OUTCOMES[row.state]}</strong> {row.why}
      </p>
    )}
    <Diff rows={row.rows} caption={row.isNew ? 'A new page' : 'What changes'} marksRisk={!row.isNew} />
  </section>
);

const Next = ({view}: {readonly view: ImportView}): JSX.Element | null => {
  const total = view.counts.added + view.counts.changed;
  const left = total - view.done - view.failed;
  if (left === 0) return null;
  return (
    <form method="post" action={view.action} novalidate>
      <input type="hidden" name="formToken" value={view.formToken} />
      <Button
        text={view.state === 'previewed' ? `Import ${pages(total)}` : `Go on with the ${left} left`}
        preventDoubleClick
      />
    </form>
  );
};

const Standing = ({view: {state, done, failed, counts}}: {readonly view: ImportView}): JSX.Element => {
  const total = counts.added + counts.changed;
  const failing = failed === 0 ? '' : ` ${failed} could not be done: see below.`;
  if (state === 'previewed') {
    return (
      <InsetText text="Nothing is changed yet. Each page is changed only if it is still as it was when the file was read." />
    );
  }
  return state === 'done' ? (
    <NotificationBanner variant="success" text={`The import is done: ${pages(done)}.${failing}`} />
  ) : (
    <NotificationBanner text={`${done} of ${pages(total)} are done.${failing} Press the button to go on.`} />
  );
};

/** What a file would change, with each change; and how far it has come. */
export const ImportPage = ({view}: {readonly view: ImportView}): JSX.Element => (
  <>
    <BackLink href="/curator/import" text="Upload another file" classes="app-back" />
    <Standing view={view} />
    <h1 class="nhsuk-heading-l">{view.state === 'previewed' ? 'What the file would change' : 'An import'}</h1>
    <SummaryList
      rows={[
        {key: 'File', value: <span class="app-typed">{view.fileName}</span>},
        {key: 'From', value: view.source},
        {key: 'Uploaded by', value: view.by},
        {key: 'New pages', value: String(view.counts.added)},
        {key: 'Changed pages', value: String(view.counts.changed)},
        {key: 'Not changed', value: String(view.counts.unchanged)},
        {key: WORDS[view.has].refused, value: String(view.counts.refused)},
        {key: 'No longer in the file', value: String(view.counts.gone)},
        ...(view.newProviders.length === 0
          ? []
          : [{key: 'New providers', value: view.newProviders.join(', ')}]),
      ]}
    />
    {view.refused.length > 0 && (
      <Table
        responsive
        firstCellIsHeader
        caption={WORDS[view.has].refused}
        captionSize="m"
        head={[WORDS[view.has].one, WORDS[view.has].what, 'Why']}
        rows={view.refused.map(({line, column, why}) => [String(line), column, why])}
      />
    )}
    {view.notTaken.length > 0 && (
      <Table
        responsive
        firstCellIsHeader
        caption="What will not be taken"
        captionSize="m"
        head={[WORDS[view.has].one, 'Name', 'Why']}
        rows={view.notTaken.map(({line, column, why}) => [String(line), column, why])}
      />
    )}
    {view.gone.length > 0 && (
      <>
        <h2 class="nhsuk-heading-m">No longer in the file</h2>
        <p>These pages came from this source before. They stay in the menu.</p>
        <ul>
          {view.gone.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      </>
    )}
    <Next view={view} />
    {view.planned.length > 0 && <h2 class="nhsuk-heading-m">Page by page</h2>}
    <p>
      A new mailbox takes no requests before it has answered a code. Send codes from{' '}
      <a href="/curator/mailboxes">mailboxes that have not answered</a>.
    </p>
    {view.planned.map((row) => (
      <Planned row={row} one={WORDS[view.has].one} />
    ))}
    {view.next !== undefined && (
      <p>
        <a href={view.next}>The next rows</a>
      </p>
    )}
  </>
);
