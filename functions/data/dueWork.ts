import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import type {Key} from './keys.ts';
import {isRefused, type ReferralsTable} from './referral/table.ts';

/** Work that waits in the `due` index at a row of its own, until it is ended. */
export const dueWork = ({client, tableName}: ReferralsTable, keyOf: (id: string) => Key) => ({
  /**
   * Takes up work that is due, and sets when it is due next, `afterMs` from now: that instant, by which whoever took it
   * ends it. Undefined when it is not due, or somebody else has taken it.
   */
  async take(
    id: string,
    dueAt: string | undefined,
    {now, afterMs}: {now: Date; afterMs: number},
  ): Promise<string | undefined> {
    if (dueAt === undefined || dueAt > now.toISOString()) return undefined;
    const next = new Date(now.getTime() + afterMs).toISOString();
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keyOf(id),
          UpdateExpression: 'SET dueAt = :next',
          ConditionExpression: 'dueAt = :read',
          ExpressionAttributeValues: {':read': dueAt, ':next': next},
        }),
      );
      return next;
    } catch (failure) {
      if (isRefused(failure)) return undefined;
      throw failure;
    }
  },

  /** Nothing is left of it: it is never due again. Work that was set anew since it was taken up goes on. */
  async end(id: string, takenUntil: string): Promise<void> {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keyOf(id),
          UpdateExpression: 'REMOVE dueAt, duePartition',
          ConditionExpression: 'dueAt = :taken',
          ExpressionAttributeValues: {':taken': takenUntil},
        }),
      );
    } catch (failure) {
      if (!isRefused(failure)) throw failure;
    }
  },
});
