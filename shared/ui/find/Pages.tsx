import type {JSX} from 'preact';
import type {SearchResults} from '#shared/model/search.ts';
import {Pagination, type PaginationProps} from '../components/Pagination.tsx';
import {findHref} from './findHref.ts';

/** Pages shown on either side of the current one. */
const BESIDE = 1;

/** Page numbers to link: the first, the last, those beside the current one, and an ellipsis for each gap. */
const itemsOf = (current: number, last: number, href: (page: number) => string): PaginationProps['items'] => {
  const items: PaginationProps['items'][number][] = [];
  for (let number = 1; number <= last; number += 1) {
    const isShown = number === 1 || number === last || Math.abs(number - current) <= BESIDE;
    if (isShown) items.push({number, href: href(number), current: number === current});
    else if (!('ellipsis' in (items.at(-1) ?? {}))) items.push({ellipsis: true});
  }
  return items;
};

/** Links to the pages of the results; nothing when there is one page. */
export const Pages = ({results}: {readonly results: SearchResults}): JSX.Element | null => {
  const {total, page, pageSize, query} = results;
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const href = (number: number): string => findHref(query.filters, {page: number});
  return (
    <Pagination
      items={itemsOf(page, last, href)}
      previous={page > 1 ? {href: href(page - 1)} : undefined}
      next={page < last ? {href: href(page + 1)} : undefined}
      ariaLabel="Pages of results"
    />
  );
};
