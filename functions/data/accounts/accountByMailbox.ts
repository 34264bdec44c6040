import {GetCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type {Actor} from '#shared/access/actor.ts';
import {accountKeys} from '../keys.ts';
import {readAccount} from './readAccount.ts';
import {emailHash} from './roleWrites.ts';
import type {AccountsTable} from './table.ts';

const PointerRow = z.object({accountId: z.string()});

/** Whoever signs in by a mailbox, with the roles that they have now; undefined when nobody has yet. */
export const accountByMailbox = async (table: AccountsTable, email: string): Promise<Actor | undefined> => {
  const {Item} = await table.client.send(
    new GetCommand({
      TableName: table.tableName,
      Key: accountKeys.email(emailHash(email)),
      ConsistentRead: true,
    }),
  );
  return Item && (await readAccount(table, PointerRow.parse(Item).accountId));
};
