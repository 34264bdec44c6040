import type {JSX} from 'preact';
import type {MapSource} from '#shared/model/mapSource.ts';
import type {SearchResults} from '#shared/model/search.ts';
import {region} from '../region.ts';
import {Chips} from './Chips.tsx';
import {chipsOf} from './chipsOf.ts';
import {Filters} from './Filters.tsx';
import {FirstSteps} from './FirstSteps.tsx';
import {MapBeside} from './MapBeside.tsx';
import {NoResults} from './NoResults.tsx';
import {Notices} from './Notices.tsx';
import {Pages} from './Pages.tsx';
import {canTick, ReferThese} from './ReferThese.tsx';
import {ResultCard} from './ResultCard.tsx';
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
      /** Where pictures of a map come from; without it no map is offered. */
      readonly map?: MapSource | undefined;
    };

const Found = ({results, today, map}: Extract<ResultsProps, {kind: 'results'}>): JSX.Element => {
  const {query, items} = results;
  const isAbout = query.place !== null && query.place.precision !== 'postcode';
  const back = findHref(query.filters, {page: results.page});
  const isReferring = query.filters.route === 'professional';
  return (
    <>
      <Notices notices={results.notices} />
      <Chips query={query.filters} />
      {(items.length > 0 || chipsOf(query.filters).length > 0) && <Filters results={results} />}
      {items.length === 0 ? (
        <NoResults results={results} />
      ) : (
        <>
          <SortLinks query={query.filters} hasPlace={query.place !== null} />
          {map && <MapBeside items={items} source={map} />}
          <ol class="app-results">
            {items.map((item) => (
              <ResultCard
                item={item}
                today={today}
                isAbout={isAbout}
                back={back}
                isReferring={isReferring}
                hasMap={map !== undefined}
              />
            ))}
          </ol>
          {isReferring && items.some(canTick) && <ReferThese />}
          <Pages results={results} />
        </>
      )}
    </>
  );
};

/** Everything below the search form of /find. */
export const resultsRegion = region<ResultsProps>({
  name: 'results',
  render: (props) => (props.kind === 'results' ? <Found {...props} /> : <FirstSteps />),
});
