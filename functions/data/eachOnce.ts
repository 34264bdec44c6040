import type {WholeListing} from './directoryReader.ts';

/** One listing of a list of addresses. */
interface Listed {
  /** The first address by which the list has it, which may be an old one. */
  readonly slug: string;
  /** All of them: two pages may have been merged into one since. */
  readonly slugs: readonly string[];
  readonly records: WholeListing;
  /** The names of those that were chosen under another, and are part of this one now. */
  readonly formerly: readonly string[];
}

/** The listings of a list of addresses, each once and in that order, and how many addresses lead nowhere now. */
export const eachOnce = async (
  {getListingBySlug}: {readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>},
  slugs: readonly string[],
): Promise<{readonly listed: readonly Listed[]; readonly gone: number}> => {
  const found = await Promise.all(slugs.map(async (slug) => ({slug, records: await getListingBySlug(slug)})));
  const byId = new Map<string, Listed>();
  let gone = 0;
  for (const {slug, records} of found) {
    if (!records) {
      gone += 1;
      continue;
    }
    const {listing, mergedFrom} = records;
    const before = byId.get(listing.id) ?? {slug, slugs: [], records, formerly: []};
    const isOtherName = mergedFrom !== undefined && mergedFrom.listing.name !== listing.name;
    byId.set(listing.id, {
      ...before,
      slugs: [...before.slugs, slug],
      formerly: isOtherName ? [...before.formerly, mergedFrom.listing.name] : before.formerly,
    });
  }
  return {listed: [...byId.values()], gone};
};
