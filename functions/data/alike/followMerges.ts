import type {Listing} from '#shared/model/listing.ts';

/**
 * The page that stays of one that was merged, also where that one was merged on since; itself when it was not. However many
 * they are: only a page that is part of none is merged into one that is part of none (`mergeListings.ts`), so that they end. Rows
 * that nothing writes, which lead in a circle or nowhere, lead to undefined.
 */
export const followMerges = async <Found>(
  asked: Found,
  {
    listingOf,
    read,
  }: {
    readonly listingOf: (found: Found) => Pick<Listing, 'id' | 'merged'>;
    readonly read: (listingId: string) => Promise<Found | undefined>;
  },
): Promise<Found | undefined> => {
  const seen = new Set<string>();
  let found: Found | undefined = asked;
  while (found) {
    const {id, merged} = listingOf(found);
    if (!merged) return found;
    if (seen.has(id)) return undefined;
    seen.add(id);
    found = await read(merged.into);
  }
  return undefined;
};
