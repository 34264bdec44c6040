import type {RegionStates} from '../region.ts';
import {exampleResults} from './exampleResults.ts';
import type {FindHeadingProps} from './headingRegion.tsx';
import type {ResultsProps} from './resultsRegion.tsx';
import type {SearchFormProps} from './SearchForm.tsx';

/** Every state of the heading of /find. */
export const HEADING_STATES: RegionStates<FindHeadingProps> = {
  'nothing asked yet': {title: 'Find support'},
  results: {title: '2 results for “sugar diabetes” within 10 miles of LS8, or online', hasResults: true},
  'urgent help': {
    title: '2 results for “chest pain”',
    hasResults: true,
    safety: {
      card: 'emergency',
      title: 'Call 999 or go to A&E now if:',
      advice: ['you have sudden chest pain that does not go away', 'you cannot breathe'],
    },
  },
  'a place that we do not know': {
    title: '41 results for “sugar diabetes”',
    postcodeError: 'We do not know this postcode. Check it, or type a town',
  },
};

/** Every state of its search form. */
export const SEARCH_STATES: RegionStates<SearchFormProps> = {
  'nothing asked yet': {q: '', postcode: '', radiusKm: 16},
  results: {q: 'sugar diabetes', postcode: 'LS8', radiusKm: 16, fold: 'closed'},
  'no results': {q: 'sugar diabetes', postcode: 'LS8', radiusKm: 16, fold: 'open'},
  'a place that we do not know': {
    q: 'sugar diabetes',
    postcode: 'ZZ99 9ZZ',
    radiusKm: 16,
    postcodeError: 'We do not know this postcode. Check it, or type a town',
    fold: 'open',
  },
};

const today = '2026-11-22';
const withMap = (): ResultsProps => {
  const results = exampleResults();
  const [first, ...rest] = results.items;
  if (!first) throw new Error('The example has no results');
  const place = {name: 'Compton Centre', town: 'Leeds', point: {lat: 53.81, lng: -1.51}};
  const map = {
    tiles: 'https://tiles.example/{z}/{x}/{y}.png',
    attribution: 'Map makers of Example',
    maxZoom: 18,
  };
  return {kind: 'results', results: {...results, items: [{...first, place}, ...rest]}, today, map};
};
const found = (changes: Parameters<typeof exampleResults>[0] = {}): ResultsProps => ({
  kind: 'results',
  results: exampleResults(changes),
  today,
});

/** Every state of what stands below the form. */
export const RESULTS_STATES: RegionStates<ResultsProps> = {
  'nothing asked yet': {kind: 'nothing-asked'},
  results: found(),
  'results with a map on offer': withMap(),
  'results on the second of many pages': found({total: 150, page: 2}),
  'looking for a patient': found({filters: {route: 'professional'}}),
  'filters on': found({filters: {condition: ['diabetes-type-2'], when: ['evening'], route: 'self'}}),
  'words that mean more than one thing': found({
    notices: [
      {
        code: 'ambiguous',
        text: '“On insulin” can mean type 1 or type 2 diabetes. Which do you mean?',
        links: [
          {label: 'Type 1 diabetes', query: 'condition=diabetes-type-1'},
          {label: 'Type 2 diabetes', query: 'condition=diabetes-type-2'},
        ],
      },
    ],
  }),
  'no results': found({
    total: 0,
    items: [],
    notices: [
      {
        code: 'wider-area',
        text: 'There is more a little further away.',
        links: [{label: 'Look within 20 miles (4 results)', query: 'q=sugar+diabetes&radiusKm=32'}],
      },
    ],
  }),
  'no results anywhere': found({total: 0, items: [], filters: {language: ['pl']}}),
};
