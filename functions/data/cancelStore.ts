import {GetCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {type Action, transact} from './directory/transact.ts';
import {duePartitionOf} from './duePartition.ts';
import {dueWork} from './dueWork.ts';
import {referralKeys} from './keys.ts';
import type {ReferralsTable} from './referral/table.ts';

/** How long the work of one look is nobody else's; what it leaves is taken up after that. */
const LEASE_MS = 60_000;
const LIVES_SECONDS = 400 * 86_400;

/** A start that does not happen, and where its people go: work that goes on until nobody is left on it. */
const CancelRow = z.object({
  runId: Id,
  listingId: Id,
  organisationId: Id,
  /** The start that is offered instead; without one everybody waits for the next. */
  insteadId: z.optional(Id),
  answerDays: z.int().check(z.minimum(1)),
  cancelledAt: IsoInstant,
  /** When the work is taken up next; absent when it is done. */
  dueAt: z.optional(IsoInstant),
});
export type Cancel = z.infer<typeof CancelRow>;

/** Nobody takes a place of the run any more, whatever they have read of it. */
const closeSeats = (tableName: string, runId: string, at: string): Action => ({
  what: 'seats',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.seats(runId),
      UpdateExpression:
        'SET closedAt = if_not_exists(closedAt, :at), taken = if_not_exists(taken, :zero), ' +
        'changes = if_not_exists(changes, :zero) + :one',
      ExpressionAttributeValues: {':at': at, ':zero': 0, ':one': 1},
    },
  },
});

const putWork = (tableName: string, given: Omit<Cancel, 'dueAt'>): Action => {
  const row = {
    ...given,
    dueAt: given.cancelledAt,
    duePartition: duePartitionOf(given.runId),
    expiresAtEpochSeconds: epochSeconds(new Date(given.cancelledAt)) + LIVES_SECONDS,
  };
  const fields = Object.entries(row).filter(([, value]) => value !== undefined);
  return {
    what: 'work',
    item: {
      Update: {
        TableName: tableName,
        Key: referralKeys.cancel(given.runId),
        UpdateExpression: `SET ${fields.map(([field]) => `#${field} = :${field}`).join(', ')}`,
        // Cancelled twice, the first stands.
        ConditionExpression: 'attribute_not_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
        ExpressionAttributeValues: Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
      },
    },
  };
};

/** Starts that were cancelled: each waits in the `due` index until its people are moved. */
export const cancelStore = ({client, tableName}: ReferralsTable) => ({
  async get(runId: string): Promise<Cancel | undefined> {
    const {Item} = await client.send(
      new GetCommand({TableName: tableName, Key: referralKeys.cancel(runId), ConsistentRead: true}),
    );
    return Item && CancelRow.parse(Item);
  },

  /**
   * Cancels a start: its places are closed and its people are to be moved, in one transaction.
   * @throws ConditionFailed when it is cancelled already
   */
  begin: (given: Omit<Cancel, 'dueAt'>): Promise<void> =>
    transact(client, [closeSeats(tableName, given.runId, given.cancelledAt), putWork(tableName, given)]),

  /** Takes up what is due, for a minute, and says until when. Undefined when somebody else has. */
  take: ({runId, dueAt}: Cancel, now: Date): Promise<string | undefined> =>
    dueWork({client, tableName}, referralKeys.cancel).take(runId, dueAt, {now, afterMs: LEASE_MS}),

  /** Nobody is left on it. */
  end: ({runId}: Pick<Cancel, 'runId'>, takenUntil: string): Promise<void> =>
    dueWork({client, tableName}, referralKeys.cancel).end(runId, takenUntil),
});

export type CancelStore = ReturnType<typeof cancelStore>;
