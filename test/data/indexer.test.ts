import {setTimeout as sleep} from 'node:timers/promises';
import {type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import type {DynamoDBRecord} from 'aws-lambda';
import {afterAll, beforeAll, beforeEach, expect, it, vi} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {cellsOf, EVERYWHERE, search, type SearchDocument} from '#shared/search/index.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {directoryKeys, indexKeys, type Key} from '../../functions/data/keys.ts';
import {ManifestRow} from '../../functions/data/shardRows.ts';
import {shardStore} from '../../functions/data/shardStore.ts';
import {shardWriter} from '../../functions/data/shardWriter.ts';
import {indexBatch} from '../../functions/indexer/indexBatch.ts';
import type {Rebuild} from '../../functions/indexer/buildCell.ts';
import {rebuildShards} from '../../functions/indexer/rebuildShards.ts';
import {startStore, type RunningStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';
import {dyingAt, isManifestWrite} from './indexWorld.ts';
import {documentWith, northOf, placeAt} from '../unit/search/documents.ts';

let store: RunningStore;
let client: DynamoDBDocumentClient;
let directoryTable: string;
let indexTable: string;
let clock: number;
let logged: string;

const now = () => clock;

beforeAll(async () => {
  store = await startStore();
  client = clientOf(store.endpoint);
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  logged = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged += String(line);
    return true;
  });
  clock = Date.parse('2026-05-03T11:00:00Z');
  [directoryTable, indexTable] = await Promise.all([makeTable(client), makeTable(client)]);
  return () => vi.restoreAllMocks();
});

const everywhere = (id: string, name: string): SearchDocument =>
  documentWith({id, name, places: [], delivery: ['phone']});

/** Writes a document to the cells that it is for, as saving its listing does. */
const save = async (document: SearchDocument): Promise<void> => {
  for (const cell of cellsOf(document)) {
    const Item = {...directoryKeys.cell(cell, document.id), document};
    await client.send(new PutCommand({TableName: directoryTable, Item}));
  }
};

const rebuild = (through = client): Rebuild => ({
  directory: {client: through, tableName: directoryTable},
  writer: shardWriter({client: through, tableName: indexTable, now}),
  now,
});

const reader = () => shardStore({client, tableName: indexTable, now});

const namesIn = async (shards = reader(), names = [EVERYWHERE]): Promise<string[]> => {
  const loaded = await shards.load(names);
  const {items} = search(loaded, SearchQuery.parse({pageSize: 50}), {
    now: new Date(clock),
    origin: null,
    programmes: [],
  });
  return items.map(({name}) => name).sort();
};

const chunkRows = async () =>
  (
    await client.send(
      new QueryCommand({
        TableName: indexTable,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :chunk)',
        ExpressionAttributeValues: {':pk': indexKeys.manifest(EVERYWHERE).pk, ':chunk': 'CHUNK#'},
      }),
    )
  ).Items ?? [];

const record = ({pk, sk}: Key, sequenceNumber: string, writtenAtEpochMs = clock): DynamoDBRecord => ({
  eventName: 'MODIFY',
  dynamodb: {
    Keys: {pk: {S: pk}, sk: {S: sk}},
    SequenceNumber: sequenceNumber,
    ApproximateCreationDateTime: Math.floor(writtenAtEpochMs / 1000),
  },
});

const cellRecord = (sequenceNumber: string, cell = EVERYWHERE) =>
  record(directoryKeys.cell(cell, 'x'), sequenceNumber);

/** Builds what holds a cell, whatever is live. */
const build = (cell = EVERYWHERE, through = client, writtenAtEpochMs = 0) =>
  rebuildShards(rebuild(through), {root: rootOf(cell), cells: [cell]}, writtenAtEpochMs);

/** Cells in two roots. */
const [HERE = ''] = cellsOf(documentWith());
const [NOWHERE = ''] = cellsOf(documentWith({places: placeAt(northOf(400))}));

const NONE = {written: 0, same: 0, skipped: 0, lost: 0};

