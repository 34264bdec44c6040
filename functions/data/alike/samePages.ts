import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {ListingRow, PointerRow} from '../directory/rows.ts';
import {directoryKeys} from '../keys.ts';
import {followMerges} from './followMerges.ts';

/** Pages of which one is made, at the most: far more than anybody has found of one support. */
const MOST_PAGES = 50;

/**
 * The ids of all pages that are one page now: the one that stays, and then those that are part of it, also by one that became
 * part of it first. Of a page that is part of none, and has none, its own.
 */
export const samePages = async (
  directory: Directory,
  listingId: string,
): Promise<readonly [string, ...string[]]> => {
  const read = async (id: string) => {
    const row = await getRow(directory, directoryKeys.listing(id));
    return row && ListingRow.parse(row).listing;
  };
  const asked = await read(listingId);
  const stays = asked && (await followMerges(asked, {listingOf: (listing) => listing, read}));
  const found: [string, ...string[]] = [stays?.id ?? listingId];
  for (const id of found) {
    const rows = await queryRows(directory, directoryKeys.mergedInto(id, '').pk);
    found.push(...rows.map((row) => PointerRow.parse(row).listingId));
    if (found.length >= MOST_PAGES) break;
  }
  return found;
};
