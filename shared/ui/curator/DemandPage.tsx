import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {Select} from '../components/Select.tsx';
import {Table} from '../components/Table.tsx';
import type {ViewOf} from './views.ts';

const GROUPINGS = [
  {value: 'concept', text: 'What it was for'},
  {value: 'outcode', text: 'Where they looked'},
  {value: 'both', text: 'Both'},
];

/** What people searched for in a month. */
export const DemandPage = ({view}: {readonly view: ViewOf<'demand'>}): JSX.Element => {
  const {months, month, by, period, titles, rows, notes} = view;
  return (
    <>
      <h1 class="nhsuk-heading-l">What people searched for</h1>
      <form method="get" action="/curator/demand">
        <Select
          name="month"
          label="Month"
          items={months.map(({value, label}) => ({value, text: label}))}
          value={month}
        />
        <Select name="by" label="A row for each" items={GROUPINGS} value={by} />
        <Button text="Show these" variant="secondary" />
      </form>
      {rows.length === 0 ? (
        <p>
          {period === undefined
            ? 'No day of this month is over.'
            : `From ${period} nothing was searched for 5 times or more.`}
        </p>
      ) : (
        <>
          <Table
            responsive
            firstCellIsHeader
            caption={period}
            captionSize="m"
            head={titles.map(({text, isNumber}) => (isNumber ? {text, format: 'numeric'} : text))}
            rows={rows}
          />
          <p>
            <a href={`/curator/demand?month=${month}&by=${by}&as=csv`}>Download this table (CSV)</a>
          </p>
        </>
      )}
      {notes.map((note) => (
        <p>{note}</p>
      ))}
    </>
  );
};
