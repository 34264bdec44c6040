import {BatchWriteCommand, type DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {gatheredReads} from '../../functions/data/gatheredReads.ts';
import {type RunningStore, startStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';

const ROWS = 120;
const keyOf = (number: number) => ({pk: `row ${number}`, sk: 'only'});

interface BatchOutput {
  Responses?: Record<string, Record<string, unknown>[]>;
  UnprocessedKeys?: Record<string, {Keys: Record<string, unknown>[]}>;
}

let store: RunningStore;
let client: DynamoDBDocumentClient;
let tableName: string;
let requests: number;

beforeAll(async () => {
  store = await startStore();
  const writer = clientOf(store.endpoint);
  tableName = await makeTable(writer);
  for (let from = 0; from < ROWS; from += 20) {
    const rows = Array.from({length: 20}, (_, index) => ({...keyOf(from + index), number: from + index}));
    await writer.send(
      new BatchWriteCommand({RequestItems: {[tableName]: rows.map((Item) => ({PutRequest: {Item}}))}}),
    );
  }
});
afterAll(() => {
  store.stop();
});
beforeEach(() => {
  client = clientOf(store.endpoint);
  requests = 0;
  client.middlewareStack.add((next) => (args) => {
    requests += 1;
    return next(args);
  });
});

describe('Reads that are asked for together', () => {
  it('go to the table as one request, and each gets its own row', async () => {
    const read = gatheredReads({client, tableName});
    const rows = await Promise.all([7, 3, 99].map((number) => read(keyOf(number))));
    expect(rows.map((row) => row?.number)).toEqual([7, 3, 99]);
    expect(requests).toBe(1);
  });

  it('are as many requests as their number needs', async () => {
    const read = gatheredReads({client, tableName});
    const rows = await Promise.all(Array.from({length: ROWS}, (_, number) => read(keyOf(number))));
    expect(rows.map((row) => row?.number)).toEqual(Array.from({length: ROWS}, (_, number) => number));
    expect(requests).toBe(2);
  });

  it('find nothing where there is no row', async () => {
    const read = gatheredReads({client, tableName});
    expect(await Promise.all([read(keyOf(ROWS)), read(keyOf(1))])).toMatchObject([undefined, {number: 1}]);
  });

  it('are asked again for what the table left undone', async () => {
    client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        const output = result.output as BatchOutput;
        const [first, ...others] = output.Responses?.[tableName] ?? [];
        if (!first || others.length === 0) return result;
        output.Responses = {[tableName]: [first]};
        output.UnprocessedKeys = {[tableName]: {Keys: others.map(({pk, sk}) => ({pk, sk}))}};
        return result;
      },
      {step: 'initialize', priority: 'low'},
    );
    const read = gatheredReads({client, tableName});
    const rows = await Promise.all([1, 2, 3].map((number) => read(keyOf(number))));
    expect(rows.map((row) => row?.number)).toEqual([1, 2, 3]);
    expect(requests).toBe(3);
  });

  it('all fail when the table does', async () => {
    const read = gatheredReads({client, tableName: 'no-such-table'});
    const results = await Promise.allSettled([read(keyOf(1)), read(keyOf(2))]);
    expect(results.map(({status}) => status)).toEqual(['rejected', 'rejected']);
  });
});
