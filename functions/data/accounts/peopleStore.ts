import {
  GetCommand,
  paginateQuery,
  type TransactWriteCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Duty} from '#shared/access/account.ts';
import {normalEmail} from '#shared/access/mailDomain.ts';
import {roleOfGroup} from '#shared/access/peopleGroup.ts';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import {epochSeconds, isExpired} from '#shared/referral/retention.ts';
import {accountKeys, type Key, KEY, MEMBER_PREFIX, REMOVED_PREFIX} from '../keys.ts';
import {emailHash} from './roleWrites.ts';
import type {AccountsTable} from './table.ts';

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

const MemberRow = z.object({
  accountId: z.string(),
  email: z.string(),
  duties: z.optional(z.array(Duty)),
  since: z.iso.datetime(),
});
export type Member = z.infer<typeof MemberRow>;

const InvitedRow = z.object({
  email: z.string(),
  duties: z.optional(z.array(Duty)),
  invitedAt: z.iso.datetime(),
  expiresAtEpochSeconds: z.number(),
});
export type Invited = z.infer<typeof InvitedRow>;

const RemovedRow = z.object({
  email: z.string(),
  removedAt: z.iso.datetime(),
  /** The account of whoever did it. */
  removedBy: z.string(),
  expiresAtEpochSeconds: z.number(),
});
export type Removed = z.infer<typeof RemovedRow>;

/** A group's people: the first two in the order of their mailboxes. */
export interface People {
  readonly members: readonly Member[];
  /** Who has not come yet. */
  readonly invited: readonly Invited[];
  /** Who was removed, the last first. */
  readonly removed: readonly Removed[];
}

const byEmail = (a: {email: string}, b: {email: string}): number => a.email.localeCompare(b.email);

/** What tells the role of a group's people apart from others of its kind. */
const aboutGroup = (group: string): string => (roleOfGroup(group) === 'provider' ? group : '');

const isRefused = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'TransactionCanceledException';

/** Who has access, by group, and taking it away: a removal holds from the next request on. */
export const peopleStore = ({client, tableName}: AccountsTable) => {
  const remove = (key: Key): Writes[number] => ({
    Delete: {TableName: tableName, Key: {...key}},
  });

  const invitation = (group: string, hash: string): Writes => [
    remove(accountKeys.invitation(hash, roleOfGroup(group), aboutGroup(group))),
    remove(accountKeys.invited(group, hash)),
  ];

  const getMember = async (group: string, accountId: string): Promise<Member | undefined> => {
    const {Item} = await client.send(
      new GetCommand({
        TableName: tableName,
        Key: accountKeys.member(group, accountId),
        ConsistentRead: true,
      }),
    );
    return Item && MemberRow.parse(Item);
  };

  return {
    getMember,

    async list(group: string, now: Date): Promise<People> {
      const rows: Record<string, unknown>[] = [];
      const pages = paginateQuery(
        {client},
        {
          TableName: tableName,
          ConsistentRead: true,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: {'#pk': KEY.partition},
          ExpressionAttributeValues: {':pk': accountKeys.member(group, '').pk},
        },
      );
      for await (const {Items = []} of pages) rows.push(...Items);
      const beginsWith = (prefix: string) => (row: Record<string, unknown>) =>
        String(row[KEY.sort]).startsWith(prefix);
      const [isMember, isRemoved] = [beginsWith(MEMBER_PREFIX), beginsWith(REMOVED_PREFIX)];
      const members = rows.filter(isMember).map((row) => MemberRow.parse(row));
      const removed = rows
        .filter(isRemoved)
        .map((row) => RemovedRow.parse(row))
        .filter((row) => !isExpired(row, now));
      const came = new Map(members.map(({email, since}) => [normalEmail(email), since]));
      const invited = rows
        .filter((row) => !isMember(row) && !isRemoved(row))
        .map((row) => InvitedRow.parse(row))
        // Who has come stands among the people; the row of the invitation lives to its end.
        .filter((row) => !isExpired(row, now) && (came.get(normalEmail(row.email)) ?? '') < row.invitedAt);
      return {members: members.sort(byEmail), invited: invited.sort(byEmail), removed: removed.reverse()};
    },

    /** Takes an invitation back; nothing happens when it has been taken up, or was none. */
    async withdraw(group: string, email: string): Promise<void> {
      await client.send(new TransactWriteCommand({TransactItems: invitation(group, emailHash(email))}));
    },

    /**
     * Takes somebody out of a group: every sign-in of theirs ends, and neither a listed mail domain nor an invitation
     * from before brings them back. Who did it is said beside the group for half a year. False when they were not in it.
     */
    async removeMember(
      group: string,
      accountId: string,
      {now, removedBy}: {readonly now: Date; readonly removedBy: string},
    ): Promise<boolean> {
      const member = await getMember(group, accountId);
      if (!member) return false;
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Update: {
                  TableName: tableName,
                  Key: accountKeys.role(accountId, roleOfGroup(group), aboutGroup(group)),
                  UpdateExpression: 'SET changedAt = :now, removedBy = :by REMOVE #role',
                  ConditionExpression: 'attribute_exists(pk)',
                  ExpressionAttributeNames: {'#role': 'role'},
                  ExpressionAttributeValues: {':now': now.toISOString(), ':by': removedBy},
                },
              },
              {
                Delete: {
                  TableName: tableName,
                  Key: accountKeys.member(group, accountId),
                  ConditionExpression: 'attribute_exists(pk)',
                },
              },
              {
                Update: {
                  TableName: tableName,
                  Key: accountKeys.account(accountId),
                  UpdateExpression: 'SET account.sessionsFrom = :now',
                  ConditionExpression: 'attribute_exists(pk)',
                  ExpressionAttributeValues: {':now': now.toISOString()},
                },
              },
              {
                Put: {
                  TableName: tableName,
                  Item: {
                    ...accountKeys.removed(group, now.toISOString(), accountId),
                    email: member.email,
                    removedAt: now.toISOString(),
                    removedBy,
                    expiresAtEpochSeconds: epochSeconds(now) + SESSION_SECONDS.removal,
                  },
                },
              },
              ...invitation(group, emailHash(member.email)),
            ],
          }),
        );
        return true;
      } catch (failure) {
        // Somebody else has taken them out meanwhile.
        if (isRefused(failure) && !(await getMember(group, accountId))) return false;
        throw failure;
      }
    },
  };
};

export type PeopleStore = ReturnType<typeof peopleStore>;
