import {DeleteCommand, type DynamoDBDocumentClient, PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {type Directory, queryRows} from './directory/read.ts';
import {BandRow} from './directory/rows.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys} from './keys.ts';
import {isRefused} from './referral/table.ts';

/** What a band row says besides its key. */
const StoredBand = z.extend(BandRow, {listingId: z.string(), updatedAt: z.string()});
export type StoredBand = z.infer<typeof StoredBand>;

/** The runs that their providers have cancelled here. */
export const cancelledIn = (bands: readonly z.infer<typeof BandRow>[]): Set<string> =>
  new Set(bands.filter(({isCancelled}) => isCancelled).map(({runId}) => runId));

/** Writes a band for a cell, or for a listing itself. A reading that is older than the one there is dropped. */
export const putBand = async (
  {client, tableName}: {client: DynamoDBDocumentClient; tableName: string},
  cellOrListing: string,
  band: StoredBand,
): Promise<void> => {
  try {
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: {...directoryKeys.band(cellOrListing, band.runId), ...band},
        ConditionExpression: 'attribute_not_exists(changes) OR changes <= :changes',
        ExpressionAttributeValues: {':changes': band.changes},
      }),
    );
  } catch (failure) {
    if (!isRefused(failure)) throw failure;
  }
};

/**
 * Takes a listing's bands along to the cells that it has come into, and away from those that it has left. To be called
 * after its rows have moved: the courier writes the listing's own band before it asks which cells the listing stands
 * in, so that each band is either read here, or written there by the courier.
 */
export const carryBands = async (
  directory: Directory,
  listingId: string,
  {to, from}: {to: readonly string[]; from: readonly string[]},
): Promise<void> => {
  const rows = await queryRows(directory, directoryKeys.band(listingId, '').pk, {
    prefix: DIRECTORY_SORT_PREFIX.run,
    isConsistent: true,
  });
  for (const band of rows.map((row) => StoredBand.parse(row))) {
    for (const cell of to) await putBand(directory, cell, band);
    for (const cell of from) {
      await directory.client.send(
        new DeleteCommand({TableName: directory.tableName, Key: directoryKeys.band(cell, band.runId)}),
      );
    }
  }
};
