import {blocksOf} from '#shared/alike/blocks.ts';
import {alikeFacts} from '#shared/alike/facts.ts';
import {contentHash} from '../directory/contentHash.ts';
import type {Action} from '../directory/transact.ts';
import type {ListingWrite} from '../directory/writeListing.ts';
import {directoryKeys} from '../keys.ts';

/**
 * What a save leaves for whoever looks for doubles: the listing's facts in each block where its doubles would stand, and that
 * it is to be compared. Nothing when none of its facts is another; a save that stays in place has none that is.
 */
export const alikeActions = (
  TableName: string,
  {row: {listing, revision}, stored, staysInPlace}: Pick<ListingWrite, 'row' | 'stored' | 'staysInPlace'>,
): Action[] => {
  if (staysInPlace) return [];
  const [before, facts] = [stored && alikeFacts(stored.row.listing), alikeFacts(listing)];
  if (contentHash(before ?? null) === contentHash(facts ?? null)) return [];
  const blocks = facts ? blocksOf(facts) : [];
  const left = before ? blocksOf(before).filter((block) => !blocks.includes(block)) : [];
  const {id: listingId} = listing;
  const compare = {...directoryKeys.compare(listingId), listingId, mark: String(revision)};
  return [
    ...blocks.map((block) => ({
      what: 'alike',
      item: {Put: {TableName, Item: {...directoryKeys.alike(block, listingId), facts}}},
    })),
    ...left.map((block) => ({
      what: 'alike',
      item: {Delete: {TableName, Key: directoryKeys.alike(block, listingId)}},
    })),
    {what: 'compare', item: {Put: {TableName, Item: compare}}},
  ];
};
