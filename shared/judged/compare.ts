/** One of a page of results. */
export interface ShownListing {
  readonly slug: string;
  readonly name: string;
}

/** What is different between two lists of results for one search. */
export interface Difference {
  readonly came: readonly ShownListing[];
  readonly went: readonly ShownListing[];
  /** Those that stand in both and changed places with one another; a listing that only made room is not named. */
  readonly moved: readonly (ShownListing & {readonly from: number; readonly to: number})[];
}

const notIn = (one: readonly ShownListing[], other: readonly ShownListing[]): ShownListing[] => {
  const known = new Set(other.map(({slug}) => slug));
  return one.filter(({slug}) => !known.has(slug));
};

const placesOf = (listings: readonly ShownListing[]): ReadonlyMap<string, number> =>
  new Map(listings.map(({slug}, index) => [slug, index]));

/** What changed between two lists; undefined when nothing did. Places count from 1. */
export const differenceOf = (
  before: readonly ShownListing[],
  after: readonly ShownListing[],
): Difference | undefined => {
  const came = notIn(after, before);
  const went = notIn(before, after);
  const stayedBefore = placesOf(notIn(before, went));
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)];
  const moved = notIn(after, came).flatMap((listing, index) =>
    stayedBefore.get(listing.slug) === index
      ? []
      : [
          {
            ...listing,
            from: (placesBefore.get(listing.slug) ?? 0) + 1,
            to: (placesAfter.get(listing.slug) ?? 0) + 1,
          },
        ],
  );
  return came.length + went.length + moved.length === 0 ? undefined : {came, went, moved};
};
