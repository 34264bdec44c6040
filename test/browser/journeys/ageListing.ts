import {DeleteCommand, GetCommand, PutCommand, ScanCommand} from '@aws-sdk/lib-dynamodb';
import type {Telling} from '#shared/freshness/standing.ts';
import {addDays, londonDate} from '#shared/london.ts';
import type {Lapse} from '#shared/model/listing.ts';
import {lookKey} from '../../../functions/data/directory/lookKey.ts';
import {ListingRow, unprovenRow} from '../../../functions/data/directory/rows.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import type {JourneyWorld} from './world.ts';

/**
 * Makes a listing one that nobody has checked for a year, on which the steward has done all that it does up to a stage: at
 * its next run it does what comes after. No save takes a check back, so that the rows are written here.
 */
export const ageListing = async (
  {cloud: {documents, table}}: JourneyWorld,
  listingId: string,
  reached?: {readonly lapse: Lapse['stage']; readonly told: readonly Telling['stage'][]},
): Promise<void> => {
  const TableName = table('DIRECTORY_TABLE');
  const Key = directoryKeys.listing(listingId);
  const {Item} = await documents.send(new GetCommand({TableName, Key, ConsistentRead: true}));
  const row = ListingRow.parse(Item);
  const today = londonDate(new Date());
  const on = addDays(today, -60);
  const listing = {
    ...row.listing,
    checkedOn: addDays(today, -365),
    ...(reached && {lapse: {stage: reached.lapse, on}}),
  };
  const put = (item: object) => documents.send(new PutCommand({TableName, Item: {...item}}));
  // Another content than any save has written: the next is not taken for one that changes nothing.
  await put({...Key, ...row, listing, contentHash: `aged ${today}`, revision: row.revision + 1});
  await put({...lookKey(today, listingId), listingId});
  if (!reached) {
    await documents.send(new DeleteCommand({TableName, Key: directoryKeys.stale(listingId)}));
    return;
  }
  await put({
    ...directoryKeys.stale(listingId),
    ...unprovenRow(listing, undefined),
    stage: reached.lapse,
    flags: [],
    told: reached.told.map((stage) => ({stage, on, to: 'provider'})),
    toldAt: `${on}T09:00:00Z`,
    revision: 1,
  });
};

/** Makes every link so far that asks for a check one that is too old to press. */
export const makeOld = async ({cloud: {documents, table}}: JourneyWorld): Promise<void> => {
  const TableName = table('REFERRALS_TABLE');
  const {Items = []} = await documents.send(new ScanCommand({TableName, ConsistentRead: true}));
  for (const item of Items.filter(({audience}) => audience === 'check')) {
    await documents.send(new PutCommand({TableName, Item: {...item, worksUntilEpochSeconds: 1}}));
  }
};
