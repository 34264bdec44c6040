/** Where a page of the form is, and which form: each window that begins one has an id of its own. */
export interface FormPlace {
  readonly slug: string;
  readonly formId: string;
}

/**
 * The address of a page of one form, the first page without `page`. The id in it is drawn at random, says nothing of
 * anybody, and opens nothing without the cookie of the browser that it was drawn for. `more` holds plain words only.
 */
export const referHref = (
  {slug, formId}: FormPlace,
  page = '',
  more: Readonly<Record<string, string>> = {},
): `/${string}` => {
  const query = Object.entries({...more, form: formId}).map(([name, value]) => `${name}=${value}`);
  return `/refer/${slug}${page === '' ? '' : `/${page}`}?${query.join('&')}`;
};
