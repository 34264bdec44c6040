import {setImmediate, setTimeout as sleep} from 'node:timers/promises';
import {BatchGetCommand, type DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {type Key, KEY} from './searchKeys.ts';

type Row = Readonly<Record<string, unknown>>;

/** DynamoDB's limit: keys in one batch. */
const MOST_KEYS = 100;
const MOST_TRIES = 8;

const wordOf = ({pk, sk}: Key): string => `${pk} ${sk}`;

const readBatch = async (
  {client, tableName}: {client: DynamoDBDocumentClient; tableName: string},
  keys: readonly Key[],
  found: Map<string, Row>,
): Promise<void> => {
  let waiting: readonly Record<string, unknown>[] = keys.map(({pk, sk}) => ({pk, sk}));
  for (let attempt = 1; waiting.length > 0; attempt += 1) {
    if (attempt > MOST_TRIES) throw new Error('The table kept leaving reads undone');
    // What is left undone is too much for one answer, or for the table just now: then it needs a moment.
    if (attempt > 2) await sleep(Math.random() * 10 * 2 ** attempt);
    const {Responses = {}, UnprocessedKeys = {}} = await client.send(
      new BatchGetCommand({RequestItems: {[tableName]: {Keys: [...waiting]}}}),
    );
    for (const row of Responses[tableName] ?? []) {
      found.set(wordOf({pk: String(row[KEY.partition]), sk: String(row[KEY.sort])}), row);
    }
    waiting = UnprocessedKeys[tableName]?.Keys ?? [];
  }
};

/**
 * Reads single rows; those that are asked for in one turn of the event loop go to the table in one batch. A request
 * takes a fresh process 3 ms of processor time, and a search needs ten rows. Eventually consistent; each key is asked
 * for once at a time.
 */
export const gatheredReads = (table: {client: DynamoDBDocumentClient; tableName: string}) => {
  const read = async (keys: readonly Key[]): Promise<ReadonlyMap<string, Row>> => {
    const found = new Map<string, Row>();
    const batches = Array.from({length: Math.ceil(keys.length / MOST_KEYS)}, (_, index) =>
      keys.slice(index * MOST_KEYS, (index + 1) * MOST_KEYS),
    );
    await Promise.all(batches.map((batch) => readBatch(table, batch, found)));
    return found;
  };

  let gathering: {readonly keys: Key[]; readonly rows: Promise<ReadonlyMap<string, Row>>} | undefined;
  const gather = () => {
    const keys: Key[] = [];
    const rows = setImmediate().then(() => {
      gathering = undefined;
      return read(keys);
    });
    return {keys, rows};
  };

  return async (key: Key): Promise<Row | undefined> => {
    const {keys, rows} = (gathering ??= gather());
    keys.push(key);
    return (await rows).get(wordOf(key));
  };
};
