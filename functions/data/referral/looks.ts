import {PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import {Look, type ReferralActor} from '#shared/model/referral.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {KEY, LOOK_PREFIX, referralKeys} from '../keys.ts';
import {isRefused, type ReferralsTable} from './table.ts';

export interface Looking {
  readonly by: ReferralActor;
  readonly accountId?: string | undefined;
}

/** How many looks are shown: the newest. */
const MOST_LOOKS = 200;

/** Writes down that somebody opened what the person told us: once an hour for each who does. */
export const writeLook = async (
  {client, tableName}: ReferralsTable,
  referralId: string,
  {by, accountId}: Looking,
  now: Date,
): Promise<void> => {
  const at = now.toISOString();
  const row = Look.parse({
    at,
    by,
    ...(accountId !== undefined && {accountId}),
    expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.event,
  });
  try {
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: {...referralKeys.look(referralId, at.slice(0, 13), `${by}#${accountId ?? 'link'}`), ...row},
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  } catch (failure) {
    if (!isRefused(failure)) throw failure;
  }
};

/** Who looked, newest first. */
export const listLooks = async ({client, tableName}: ReferralsTable, referralId: string): Promise<Look[]> => {
  const {Items = []} = await client.send(
    new QueryCommand({
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :look)',
      ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
      ExpressionAttributeValues: {':pk': referralKeys.look(referralId, '', '').pk, ':look': LOOK_PREFIX},
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: MOST_LOOKS,
    }),
  );
  return Items.map((item) => Look.parse(item));
};
