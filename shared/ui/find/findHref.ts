import {SearchQuery} from '#shared/model/search.ts';

/** What a link leaves out: a parameter that says only what holds without it. */
const DEFAULTS: SearchQuery = SearchQuery.parse({});

const valuesOf = (value: SearchQuery[keyof SearchQuery]): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/**
 * The address of a search with some of its parts changed. Everything is in it, so that a result page can be kept,
 * shared and gone back to. A change starts again at page 1 unless it names the page. An empty search keeps `q=`:
 * without any parameter `/find` has not searched yet.
 */
export const findHref = (query: SearchQuery, changes: Partial<SearchQuery> = {}): `/${string}` => {
  const changed: SearchQuery = {...query, page: 1, ...changes};
  const parameters = new URLSearchParams();
  for (const name of Object.keys(DEFAULTS) as (keyof SearchQuery)[]) {
    const values = valuesOf(changed[name]);
    if (values.join() === valuesOf(DEFAULTS[name]).join()) continue;
    for (const value of values) parameters.append(name, value);
  }
  if (parameters.size === 0) parameters.set('q', '');
  return `/find?${parameters.toString()}`;
};
