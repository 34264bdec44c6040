import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {Details} from '../components/Details.tsx';
import {Input} from '../components/Input.tsx';
import {Select} from '../components/Select.tsx';
import {classNames} from '../components/classNames.ts';
import {RADII} from './radii.ts';

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

const FIRST_HINT = 'For example: diabetes, walking group, DESMOND';

const Form = ({q, postcode, radiusKm, postcodeError, fold}: SearchFormProps): JSX.Element => (
  <form
    class={classNames('app-search-box app-no-print', fold && 'app-search-box--compact')}
    id={FIND_FORM_ID}
    action="/find"
    method="get"
    role="search"
  >
    <Input
      name="q"
      label={{text: 'What do you want help with?', size: 's'}}
      hint={fold === undefined ? FIRST_HINT : undefined}
      value={q}
      type="search"
      autocomplete="off"
      attributes={{maxlength: 200}}
    />
    <Input
      name="postcode"
      label={{text: 'Postcode or town', size: 's'}}
      hint={fold === undefined ? 'We use it for this search and do not keep it' : undefined}
      value={postcode}
      width={20}
      autocomplete="postal-code"
      spellcheck={false}
      errorMessage={postcodeError}
      attributes={{maxlength: 80}}
    />
    <Select
      name="radiusKm"
      label={{text: 'How far you can go', size: 's'}}
      value={String(radiusKm)}
      items={RADII.map(({miles, km}) => ({value: String(km), text: `${miles} miles`}))}
    />
    <Button text="Search" />
  </form>
);

/** One box for what, one for where, and how far. A GET form: what is sent is the address of the answer. */
export const SearchForm = (props: SearchFormProps): JSX.Element =>
  props.fold === undefined ? (
    <Form {...props} />
  ) : (
    <Details classes="app-search-fold app-no-print" summary="Change your search" open={props.fold === 'open'}>
      <Form {...props} />
    </Details>
  );
