import {paginateQuery} from '@aws-sdk/lib-dynamodb';
import {Account, Role} from '#shared/access/account.ts';
import {type Actor, actorOf} from '#shared/access/actor.ts';
import * as z from 'zod/mini';
import {accountKeys, KEY, ROLE_PREFIX} from '../keys.ts';
import type {AccountsTable} from './table.ts';

const AccountRow = z.object({account: Account});
/** A role that was taken away leaves its row, without the role. */
const RoleRow = z.object({role: z.optional(Role)});

/** An account with the roles that it has now, read consistently; undefined when there is none. */
export const readAccount = async (
  {client, tableName}: AccountsTable,
  accountId: string,
): Promise<Actor | undefined> => {
  const rows: Record<string, unknown>[] = [];
  const pages = paginateQuery(
    {client},
    {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: {'#pk': KEY.partition},
      ExpressionAttributeValues: {':pk': accountKeys.account(accountId).pk},
    },
  );
  for await (const {Items = []} of pages) rows.push(...Items);
  const own = rows.find((row) => row[KEY.sort] === accountKeys.account(accountId).sk);
  if (!own) return undefined;
  const roles = rows.filter((row) => String(row[KEY.sort]).startsWith(ROLE_PREFIX));
  return actorOf(
    AccountRow.parse(own).account,
    roles.flatMap((row) => RoleRow.parse(row).role ?? []),
  );
};
