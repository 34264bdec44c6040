import {region} from '../region.ts';
import {SearchForm, type SearchFormProps} from './SearchForm.tsx';

/** The search form of /find with what was asked in it. */
export const searchRegion = region<SearchFormProps>({
  name: 'search',
  render: SearchForm,
  states: {
    'nothing asked yet': {q: '', postcode: '', radiusKm: 16},
    results: {q: 'sugar diabetes', postcode: 'LS8', radiusKm: 16},
    'a place that we do not know': {
      q: 'sugar diabetes',
      postcode: 'ZZ99 9ZZ',
      radiusKm: 16,
      postcodeError: 'We do not know this postcode. Check it, or type a town',
    },
  },
});
