import type {JSX} from 'preact';
import type {SearchQuery, Sort} from '#shared/model/search.ts';
import {findHref} from './findHref.ts';

const SORTS: readonly {readonly sort: Sort; readonly label: string}[] = [
  {sort: 'best', label: 'Best match'},
  {sort: 'distance', label: 'Nearest'},
  {sort: 'soonest', label: 'Soonest'},
];

/** The order of the results: the one in use is said, the others are links. Nearest needs a place. */
export const SortLinks = ({
  query,
  hasPlace,
}: {
  readonly query: SearchQuery;
  readonly hasPlace: boolean;
}): JSX.Element => (
  <div class="app-sort app-no-print">
    <p class="app-sort__label" id="sort-label">
      Sort by
    </p>
    <ul class="app-sort__list" aria-labelledby="sort-label">
      {SORTS.filter(({sort}) => sort !== 'distance' || hasPlace).map(({sort, label}) => (
        <li>
          {sort === query.sort ? (
            <strong>
              {label}
              <span class="nhsuk-u-visually-hidden"> (in use)</span>
            </strong>
          ) : (
            <a href={findHref(query, {sort})}>{label}</a>
          )}
        </li>
      ))}
    </ul>
  </div>
);
