import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {addDays, londonDate} from '#shared/london.ts';
import {directoryKeys} from '../keys.ts';
import {lookKey} from './lookKey.ts';
import type {Directory} from './read.ts';

/** How long a provider has to answer what they were mailed of a report, before they are asked like anybody. */
const ANSWER_DAYS = 3;

/** Says that somebody has reported a problem with a page, and has it looked at when its provider has had time to answer. */
export const doubtListing = async (
  {client, tableName: TableName}: Directory,
  listingId: string,
  reportedAt: string,
): Promise<void> => {
  const since = londonDate(new Date(reportedAt));
  const Item = {...directoryKeys.reportedOn(listingId), since};
  await client.send(new PutCommand({TableName, Item}));
  const look = {...lookKey(addDays(since, ANSWER_DAYS), listingId), listingId};
  await client.send(new PutCommand({TableName, Item: look}));
};
