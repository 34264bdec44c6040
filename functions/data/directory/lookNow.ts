import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import {lookKey} from './lookKey.ts';
import type {Directory} from './read.ts';

/** Has a listing looked at today: something was learned of it that its own days do not say. */
export const lookNow = async (
  {client, tableName}: Directory,
  listingId: string,
  now: Date,
): Promise<void> => {
  const Item = {...lookKey(londonDate(now), listingId), listingId};
  await client.send(new PutCommand({TableName: tableName, Item}));
};
