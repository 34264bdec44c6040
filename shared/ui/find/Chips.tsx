import type {JSX} from 'preact';
import {SearchQuery} from '#shared/model/search.ts';
import {chipsOf} from './chipsOf.ts';
import {findHref} from './findHref.ts';

const CLEARED = SearchQuery.parse({});

/** The filters that are on; each is a link to the same search without it. */
export const Chips = ({query}: {readonly query: SearchQuery}): JSX.Element | null => {
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  const {q, postcode, place, radiusKm, sort} = query;
  return (
    <div class="app-chips" role="group" aria-labelledby="chips-label">
      <p id="chips-label" class="nhsuk-u-visually-hidden">
        Filters that are on
      </p>
      <ul class="app-chips__list">
        {chips.map(({label, href}) => (
          <li>
            <a class="app-chips__chip" href={href}>
              <span class="nhsuk-u-visually-hidden">Remove filter: </span>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chips.length > 1 && (
          <li>
            <a href={findHref({...CLEARED, q, postcode, place, radiusKm, sort})}>Remove all filters</a>
          </li>
        )}
      </ul>
    </div>
  );
};
