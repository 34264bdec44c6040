import {type Baseline, inCircle, nearestKm} from './plainListing.ts';

/**
 * All that was typed as one run of letters somewhere in the text (Family Hubs: `CHARINDEX`), the nearest first, then
 * in a fixed order. With a place: only what has a place in the circle.
 */
export const wholePhrase: Baseline = (listings, search) => {
  const phrase = search.words.trim().toLowerCase();
  const {origin} = search;
  return inCircle(listings, search)
    .filter(({name, summary, description, categories}) =>
      [name, summary, description, categories].some((text) => text.toLowerCase().includes(phrase)),
    )
    .map((listing) => ({slug: listing.slug, km: origin ? nearestKm(listing, origin) : 0}))
    .sort((one, other) => one.km - other.km || (one.slug < other.slug ? -1 : 1))
    .map(({slug}) => slug);
};
