import {type DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
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
