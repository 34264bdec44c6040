const MARK = /^[\d:.TZ-]{20,24}#[A-Za-z0-9:._-]{1,120}$/;

/** The mark of a page of those that are open, as an address or a form brings it; undefined for the first page. */
export const openMark = (given: string | null): string | undefined =>
  given !== null && MARK.test(given) ? given : undefined;

/** Where the page after a mark is; undefined without one. */
export const pageAfter = (path: `/${string}`, mark: string | undefined): string | undefined =>
  mark === undefined ? undefined : `${path}?after=${encodeURIComponent(mark)}`;