it('makes what was saved findable', async () => {
  await save(everywhere('a', 'Choir'));
  expect(await namesIn()).toEqual([]);
  expect(await build()).toEqual({...NONE, written: 1});
  expect(await namesIn()).toEqual(['Choir']);
});

it('puts the band that the courier wrote on the runs of a listing', async () => {
  const run = {
    id: 'run',
    startsOn: '2026-06-01',
    startsAt: '10:00',
    startsAtEpochMs: Date.parse('2026-06-01T09:00:00Z'),
    when: ['daytime' as const],
    hasCapacity: true,
  };
  await save({...everywhere('a', 'Choir'), runs: [run]});
  const band = {listingId: 'a', runId: 'run', band: 'nearly-full'};
  await client.send(
    new PutCommand({TableName: directoryTable, Item: {...directoryKeys.band(EVERYWHERE, 'run'), ...band}}),
  );
  await indexBatch(rebuild(), [record(directoryKeys.band(EVERYWHERE, 'run'), '1')]);
  const [shard] = await reader().load([EVERYWHERE]);
  const {items} = search(shard ? [shard] : [], SearchQuery.parse({}), {
    now: new Date(clock),
    origin: null,
    programmes: [],
  });
  expect(items[0]?.availability).toBe('nearly-full');
});

it('leaves the last good version when it is killed before the manifest, and cleans up the next time', async () => {
  await save(everywhere('a', 'Choir'));
  await build();
  await save(everywhere('b', 'Walks'));
  await expect(build(EVERYWHERE, dyingAt(store, isManifestWrite))).rejects.toThrow('killed');
  expect(await namesIn()).toEqual(['Choir']);

  clock += 16 * 60_000;
  await build();
  expect(await namesIn()).toEqual(['Choir', 'Walks']);
  const rows = await chunkRows();
  expect(rows).toHaveLength(3);
  const ending = rows.filter((row) => row.expiresAtEpochSeconds !== undefined);
  expect(ending.map((row) => Number(row.expiresAtEpochSeconds) - clock / 1000)).toEqual([86_400, 86_400]);
});

it('converges when many build the same shard at once', async () => {
  await save(everywhere('start', 'Start'));
  const names = Array.from({length: 12}, (_, index) => `Group ${String(index).padStart(2, '0')}`);
  await Promise.all(
    names.map(async (name, index) => {
      await save(everywhere(`id-${String(index)}`, name));
      await build();
    }),
  );
  expect(await namesIn()).toEqual([...names, 'Start'].sort());
  const live = (await chunkRows()).filter((row) => row.expiresAtEpochSeconds === undefined);
  expect(live).toHaveLength(1);
}, 60_000);

it('never lets a build that read earlier replace one that read later', async () => {
  await save(everywhere('a', 'Old'));
  const writer = shardWriter({client, tableName: indexTable, now});
  const built = [{cell: EVERYWHERE, bytes: new Uint8Array([1]), count: 0, services: 0, places: 0}];
  const slow = {replaced: undefined, built, readFromEpochMs: clock};
  await build();
  expect(await writer.write(EVERYWHERE, slow)).toBe(false);
  expect(await namesIn()).toEqual(['Old']);
});

it('builds a shard once for a batch, and not again for what a later read already holds', async () => {
  await save(everywhere('a', 'Choir'));
  const old = clock - 60_000;
  await indexBatch(rebuild(), [cellRecord('1'), cellRecord('2'), cellRecord('3')]);
  expect(await chunkRows()).toHaveLength(1);
  await save(everywhere('b', 'Walks'));
  expect(await build(EVERYWHERE, client, old)).toEqual({...NONE, skipped: 1});
  expect(await build(EVERYWHERE, client, clock)).toEqual({...NONE, written: 1});
  expect(await build(EVERYWHERE, client, clock)).toEqual({...NONE, same: 1});
});

