import {GetCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {duePartitionOf} from './duePartition.ts';
import {dueWork} from './dueWork.ts';
import {referralKeys} from './keys.ts';
import type {ReferralsTable} from './referral/table.ts';

/** How long after one look at a run's places comes the next: a place that is freed meanwhile waits no longer. */
const LOOKS_AGAIN_MS = 15 * 60_000;
/** It ends before its run begins; the row outlives the furthest run. */
const LIVES_SECONDS = 400 * 86_400;

/** A run whose free places go to the waiting list of its listing, one after the other, until it begins. */
const FillRow = z.object({
  runId: Id,
  listingId: Id,
  organisationId: Id,
  /** Days for which an offered place is held. */
  answerDays: z.int().check(z.minimum(1)),
  /** When its places are looked at next; absent when it has ended. */
  dueAt: z.optional(IsoInstant),
});
export type Fill = z.infer<typeof FillRow>;

/** The runs that are being filled from a waiting list: each waits in the `due` index like a message. */
export const fillStore = ({client, tableName}: ReferralsTable) => ({
  async get(runId: string): Promise<Fill | undefined> {
    const {Item} = await client.send(
      new GetCommand({TableName: tableName, Key: referralKeys.fill(runId), ConsistentRead: true}),
    );
    return Item && FillRow.parse(Item);
  },

  /** Begins to fill a run, or goes on with other days to answer. Asked for twice it is one. */
  async begin({runId, listingId, organisationId, answerDays}: Omit<Fill, 'dueAt'>, now: Date): Promise<void> {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: referralKeys.fill(runId),
        UpdateExpression:
          'SET runId = :run, listingId = :listing, organisationId = :organisation, answerDays = :days, ' +
          'dueAt = :now, duePartition = :partition, expiresAtEpochSeconds = :expires',
        ExpressionAttributeValues: {
          ':run': runId,
          ':listing': listingId,
          ':organisation': organisationId,
          ':days': answerDays,
          ':now': now.toISOString(),
          ':partition': duePartitionOf(runId),
          ':expires': epochSeconds(now) + LIVES_SECONDS,
        },
      }),
    );
  },

  /** Takes the look that is due, and sets the next. Undefined when somebody else has taken it. */
  take: ({runId, dueAt}: Fill, now: Date): Promise<string | undefined> =>
    dueWork({client, tableName}, referralKeys.fill).take(runId, dueAt, {now, afterMs: LOOKS_AGAIN_MS}),

  /** Nothing more is offered. */
  end: ({runId}: Pick<Fill, 'runId'>, takenUntil: string): Promise<void> =>
    dueWork({client, tableName}, referralKeys.fill).end(runId, takenUntil),
});

export type FillStore = ReturnType<typeof fillStore>;
