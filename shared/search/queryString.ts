import type {SearchQuery} from '#shared/model/search.ts';
import {EMPTY_QUERY} from './readQuery.ts';

type Name = keyof SearchQuery;

const valuesOf = (value: SearchQuery[Name]): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** A query as the part of an address after `?`; what only repeats a default is left out, and it begins again at page 1. */
export const queryString = (query: SearchQuery, changes: Partial<SearchQuery> = {}): string => {
  const changed: SearchQuery = {...query, page: 1, ...changes};
  const parameters = new URLSearchParams();
  for (const name of Object.keys(EMPTY_QUERY) as Name[]) {
    const values = valuesOf(changed[name]);
    if (values.join() === valuesOf(EMPTY_QUERY[name]).join()) continue;
    for (const value of values) parameters.append(name, value);
  }
  if (parameters.size === 0) parameters.set('q', '');
  return parameters.toString();
};
