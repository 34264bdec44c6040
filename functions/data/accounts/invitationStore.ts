import {PutCommand, TransactWriteCommand, paginateQuery} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Duty, type Role} from '#shared/access/account.ts';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {accountKeys, KEY} from '../keys.ts';
import {aboutOf, emailHash} from './roleWrites.ts';
import type {AccountsTable} from './table.ts';

const MemberRow = z.object({
  accountId: z.string(),
  email: z.string(),
  duties: z.array(Duty),
  since: z.iso.datetime(),
});
export type Member = z.infer<typeof MemberRow>;

/** Who is let in, and who is out: invitations wait for a mailbox to prove itself; a removal holds from the next request on. */
export const invitationStore = ({client, tableName}: AccountsTable) => ({
  /** A later invitation of a mailbox to the same thing stands in place of the earlier one. */
  async invite(email: string, role: Role, now: Date): Promise<void> {
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: {
          ...accountKeys.invitation(emailHash(email), role.role, aboutOf(role)),
          role,
          expiresAtEpochSeconds: epochSeconds(now) + SESSION_SECONDS.invitation,
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #role.#at <= :at',
        ExpressionAttributeNames: {'#role': 'role', '#at': 'grantedAt'},
        ExpressionAttributeValues: {':at': role.grantedAt},
      }),
    );
  },

  /** The people of a provider. */
  async listMembers(organisationId: string): Promise<Member[]> {
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': accountKeys.member(organisationId, '').pk},
      },
    );
    const members: Member[] = [];
    for await (const {Items = []} of pages) members.push(...Items.map((row) => MemberRow.parse(row)));
    return members;
  },

  /** Takes a provider's person out. What they were invited to before does not bring them back. */
  async removeMember(organisationId: string, accountId: string, now: Date): Promise<void> {
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName: tableName,
              Item: {
                ...accountKeys.role(accountId, 'provider', organisationId),
                changedAt: now.toISOString(),
              },
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
          {
            Delete: {
              TableName: tableName,
              Key: accountKeys.member(organisationId, accountId),
              ConditionExpression: 'attribute_exists(pk)',
            },
          },
        ],
      }),
    );
  },
});

export type InvitationStore = ReturnType<typeof invitationStore>;
