import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import type {Key} from './keys.ts';
import {isRefused, type ReferralsTable} from './referral/table.ts';

/** Work that waits in the `due` index at a row of its own, until it is ended. */
export const dueWork = ({client, tableName}: ReferralsTable, keyOf: (id: string) => Key) => ({
  /**
   * Takes up work that is due, and sets when it is due next, `afterMs` from now. False when it is not due, or somebody
   * else has taken it.
   */
  async take(id: string, dueAt: string | undefined, {now, afterMs}: {now: Date; afterMs: number}) {
    if (dueAt === undefined || dueAt > now.toISOString()) return false;
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keyOf(id),
          UpdateExpression: 'SET dueAt = :next',
          ConditionExpression: 'dueAt = :read',
          ExpressionAttributeValues: {
            ':read': dueAt,
            ':next': new Date(now.getTime() + afterMs).toISOString(),
          },
        }),
      );
      return true;
    } catch (failure) {
      if (isRefused(failure)) return false;
      throw failure;
    }
  },

  /** Nothing is left of it: it is never due again. */
  async end(id: string): Promise<void> {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: keyOf(id),
        UpdateExpression: 'REMOVE dueAt, duePartition',
      }),
    );
  },
});
