import {isExpired} from '#shared/referral/retention.ts';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {type Action, MOST_ACTIONS, transact} from '../directory/transact.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys} from '../keys.ts';
import {ImportRecord, ImportRow} from './rows.ts';

/**
 * Of the 4 MB that a transaction may be, counted as JSON. A file may come to more: each row has what it would change and
 * what stands there before it.
 */
const MOST_BYTES = 3_000_000;

/** Items in their order, in batches that a transaction takes. */
const batchesOf = (items: readonly object[]): object[][] => {
  const batches: object[][] = [];
  let bytes = 0;
  for (const item of items) {
    const itemBytes = Buffer.byteLength(JSON.stringify(item));
    const last = batches.at(-1);
    if (last && last.length < MOST_ACTIONS && bytes + itemBytes <= MOST_BYTES) {
      last.push(item);
      bytes += itemBytes;
    } else {
      batches.push([item]);
      bytes = itemBytes;
    }
  }
  return batches;
};

/** Says what became of a row, while nobody else has; `what` names that condition. */
export const rowAction = (
  {tableName}: Directory,
  importId: string,
  {line}: Pick<ImportRow, 'line'>,
  {what, state, why}: {readonly what: string; readonly state: 'done' | 'failed'; readonly why?: string},
): Action => ({
  what,
  item: {
    Update: {
      TableName: tableName,
      Key: directoryKeys.importRow(importId, line),
      UpdateExpression: `SET #state = :state${why === undefined ? '' : ', why = :why'}`,
      ConditionExpression: '#state = :planned',
      ExpressionAttributeNames: {'#state': 'state'},
      ExpressionAttributeValues: {
        ':state': state,
        ':planned': 'planned',
        ...(why !== undefined && {':why': why}),
      },
    },
  },
});

/** Imports that were read, and what would come of them. */
export const importStore = (directory: Directory) => ({
  /** The rows first: an import that was cut short before it was whole is none. */
  async save(record: ImportRecord, rows: readonly ImportRow[]): Promise<void> {
    const {client, tableName: TableName} = directory;
    const batches = batchesOf([
      ...rows.map((row) => ({...directoryKeys.importRow(record.id, row.line), ...row})),
      {...directoryKeys.import(record.id), ...record},
    ]);
    for (const items of batches) {
      await transact(
        client,
        items.map((item): Action => ({what: 'import', item: {Put: {TableName, Item: {...item}}}})),
      );
    }
  },

  /** Undefined when there is none, or it has expired. */
  async get(importId: string, now: Date): Promise<ImportRecord | undefined> {
    const row = await getRow(directory, directoryKeys.import(importId), true);
    const record = row && ImportRecord.parse(row);
    return record && !isExpired(record, now) ? record : undefined;
  },

  /** Every row that makes or changes a page, in the order of the file. */
  async listRows(importId: string): Promise<ImportRow[]> {
    const {pk} = directoryKeys.importRow(importId, 0);
    const rows = await queryRows(directory, pk, {
      prefix: DIRECTORY_SORT_PREFIX.importRow,
      isConsistent: true,
    });
    return rows.map((row) => ImportRow.parse(row));
  },
});
