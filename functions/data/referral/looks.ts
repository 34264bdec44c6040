import {PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import {Look, type ReferralActor} from '#shared/model/referral.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import type {Action} from '../directory/transact.ts';
import {KEY, LOOK_PREFIX, referralKeys} from '../keys.ts';
import {isRefused, type ReferralsTable} from './table.ts';

export interface Looking {
  readonly by: ReferralActor;
  readonly accountId?: string | undefined;
}

const expires = (now: Date): number => epochSeconds(now) + RETENTION_SECONDS.event;

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
    expiresAtEpochSeconds: expires(now),
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

/** That somebody deleted what the person told us: written with the step itself, however lately they had looked. */
export const erasedRow = (
  tableName: string,
  {referralId, by, accountId}: Looking & {readonly referralId: string},
  now: Date,
): Action => {
  const at = now.toISOString();
  const row = Look.parse({
    at,
    by,
    did: 'erase',
    ...(accountId !== undefined && {accountId}),
    expiresAtEpochSeconds: expires(now),
  });
  return {
    what: 'look',
    item: {
      Put: {
        TableName: tableName,
        Item: {...referralKeys.look(referralId, at, `${by}#${accountId ?? 'link'}`), ...row},
      },
    },
  };
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
