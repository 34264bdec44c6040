import {HistoryEntry} from '#shared/model/proposal.ts';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';

/** Puts a change into a listing's history, where none like it stands. */
export const historyAction = ({tableName}: Directory, entry: HistoryEntry): Action => ({
  what: 'history',
  item: {
    Put: {
      TableName: tableName,
      Item: {...directoryKeys.history(entry.listingId, entry.at, entry.version), entry},
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: {'#pk': KEY.partition},
    },
  },
});

/** Adds to a change in the history who has looked at it: the one thing that a row gains. It is written whole, as read. */
export const lookedAtAction = ({tableName}: Directory, entry: HistoryEntry): Action => ({
  what: 'history',
  item: {
    Put: {
      TableName: tableName,
      Item: {...directoryKeys.history(entry.listingId, entry.at, entry.version), entry},
      ConditionExpression: 'attribute_exists(#pk)',
      ExpressionAttributeNames: {'#pk': KEY.partition},
    },
  },
});

/** What became of listings. */
export const historyStore = (directory: Directory) => ({
  /** Every change of a listing, the newest first. */
  async list(listingId: string): Promise<HistoryEntry[]> {
    const rows = await queryRows(directory, directoryKeys.history(listingId, '', 0).pk);
    return rows.map((row) => HistoryEntry.parse(row.entry)).reverse();
  },

  /** One of them. */
  async get(listingId: string, at: string, version: number): Promise<HistoryEntry | undefined> {
    const row = await getRow(directory, directoryKeys.history(listingId, at, version));
    return row && HistoryEntry.parse(row.entry);
  },
});

export type HistoryStore = ReturnType<typeof historyStore>;
