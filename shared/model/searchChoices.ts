/**
 * What a search may be asked, as plain values: the schema (`search.ts`) is made from them, and so is the reader that
 * search itself uses (`shared/search/readQuery.ts`).
 */
export const WHENS = ['daytime', 'evening', 'weekend'] as const;
export const SORTS = ['best', 'distance', 'soonest'] as const;
export const COSTS = ['free', 'pay', 'varies'] as const;
export const WAYS_TO_JOIN = ['self', 'professional'] as const;

/** Letters, and what to say of more. */
export const MOST_LETTERS = {
  q: {letters: 200, otherwise: 'Use 200 characters or fewer'},
  postcode: {letters: 20, otherwise: 'Enter a postcode, like LS8 4AB'},
  place: {letters: 80, otherwise: 'Enter a town or a postcode'},
} as const;

export const RADII_KM = {default: 16, least: 1, most: 160} as const;
export const PAGES = {default: 1, least: 1, most: 500} as const;
export const PAGE_SIZES = {default: 20, least: 1, most: 50} as const;
export const STARTS_WITHIN_DAYS = {least: 1, most: 365} as const;
