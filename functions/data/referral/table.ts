import {type DynamoDBDocumentClient, GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import {isExpired} from '#shared/referral/retention.ts';
import type {Key} from '../keys.ts';

/** The Referrals table, and the client that reaches it. */
export interface ReferralsTable {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

type Row = z.ZodMiniType<{readonly expiresAtEpochSeconds: number}>;

/** One row, read consistently and parsed; undefined when there is none, or when its time is over. */
export const getLive = async <Schema extends Row>(
  {client, tableName}: ReferralsTable,
  schema: Schema,
  key: Key,
  now: Date,
): Promise<z.output<Schema> | undefined> => {
  const {Item} = await client.send(new GetCommand({TableName: tableName, Key: key, ConsistentRead: true}));
  if (!Item) return undefined;
  const row = schema.parse(Item);
  return isExpired(row, now) ? undefined : row;
};

/** True for the answer to a write whose condition did not hold. */
export const isRefused = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'ConditionalCheckFailedException';

/**
 * True when the client had sent the same call before and no answer had come: then it may have been that first sending
 * which made the condition false.
 */
export const wasSentBefore = (failure: unknown): boolean =>
  failure instanceof Error &&
  '$metadata' in failure &&
  ((failure.$metadata as {attempts?: number}).attempts ?? 1) > 1;

/** Writes a row under a key that was drawn at random: when it stands there after a lost answer, it is this one. */
export const putNew = async (
  {client, tableName}: ReferralsTable,
  Item: Key & Readonly<Record<string, unknown>>,
): Promise<void> => {
  try {
    await client.send(
      new PutCommand({TableName: tableName, Item, ConditionExpression: 'attribute_not_exists(pk)'}),
    );
  } catch (failure) {
    if (!isRefused(failure) || !wasSentBefore(failure)) throw failure;
  }
};

/** How long the store is waited for once more after it did not answer. */
const LAST_LOOK_MS = 2000;

/** One more look at a row, after a write of which nobody knows whether it was done; undefined when that fails too. */
export const lastLook = async (
  {client, tableName}: ReferralsTable,
  key: Key,
): Promise<Record<string, unknown> | undefined> => {
  const get = new GetCommand({TableName: tableName, Key: key, ConsistentRead: true});
  try {
    const {Item} = await client.send(get, {abortSignal: AbortSignal.timeout(LAST_LOOK_MS)});
    return Item;
  } catch {
    return undefined;
  }
};
