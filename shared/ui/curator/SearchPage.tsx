import type {JSX} from 'preact';
import {errorOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {SummaryList} from '../components/SummaryList.tsx';
import {Table} from '../components/Table.tsx';
import {PlaceField} from '../find/PlaceField.tsx';
import {WordsField} from '../find/WordsField.tsx';
import {Errors} from '../form/Errors.tsx';
import type {Explained, ExplainedRow, ViewOf} from './views.ts';

const Parts = ({parts}: Pick<ExplainedRow, 'parts'>): JSX.Element => (
  <ul class="nhsuk-list">
    {parts.map(([title, value]) => (
      <li>
        {title}: {value}
      </li>
    ))}
  </ul>
);

const Results = ({rows}: Pick<Explained, 'rows'>): JSX.Element =>
  rows.length === 0 ? (
    <p>Nothing is found.</p>
  ) : (
    <Table
      responsive
      caption="Results"
      captionSize="m"
      head={['Place', 'Support', {text: 'Score', format: 'numeric'}, 'Parts of the score', 'Because']}
      rows={rows.map((row) => [
        String(row.rank),
        {text: <a href={`/support/${row.slug}`}>{row.name}</a>},
        row.score,
        {text: <Parts parts={row.parts} />},
        row.because,
      ])}
    />
  );

const Shown = ({explained: {facts, rows, standing}}: {readonly explained: Explained}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">How it was read</h2>
    {standing !== undefined && <InsetText text={standing} />}
    <SummaryList
      rows={facts.map(({name, lines}) => ({key: name, value: lines.map((line) => <div>{line}</div>)}))}
    />
    <p>The score is each part times its weight, added up, times the factor.</p>
    <Results rows={rows} />
  </>
);

/** A search with what its order follows from. */
export const SearchPage = ({view}: {readonly view: ViewOf<'search'>}): JSX.Element => {
  const {values, errors, explained} = view;
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">Why a search finds what it finds</h1>
      <p>The public gets the same results in the same order. This search is not counted.</p>
      <form method="get" action="/curator/search">
        <WordsField value={values.q} />
        <PlaceField value={values.postcode} error={errorOf(errors, 'postcode')} hasHint={false} />
        <Input
          name="listing"
          label={{text: 'A page that you miss or wonder about', size: 's'}}
          hint="The end of its address, like desmond-leeds. You can leave this empty"
          value={values.listing}
          autocomplete="off"
          spellcheck={false}
          attributes={{maxlength: 120}}
        />
        <Button text="Explain" />
      </form>
      {explained && <Shown explained={explained} />}
    </>
  );
};