it('reports only the records of the shard that failed', async () => {
  await save(everywhere('a', 'Choir'));
  await save(documentWith({id: 'b'}));
  const dying = dyingAt(
    store,
    ({Item}) => (Item as Partial<Key> | undefined)?.pk === indexKeys.manifest(rootOf(HERE)).pk,
  );
  const {batchItemFailures} = await indexBatch(rebuild(dying), [
    cellRecord('1'),
    cellRecord('2', HERE),
    cellRecord('3'),
    cellRecord('4', HERE),
    record(directoryKeys.band('some-listing', 'run'), '5'),
  ]);
  expect(batchItemFailures.map(({itemIdentifier}) => itemIdentifier)).toEqual(['2', '4']);
  expect(await namesIn()).toEqual(['Choir']);
});

it('serves the rest of a shard when one row cannot be read, and says so in the log', async () => {
  await save(everywhere('a', 'Choir'));
  await client.send(
    new PutCommand({
      TableName: directoryTable,
      Item: {...directoryKeys.cell(EVERYWHERE, 'broken'), document: {id: 'broken'}},
    }),
  );
  await build();
  expect(await namesIn()).toEqual(['Choir']);
  expect(logged).toContain('unreadable-row');
});

it('keeps what is larger than one item in several', async () => {
  // Letters that hardly compress: about 3 chunks of them.
  const noise = () => Array.from({length: 4000}, () => Math.random().toString(36).slice(2)).join('');
  const documents = Array.from({length: 30}, (_, index) => ({
    ...everywhere(`d${String(index).padStart(2, '0')}`, `Group ${String(index).padStart(2, '0')}`),
    summary: noise(),
  }));
  for (const document of documents) await save(document);
  await build();
  const {Item} = await client.send(
    new GetCommand({TableName: indexTable, Key: indexKeys.manifest(EVERYWHERE)}),
  );
  expect(ManifestRow.parse(Item).shards[EVERYWHERE]?.chunks).toBeGreaterThan(2);
  expect(await namesIn()).toHaveLength(30);
});

it('tells how full each root is', async () => {
  await save(everywhere('a', 'Choir'));
  await save(documentWith({id: 'b'}));
  await build();
  await build(HERE);
  expect([...(await reader().registry())].sort()).toEqual([
    [EVERYWHERE, 1],
    [rootOf(HERE), 1],
  ]);
});

it('answers from what it holds, and looks for a newer version only now and then', async () => {
  await save(everywhere('a', 'Choir'));
  await build();
  const shards = reader();
  expect(await namesIn(shards)).toEqual(['Choir']);
  await save(everywhere('b', 'Walks'));
  await build();
  expect(await namesIn(shards)).toEqual(['Choir']);

  // A little later the old one still answers, and the new one is fetched beside it.
  clock += 1500;
  expect(await namesIn(shards)).toEqual(['Choir']);
  await sleep(200);
  expect(await namesIn(shards)).toEqual(['Choir', 'Walks']);

  // After a long sleep nothing old is shown.
  await save(everywhere('c', 'Yoga'));
  await build();
  clock += 60_000;
  expect(await namesIn(shards)).toEqual(['Choir', 'Walks', 'Yoga']);
});

it('answers from what it holds when the table cannot be read', async () => {
  await save(everywhere('a', 'Choir'));
  await build();
  let isDown = false;
  const shards = shardStore({client: dyingAt(store, () => isDown), tableName: indexTable, now});
  expect(await namesIn(shards)).toEqual(['Choir']);
  isDown = true;
  clock += 60_000;
  expect(await namesIn(shards)).toEqual(['Choir']);
});

it('hands out the same list while nothing has changed, and keeps no more than it may', async () => {
  await save(everywhere('a', 'Choir'));
  await save(documentWith({id: 'b'}));
  await build();
  await build(HERE);
  const shards = reader();
  expect(await shards.load([EVERYWHERE])).toBe(await shards.load([EVERYWHERE]));
  const small = shardStore({client, tableName: indexTable, now, mostBytes: 1});
  expect(await small.load([EVERYWHERE, rootOf(HERE), rootOf(NOWHERE)])).toHaveLength(2);
});
