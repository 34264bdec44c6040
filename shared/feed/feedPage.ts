import {type FieldError, ProblemError} from '#shared/problems.ts';

/** Rows in a page: the reads of one request are bounded by it. */
const PER_PAGE = {default: 20, most: 50} as const;
const MOST_PAGE = 1_000_000;

interface Asked {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

const wholeFrom = (given: string | null, otherwise: number, most: number): number | undefined => {
  if (given === null) return otherwise;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  return number >= 1 && number <= most ? number : undefined;
};

/**
 * The page that is asked for. The standard says `per_page`; its validator says `perPage`.
 * @throws ProblemError `invalid-request`, also for a filter of the standard that this list does not have: its rows would
 * not be those that were asked for
 */
export const readAsked = (query: URLSearchParams, notServed: readonly string[]): Asked => {
  const page = wholeFrom(query.get('page'), 1, MOST_PAGE);
  const perPage = wholeFrom(query.get('per_page') ?? query.get('perPage'), PER_PAGE.default, PER_PAGE.most);
  const errors: FieldError[] = notServed
    .filter((name) => (query.get(name) ?? '') !== '')
    .map((name) => ({pointer: `#/${name}`, detail: 'This list has no such filter'}));
  if (page === undefined) errors.push({pointer: '#/page', detail: 'Use a whole number from 1'});
  if (perPage === undefined)
    errors.push({pointer: '#/per_page', detail: `Use a whole number from 1 to ${PER_PAGE.most}`});
  if (page === undefined || perPage === undefined || errors.length > 0)
    throw new ProblemError('invalid-request', 'This cannot be asked of the feed', {errors});
  return {page, perPage};
};

/** A page as the standard has it. A page after the last is empty. */
export const feedPage = <Row>({page, perPage}: Asked, total: number, contents: readonly Row[]) => {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
};

/**
 * A page of a list that is read by a cursor: nobody knows how many there are in all, so that its numbers are those of this answer.
 * It may be empty and not the last.
 */
export const feedPageAfter = <Row>(
  {perPage}: Asked,
  contents: readonly Row[],
  {isFirst, next}: {readonly isFirst: boolean; readonly next: string | undefined},
) => ({
  ...feedPage({page: 1, perPage}, contents.length, contents),
  first_page: isFirst,
  last_page: next === undefined,
  ...(next !== undefined && {next_cursor: next}),
});

/** The page of a list that is at hand. */
export const feedPageOf = <Row>(asked: Asked, rows: readonly Row[]) => {
  const from = (asked.page - 1) * asked.perPage;
  return feedPage(asked, rows.length, rows.slice(from, from + asked.perPage));
};
