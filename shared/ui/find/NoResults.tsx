import type {JSX} from 'preact';
import {SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {chipsOf} from './chipsOf.ts';
import {findHref} from './findHref.ts';

const CLEARED = SearchQuery.parse({});

/**
 * What to do when nothing fits: there is always a next step. Searches that would find something stand in the notices
 * above, with their counts; these hold whatever the menu has.
 */
export const NoResults = ({results}: {readonly results: SearchResults}): JSX.Element => {
  const {filters} = results.query;
  const {q, postcode, place, radiusKm} = filters;
  const isLinkWorkerOffered = results.notices.some(({links}) =>
    links.some(({query}) => query.includes('supportType=social-prescribing')),
  );
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" class="nhsuk-heading-m">
        What you can do
      </h2>
      <ul>
        {chipsOf(filters).length > 0 && (
          <li>
            <a href={findHref({...CLEARED, q, postcode, place, radiusKm})}>Take all filters away</a>
          </li>
        )}
        {!isLinkWorkerOffered && (
          <li>
            <a href={findHref({...CLEARED, postcode, place, radiusKm, supportType: ['social-prescribing']})}>
              Find a link worker, who can look with you
            </a>
          </li>
        )}
        {results.safety === null && <li>Use fewer or other words, or check how they are spelt</li>}
        <li>
          <a href="/conditions">Look through the A to Z of conditions</a>
        </li>
        <li>Ask your GP surgery or pharmacy what there is near you</li>
        <li>
          If you need medical help soon, <a href="tel:111">call 111</a>
        </li>
      </ul>
    </section>
  );
};
