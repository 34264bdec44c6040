import {GetCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {ReferrerProfile} from '#shared/access/profile.ts';
import {accountKeys} from '../keys.ts';
import type {AccountsTable} from './table.ts';

const ProfileRow = z.object({profile: ReferrerProfile});

/**
 * What referrers said of themselves. It stands outside the account's own rows, so that whoever may write it can write
 * no role.
 */
export const profileStore = ({client, tableName}: AccountsTable) => ({
  /** Undefined for somebody who was never asked. */
  async get(accountId: string): Promise<ReferrerProfile | undefined> {
    const {Item} = await client.send(
      new GetCommand({TableName: tableName, Key: accountKeys.profile(accountId), ConsistentRead: true}),
    );
    return Item && ProfileRow.parse(Item).profile;
  },

  /** The last one that is saved counts. */
  async save(accountId: string, profile: ReferrerProfile, now: Date): Promise<void> {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: accountKeys.profile(accountId),
        UpdateExpression: 'SET profile = :profile, changedAt = :now',
        ExpressionAttributeValues: {':profile': profile, ':now': now.toISOString()},
      }),
    );
  },
});

export type ProfileStore = ReturnType<typeof profileStore>;
