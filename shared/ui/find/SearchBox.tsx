import type {ComponentChildren, JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {classNames} from '../components/classNames.ts';
import {PlaceField} from './PlaceField.tsx';
import {WordsField} from './WordsField.tsx';

interface SearchBoxProps {
  readonly id?: string;
  readonly button?: string;
  readonly classes?: string | undefined;
  readonly children: ComponentChildren;
}

/** A GET form: what is sent is the address of the answer. */
export const SearchBox = ({id, button = 'Search', classes, children}: SearchBoxProps): JSX.Element => (
  <form
    class={classNames('app-search-box app-no-print', classes)}
    id={id}
    action="/find"
    method="get"
    role="search"
  >
    {children}
    <Button text={button} />
  </form>
);

/** Where a search begins: what, and where. */
export const FirstSearch = (): JSX.Element => (
  <SearchBox>
    <WordsField />
    <PlaceField />
  </SearchBox>
);

/** What is near, of one condition or one kind of support: `name` and `value` are the filter. */
export const NearSearch = ({
  name,
  value,
  button,
}: {
  readonly name: 'condition' | 'supportType';
  readonly value: string;
  readonly button: string;
}): JSX.Element => (
  <SearchBox button={button}>
    <input type="hidden" name={name} value={value} />
    <PlaceField />
  </SearchBox>
);
