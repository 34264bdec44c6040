import {TransactWriteCommand} from '@aws-sdk/lib-dynamodb';
import type {Role} from '#shared/access/account.ts';
import {groupOf} from '#shared/access/peopleGroup.ts';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {accountKeys} from '../keys.ts';
import {aboutOf, emailHash} from './roleWrites.ts';
import type {AccountsTable} from './table.ts';

/** Who is let in: an invitation waits for a mailbox to prove itself. */
export const invitationStore = ({client, tableName}: AccountsTable) => ({
  /** A later invitation of a mailbox to the same thing stands in place of the earlier one. */
  async invite(email: string, role: Role, now: Date, invitedBy?: string): Promise<void> {
    const expiresAtEpochSeconds = epochSeconds(now) + SESSION_SECONDS.invitation;
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: tableName,
              Item: {
                ...accountKeys.invitation(emailHash(email), role.role, aboutOf(role)),
                role,
                expiresAtEpochSeconds,
              },
              ConditionExpression: 'attribute_not_exists(pk) OR #role.#at <= :at',
              ExpressionAttributeNames: {'#role': 'role', '#at': 'grantedAt'},
              ExpressionAttributeValues: {':at': role.grantedAt},
            },
          },
          {
            Put: {
              TableName: tableName,
              Item: {
                ...accountKeys.invited(groupOf(role), emailHash(email)),
                email: email.trim(),
                ...(role.role === 'provider' && {duties: role.duties}),
                invitedAt: role.grantedAt,
                ...(invitedBy !== undefined && {invitedBy}),
                expiresAtEpochSeconds,
              },
            },
          },
        ],
      }),
    );
  },
});

export type InvitationStore = ReturnType<typeof invitationStore>;
