import {setTimeout as sleep} from 'node:timers/promises';
import {BatchGetCommand, BatchWriteCommand, type DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {KEY, type Key} from '../data/keys.ts';

/** A table, and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}

export type TableRow = Key & Readonly<Record<string, unknown>>;

/** DynamoDB's limits: keys in a batch read, rows in a batch write. */
export const MOST_READS = 100;
export const MOST_WRITES = 25;

const MOST_TRIES = 12;
const LONGEST_WAIT_MS = 5000;

/** A growing random wait, so that many who were refused do not come back together. */
const backOff = (attempt: number): Promise<void> =>
  sleep(Math.random() * Math.min(LONGEST_WAIT_MS, 20 * 2 ** attempt));

/** A key as one word, to look rows up by. */
export const keyWord = ({pk, sk}: Key): string => `${pk} ${sk}`;

/** The rows that exist of up to 100 keys, by `keyWord`. What the table left undone is asked for again. */
export const readRows = async (
  {client, tableName}: Table,
  keys: readonly Key[],
): Promise<Map<string, Record<string, unknown>>> => {
  const found = new Map<string, Record<string, unknown>>();
  let waiting: readonly Record<string, unknown>[] = keys.map(({pk, sk}) => ({pk, sk}));
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    if (attempt > MOST_TRIES) throw new Error('The table kept leaving reads undone');
    if (attempt > 1) await backOff(attempt);
    const {Responses = {}, UnprocessedKeys = {}} = await client.send(
      new BatchGetCommand({RequestItems: {[tableName]: {Keys: [...waiting], ConsistentRead: true}}}),
    );
    for (const row of Responses[tableName] ?? []) {
      found.set(keyWord({pk: String(row[KEY.partition]), sk: String(row[KEY.sort])}), row);
    }
    waiting = UnprocessedKeys[tableName]?.Keys ?? [];
  }
  return found;
};

/** Writes up to 25 rows. What the table left undone is sent again. */
export const writeRows = async ({client, tableName}: Table, rows: readonly TableRow[]): Promise<void> => {
  let waiting: {PutRequest: {Item: Record<string, unknown>}}[] = rows.map((row) => ({
    PutRequest: {Item: {...row}},
  }));
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    if (attempt > MOST_TRIES) throw new Error('The table kept leaving writes undone');
    if (attempt > 1) await backOff(attempt);
    const {UnprocessedItems = {}} = await client.send(
      new BatchWriteCommand({RequestItems: {[tableName]: waiting}}),
    );
    waiting = (UnprocessedItems[tableName] ?? []).flatMap(({PutRequest}) =>
      PutRequest?.Item ? [{PutRequest: {Item: PutRequest.Item}}] : [],
    );
  }
};
