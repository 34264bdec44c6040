import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {addDays} from '#shared/london.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Directory} from './directory/read.ts';
import {type Key, KEY} from './keys.ts';

/** That something of a listing is to be looked at. */
export interface Look {
  readonly listingId: string;
  readonly key: Key;
}

/** The looks of a partition whose sort keys begin with a day, up to a London day, the oldest first; at most `most`. */
export const dueLooks = async (
  {client, tableName}: Directory,
  {partition, today, most}: {readonly partition: string; readonly today: string; readonly most: number},
): Promise<Look[]> => {
  const {Items = []} = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk AND #sk < :tomorrow',
      ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
      ExpressionAttributeValues: {':pk': partition, ':tomorrow': addDays(today, 1)},
      Limit: most,
    }),
  );
  return Items.map(({pk, sk, listingId}) => ({
    listingId: Id.parse(listingId),
    key: {pk: String(pk), sk: String(sk)},
  }));
};
