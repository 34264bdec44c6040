import {firstLook} from '#shared/freshness/firstLook.ts';
import {londonDate} from '#shared/london.ts';
import {directoryKeys} from '../keys.ts';
import {lookKey} from './lookKey.ts';
import {addedOnOf} from './rows.ts';
import {websiteKey} from './websiteKey.ts';
import type {Action} from './transact.ts';
import type {ListingWrite} from './writeListing.ts';

/**
 * What a save leaves of freshness: the day on which the listing is to be looked at, where that is another than before; and
 * after a check, nothing of what stood against it. Another website is one to be looked at. A look is a hint: an older one that is left finds nothing to do.
 */
export const freshnessActions = (
  TableName: string,
  {row, runs, stored}: Pick<ListingWrite, 'row' | 'runs' | 'stored'>,
): Action[] => {
  const {listing} = row;
  const on = firstLook(listing, runs, addedOnOf(row));
  const before = stored && firstLook(stored.row.listing, stored.runs, addedOnOf(stored.row));
  const isChecked = stored !== undefined && listing.checkedOn !== stored.row.listing.checkedOn;
  const {website} = listing.contact;
  const isOtherWebsite = website !== undefined && website !== stored?.row.listing.contact.website;
  const lookedAtFrom = websiteKey(londonDate(new Date(listing.updatedAt)), listing.id);
  return [
    ...(isOtherWebsite
      ? [{what: 'website', item: {Put: {TableName, Item: {...lookedAtFrom, listingId: listing.id}}}}]
      : []),
    ...(on === undefined || on === before
      ? []
      : [
          {what: 'look', item: {Put: {TableName, Item: {...lookKey(on, listing.id), listingId: listing.id}}}},
        ]),
    ...(isChecked
      ? [{what: 'checked', item: {Delete: {TableName, Key: directoryKeys.stale(listing.id)}}}]
      : []),
  ];
};
