import {PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {directoryKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import {type Directory, queryRows} from './read.ts';
import {BandRow} from './rows.ts';

const CountedRow = z.object({...BandRow.shape, changes: z.int()});

/**
 * Copies the bands of a listing's runs to cells that it was not in before. The courier writes bands only when seats
 * change, so that a listing which moves would otherwise be shown as open until somebody books.
 */
export const moveBands = async (
  directory: Directory,
  listingId: string,
  cells: readonly string[],
): Promise<void> => {
  if (cells.length === 0) return;
  const {client, tableName} = directory;
  for (const row of await queryRows(directory, directoryKeys.band(listingId, '').pk, {isConsistent: true})) {
    const {runId, changes} = CountedRow.parse(row);
    for (const cell of cells) {
      try {
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: {...row, ...directoryKeys.band(cell, runId)},
            ConditionExpression: 'attribute_not_exists(changes) OR changes <= :changes',
            ExpressionAttributeValues: {':changes': changes},
          }),
        );
      } catch (failure) {
        // The courier has written a later one there already.
        if (!isRefused(failure)) throw failure;
      }
    }
  }
};
