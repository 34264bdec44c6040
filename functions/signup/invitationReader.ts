import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {epochSeconds} from '#shared/referral/retention.ts';
import {emailHash} from '../data/accounts/roleWrites.ts';
import type {AccountsTable} from '../data/accounts/table.ts';
import {accountKeys, KEY} from '../data/keys.ts';

/** Whether a mailbox has an invitation that has not ended. */
export const invitationReader =
  ({client, tableName}: AccountsTable) =>
  async (email: string, now: Date): Promise<boolean> => {
    const {Items = []} = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': accountKeys.invitation(emailHash(email), '').pk},
      }),
    );
    return Items.some((row) => Number(row[KEY.expires]) > epochSeconds(now));
  };
