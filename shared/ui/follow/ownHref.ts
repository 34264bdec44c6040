/** Stands for the token in the clean address, where a cookie opens the request. */
const MINE = '/my-referral/mine';

/**
 * The address of a request on the browser that opens it, or of a page or a file of it. `tag` says which of several: it
 * is the same for everybody, says nothing of anybody and opens nothing without the browser's cookie. `more` holds plain
 * words only.
 */
export const ownHref = (
  tag: string,
  more: Readonly<Record<string, string>> = {},
  file: '' | '/calendar.ics' | '/record.json' = '',
): `/${string}` => {
  const query = Object.entries({...more, request: tag}).map(([name, value]) => `${name}=${value}`);
  return `${MINE}${file}?${query.join('&')}`;
};
