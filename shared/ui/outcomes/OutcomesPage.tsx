import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Select} from '../components/Select.tsx';
import {Table} from '../components/Table.tsx';
import {BarPicture} from './BarPicture.tsx';
import type {OutcomesTable, OutcomesView} from './outcomesView.ts';

const Numbers = ({table: {caption, titles, rows}}: {readonly table: OutcomesTable}): JSX.Element =>
  rows.length === 0 ? (
    <>
      <h2 class="nhsuk-heading-m">{caption}</h2>
      <p>There is nothing that can be shown.</p>
    </>
  ) : (
    <Table
      responsive
      firstCellIsHeader
      caption={caption}
      captionSize="m"
      head={titles.map(({text, isNumber}) => (isNumber ? {text, format: 'numeric'} : text))}
      rows={rows}
    />
  );

/** What became of referrals: the table first, then the same as a picture. */
export const OutcomesPage = ({view}: {readonly view: OutcomesView}): JSX.Element => {
  const {path, choosers, tables, picture, notes, csvHref, isInvented} = view;
  return (
    <>
      <h1 class="nhsuk-heading-l">What became of referrals</h1>
      {isInvented && (
        <InsetText text="This is a demonstration. Nearly all of these numbers are invented, and say nothing of any real service." />
      )}
      <form method="get" action={path}>
        {choosers.map(({name, label, choices, chosen}) => (
          <Select
            name={name}
            label={label}
            items={choices.map(({value, label: text}) => ({value, text}))}
            value={chosen}
          />
        ))}
        <Button text="Show these" variant="secondary" />
      </form>
      <div class="app-beside">
        <div>
          {tables.map((table) => (
            <Numbers table={table} />
          ))}
          <p>
            <a href={csvHref} download>
              Download as a spreadsheet (CSV)
            </a>
          </p>
        </div>
        {picture !== null && <BarPicture picture={picture} />}
      </div>
      {notes.length > 0 && <h2 class="nhsuk-heading-m">About these numbers</h2>}
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </>
  );
};
