import {type DynamoDBDocumentClient, PutCommand} from '@aws-sdk/lib-dynamodb';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {seatBand} from '#shared/referral/seatBand.ts';
import {directoryKeys} from '../data/keys.ts';
import type {SeatsRow} from '../data/referralStore.ts';
import {isRefused} from '../data/referral/table.ts';

export interface BandToWrite {
  readonly run: CourseRun;
  readonly seats: SeatsRow;
  /** The cells that hold the listing's search document. */
  readonly cells: readonly string[];
}

/**
 * Writes the band of a run's places for its listing and for each cell that the listing stands in. A reading that is
 * older than the one already written is dropped, so that two couriers cannot leave the older one standing.
 */
export const writeSeatBands = async (
  {client, tableName}: {client: DynamoDBDocumentClient; tableName: string},
  {run, seats, cells}: BandToWrite,
  now: Date,
): Promise<void> => {
  const row = {
    listingId: run.listingId,
    runId: run.id,
    band: seatBand({taken: seats.taken, capacity: run.capacity}),
    changes: seats.changes,
    updatedAt: now.toISOString(),
  };
  for (const partition of [run.listingId, ...cells]) {
    try {
      await client.send(
        new PutCommand({
          TableName: tableName,
          Item: {...directoryKeys.band(partition, run.id), ...row},
          ConditionExpression: 'attribute_not_exists(changes) OR changes <= :changes',
          ExpressionAttributeValues: {':changes': seats.changes},
        }),
      );
    } catch (failure) {
      if (!isRefused(failure)) throw failure;
    }
  }
};
