import {region} from '../region.ts';
import {SearchForm, type SearchFormProps} from './SearchForm.tsx';

/** The search form of /find with what was asked in it. */
export const searchRegion = region<SearchFormProps>({
  name: 'search',
  render: SearchForm,
});
