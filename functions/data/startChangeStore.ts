import {GetCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {StartFacts} from '#shared/model/startChange.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {type Action, ALONGSIDE} from './directory/transact.ts';
import {duePartitionOf} from './duePartition.ts';
import {dueWork} from './dueWork.ts';
import {referralKeys} from './keys.ts';
import {limitSeats} from './referral/seats.ts';
import type {ReferralsTable} from './referral/table.ts';

/** How long the work of one look is nobody else's; what it leaves is taken up after that. */
const LEASE_MS = 60_000;
const LIVES_SECONDS = 400 * 86_400;
/** Longer than any request lasts: whoever has read the start as it was has saved what they do with it by then. */
const SETTLES_MS = 30_000;
/** Changes of one start that nobody has been told of yet: more than anybody makes by hand. */
const MOST_CHANGES = 20;

/** A start whose people are told of what has changed: work that goes on until all of them know. */
const StartChangeRow = z.object({
  runId: Id,
  listingId: Id,
  organisationId: Id,
  /**
   * What it was before each change, in order. Who was told of the start before `at` knows it as it was before the first
   * change after that.
   */
  changes: z.array(z.object({at: IsoInstant, before: StartFacts})),
  /** Counts every change of the row. */
  revision: z.int(),
  /** When the work is taken up next; absent when it is done. */
  dueAt: z.optional(IsoInstant),
});
export type ChangedStart = z.infer<typeof StartChangeRow>;

interface Changing {
  readonly organisationId: string;
  readonly before: CourseRun;
  readonly after: CourseRun;
  /** Whether what people are told of it changes too, or only how many places it has. */
  readonly isToTell: boolean;
}

const putWork = (
  tableName: string,
  {organisationId, before, isToTell}: Changing,
  found: ChangedStart | undefined,
  now: Date,
): Action['item'] => {
  const at = new Date(now.getTime() + SETTLES_MS).toISOString();
  // What everybody was told of is over; what somebody was not told of yet is told together with this.
  const untold = found?.dueAt === undefined ? [] : found.changes;
  const changes = isToTell ? [...untold, {at, before: StartFacts.parse(before)}] : untold;
  const row = {
    runId: before.id,
    listingId: before.listingId,
    organisationId,
    changes,
    revision: (found?.revision ?? 0) + 1,
    dueAt: at,
    duePartition: duePartitionOf(before.id),
    expiresAtEpochSeconds: epochSeconds(now) + LIVES_SECONDS,
  };
  const fields = Object.entries(row);
  return {
    Update: {
      TableName: tableName,
      Key: referralKeys.startChange(before.id),
      UpdateExpression: `SET ${fields.map(([field]) => `#${field} = :${field}`).join(', ')}`,
      ConditionExpression: found ? '#revision = :read' : 'attribute_not_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
        ...(found && {':read': found.revision}),
      },
    },
  };
};

/** Starts that were changed: each waits in the `due` index until its people have been told. */
export const startChangeStore = ({client, tableName}: ReferralsTable) => {
  const get = async (runId: string): Promise<ChangedStart | undefined> => {
    const {Item} = await client.send(
      new GetCommand({TableName: tableName, Key: referralKeys.startChange(runId), ConsistentRead: true}),
    );
    return Item && StartChangeRow.parse(Item);
  };
  return {
    get,

    /** Whether a start was changed so often that its people are to be told first. */
    isBusy: async (runId: string): Promise<boolean> => {
      const found = await get(runId);
      return found?.dueAt !== undefined && found.changes.length >= MOST_CHANGES;
    },

    /**
     * What is written with the start itself, or not at all: its places, and the work of saying so in public and to its people. On
     * the condition that it is not cancelled, and no more places are taken than it has then.
     */
    async actions(changing: Changing, now: Date): Promise<readonly Action[]> {
      const {before, after} = changing;
      const seats = limitSeats(tableName, {id: before.id, capacity: after.capacity}, now);
      return [
        {what: ALONGSIDE, item: seats},
        {what: ALONGSIDE, item: putWork(tableName, changing, await get(before.id), now)},
      ];
    },

    /** Takes up what is due, for a minute, and says until when. Undefined when somebody else has. */
    take: ({runId, dueAt}: ChangedStart, now: Date): Promise<string | undefined> =>
      dueWork({client, tableName}, referralKeys.startChange).take(runId, dueAt, {now, afterMs: LEASE_MS}),

    /** Everybody knows. */
    end: ({runId}: Pick<ChangedStart, 'runId'>, takenUntil: string): Promise<void> =>
      dueWork({client, tableName}, referralKeys.startChange).end(runId, takenUntil),
  };
};

export type StartChangeStore = ReturnType<typeof startChangeStore>;
