import type {JSX} from 'preact';
import type {SearchResults} from '#shared/model/search.ts';
import {region} from '../region.ts';
import {Chips} from './Chips.tsx';
import {exampleResults} from './exampleResults.ts';
import {Filters} from './Filters.tsx';
import {FirstSteps} from './FirstSteps.tsx';
import {NoResults} from './NoResults.tsx';
import {Notices} from './Notices.tsx';
import {Pages} from './Pages.tsx';
import {ResultCard} from './ResultCard.tsx';
import {SafetyCard} from './SafetyCard.tsx';
import {SortLinks} from './SortLinks.tsx';
import {findHref} from './findHref.ts';

export type ResultsProps =
  /** Nothing has been asked yet, or what was asked cannot be read. */
  | {readonly kind: 'nothing-asked'}
  | {
      readonly kind: 'results';
      readonly results: SearchResults;
      /** The London day of reading. */
      readonly today: string;
    };

const Found = ({results, today}: {results: SearchResults; today: string}): JSX.Element => {
  const {query, items} = results;
  const isAbout = query.place !== null && query.place.precision !== 'postcode';
  const back = findHref(query.filters, {page: results.page});
  return (
    <>
      {results.safety && <SafetyCard safety={results.safety} />}
      <Notices notices={results.notices} />
      <Chips query={query.filters} />
      <Filters results={results} />
      {items.length === 0 ? (
        <NoResults results={results} />
      ) : (
        <>
          <SortLinks query={query.filters} hasPlace={query.place !== null} />
          <ol class="app-results">
            {items.map((item) => (
              <ResultCard item={item} today={today} isAbout={isAbout} back={back} />
            ))}
          </ol>
          <Pages results={results} />
        </>
      )}
    </>
  );
};

const today = '2026-11-22';
const found = (changes: Parameters<typeof exampleResults>[0] = {}): ResultsProps => ({
  kind: 'results',
  results: exampleResults(changes),
  today,
});

/** Everything below the search form of /find. */
export const resultsRegion = region<ResultsProps>({
  name: 'results',
  render: (props) => (props.kind === 'results' ? <Found {...props} /> : <FirstSteps />),
  states: {
    'nothing asked yet': {kind: 'nothing-asked'},
    results: found(),
    'results on the second of many pages': found({total: 150, page: 2}),
    'filters on': found({filters: {condition: ['diabetes-type-2'], when: ['evening'], route: 'self'}}),
    'urgent help above the results': found({
      safety: {
        card: 'emergency',
        title: 'Call 999 or go to A&E now if:',
        advice: ['you have sudden chest pain that does not go away', 'you cannot breathe'],
      },
    }),
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
  },
});
