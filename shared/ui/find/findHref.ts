import type {SearchQuery} from '#shared/model/search.ts';
import {queryString} from '#shared/search/queryString.ts';

/**
 * The address of a search with some of its parts changed. Everything is in it, so that a result page can be kept,
 * shared and gone back to. A change starts again at page 1 unless it names the page.
 */
export const findHref = (query: SearchQuery, changes: Partial<SearchQuery> = {}): `/${string}` =>
  `/find?${queryString(query, changes)}`;
