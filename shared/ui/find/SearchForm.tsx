import type {JSX} from 'preact';
import {Details} from '../components/Details.tsx';
import {Select} from '../components/Select.tsx';
import {PlaceField} from './PlaceField.tsx';
import {RADII} from './radii.ts';
import {SearchBox} from './SearchBox.tsx';
import {WordsField} from './WordsField.tsx';

/** The id of the one form of the page: filters below the results name it, so that every press sends everything. */
export const FIND_FORM_ID = 'find';

export interface SearchFormProps {
  readonly q: string;
  /** A postcode or a town, as typed. */
  readonly postcode: string;
  readonly radiusKm: number;
  readonly postcodeError?: string | undefined;
  /** Above results the form takes little room: folded up on a phone, one row on a desk. `open`: there is a need for it. */
  readonly fold?: 'open' | 'closed' | undefined;
}

const Form = ({q, postcode, radiusKm, postcodeError, fold}: SearchFormProps): JSX.Element => {
  const hasHint = fold === undefined;
  return (
    <SearchBox id={FIND_FORM_ID} classes={hasHint ? undefined : 'app-search-box--compact'}>
      <WordsField value={q} hasHint={hasHint} />
      <PlaceField value={postcode} error={postcodeError} hasHint={hasHint} />
      <Select
        name="radiusKm"
        label={{text: 'How far you can go', size: 's'}}
        value={String(radiusKm)}
        items={RADII.map(({miles, km}) => ({value: String(km), text: `${miles} miles`}))}
      />
    </SearchBox>
  );
};

/** One box for what, one for where, and how far. */
export const SearchForm = (props: SearchFormProps): JSX.Element =>
  props.fold === undefined ? (
    <Form {...props} />
  ) : (
    <Details classes="app-search-fold app-no-print" summary="Change your search" open={props.fold === 'open'}>
      <Form {...props} />
    </Details>
  );
