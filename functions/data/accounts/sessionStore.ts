import {DeleteCommand, GetCommand, PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type {Actor} from '#shared/access/actor.ts';
import {SESSION_SECONDS} from '#shared/access/sessionTimes.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {accountKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import {newToken, sha256} from '../secrets.ts';
import {readAccount} from './readAccount.ts';
import type {AccountsTable} from './table.ts';

const SessionRow = z.object({
  accountId: z.string(),
  startedAt: z.iso.datetime(),
  lastUsedEpochSeconds: z.number(),
  endsEpochSeconds: z.number(),
  expiresAtEpochSeconds: z.number(),
});

const COOKIE = /^[\w-]{22}$/;

/**
 * Sign-ins. The cookie stands nowhere but in the browser: the row's key is its hash. A sign-in ends when it was idle,
 * when its working day is over, when it is signed out, and when its account has signed out everywhere.
 */
export const sessionStore = (table: AccountsTable) => {
  const {client, tableName} = table;

  /** Puts the end of idleness off; not more often than every few minutes. */
  const touch = async (cookieHash: string, nowSeconds: number, endsEpochSeconds: number): Promise<void> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: accountKeys.session(cookieHash),
          UpdateExpression: 'SET lastUsedEpochSeconds = :now, expiresAtEpochSeconds = :expires',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: {
            ':now': nowSeconds,
            ':expires': Math.min(nowSeconds + SESSION_SECONDS.idle, endsEpochSeconds),
          },
        }),
      );
    } catch (failure) {
      // Signed out meanwhile, in another window: it must not come back.
      if (!isRefused(failure)) throw failure;
    }
  };

  return {
    /** A new sign-in. Returns the value of its cookie: always a new one, so that none can be fixed beforehand. */
    async start(accountId: string, now: Date): Promise<string> {
      const cookie = newToken();
      const nowSeconds = epochSeconds(now);
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ...accountKeys.session(sha256(cookie)),
            accountId,
            startedAt: now.toISOString(),
            lastUsedEpochSeconds: nowSeconds,
            endsEpochSeconds: nowSeconds + SESSION_SECONDS.absolute,
            expiresAtEpochSeconds: nowSeconds + SESSION_SECONDS.idle,
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return cookie;
    },

    /** Whoever a cookie belongs to, with the roles of this moment; undefined when its sign-in is over. */
    async open(cookie: string, now: Date): Promise<Actor | undefined> {
      if (!COOKIE.test(cookie)) return undefined;
      const key = accountKeys.session(sha256(cookie));
      const {Item} = await client.send(
        new GetCommand({TableName: tableName, Key: key, ConsistentRead: true}),
      );
      if (!Item) return undefined;
      const row = SessionRow.parse(Item);
      const nowSeconds = epochSeconds(now);
      if (row.expiresAtEpochSeconds <= nowSeconds || row.endsEpochSeconds <= nowSeconds) return undefined;
      const actor = await readAccount(table, row.accountId);
      if (!actor || row.startedAt < actor.account.sessionsFrom) return undefined;
      if (nowSeconds - row.lastUsedEpochSeconds >= SESSION_SECONDS.touch) {
        await touch(sha256(cookie), nowSeconds, row.endsEpochSeconds);
      }
      return actor;
    },

    /** Ends one sign-in. */
    async end(cookie: string): Promise<void> {
      await client.send(new DeleteCommand({TableName: tableName, Key: accountKeys.session(sha256(cookie))}));
    },
  };
};

export type SessionStore = ReturnType<typeof sessionStore>;
