import {type DynamoDBDocumentClient, QueryCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {rootOf} from '#shared/geo/cells.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {search} from '#shared/search/index.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {directoryStore, type DirectoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {putBand} from '../../../functions/data/seatBands.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {shardWriter} from '../../../functions/data/shardWriter.ts';
import {readCell} from '../../../functions/indexer/readCell.ts';
import {rebuildShards} from '../../../functions/indexer/rebuildShards.ts';
import {writeSeatBands} from '../../../functions/outbox/writeSeatBands.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {clientOf, makeTable} from '../../support/tables.ts';
import {aListing, anOrganisation, aRun} from '../directoryRecords.ts';

const NOW = new Date('2026-05-01T09:00:00Z');
const LEEDS = {lat: 53.82, lng: -1.58};
const HALIFAX = {lat: 53.72, lng: -1.86};
/** So far that no cell holds both. */
const EXETER = {lat: 50.72, lng: -3.53};

let store: RunningStore;
let client: DynamoDBDocumentClient;
let directory: {client: DynamoDBDocumentClient; tableName: string};
let indexTable: string;
let listings: DirectoryStore;

beforeAll(async () => {
  store = await startStore();
  client = clientOf(store.endpoint);
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  const [directoryTable, other] = await Promise.all([makeTable(client), makeTable(client)]);
  directory = {client, tableName: directoryTable};
  indexTable = other;
  listings = directoryStore(directory);
  await listings.saveOrganisation(anOrganisation());
});

const placedAt = (point: typeof LEEDS, town: string, change: Parameters<typeof aListing>[0] = {}) => ({
  listing: aListing({places: [{name: 'The hall', town, point, isApproximate: false}], ...change}),
  runs: [aRun('run-1'), aRun('run-2', '2026-07-01')],
});
const save = (...given: Parameters<typeof placedAt>) => listings.replaceListing(placedAt(...given));

const readCells = async (): Promise<readonly string[]> =>
  (await readListing(directory, 'listing-1', true))?.row.cells ?? [];

/** What the courier writes after `changes` changes of the first run's seats. */
const writeBand = (taken: number, changes: number) =>
  writeSeatBands(directory, {run: aRun('run-1'), seats: {taken, changes}, readCells}, NOW);

const bandsOf = async (cellOrListing: string): Promise<Record<string, unknown>> => {
  const {pk, sk} = directoryKeys.band(cellOrListing, '');
  const {Items = []} = await client.send(
    new QueryCommand({
      TableName: directory.tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: {':pk': pk, ':sk': sk},
    }),
  );
  return Object.fromEntries(Items.map(({runId, band}): [string, unknown] => [String(runId), band]));
};

/** What a search where it stands finds of the listing. */
const found = async () => {
  const roots = [...new Set((await readCells()).map(rootOf))];
  const writer = shardWriter({client, tableName: indexTable});
  for (const root of roots) await rebuildShards({directory, writer}, {root, cells: [root]});
  const loaded = await shardStore({client, tableName: indexTable}).load(roots);
  const {items} = search(loaded, SearchQuery.parse({}), {now: NOW, origin: null, programmes: []});
  return items.find(({id}) => id === 'listing-1');
};
const availability = async () => (await found())?.availability;
const nextStart = async () => (await found())?.nextStart;

describe('a listing that moves to other cells', () => {
  it('takes its bands of places along, so that a full start is full there at once', async () => {
    const single = {...placedAt(LEEDS, 'Leeds'), runs: [aRun('run-1')]};
    await listings.replaceListing(single);
    await writeBand(10, 12);
    expect(await availability()).toBe('full');
    const before = await readCells();
    await listings.replaceListing({...placedAt(HALIFAX, 'Halifax'), runs: [aRun('run-1')]});
    const after = await readCells();
    expect(after).not.toEqual(before);
    expect(await availability()).toBe('full');
    for (const cell of before.filter((each) => !after.includes(each)))
      expect(await bandsOf(cell)).toEqual({});
  });

  it('keeps a cancelled start out of search, though nobody counts its places', async () => {
    const uncounted = aRun('run-1', undefined, {capacity: undefined});
    const inTown = (point: typeof LEEDS, town: string) => ({...placedAt(point, town), runs: [uncounted]});
    await listings.replaceListing(inTown(LEEDS, 'Leeds'));
    expect(await nextStart()).toBe('2026-06-02');
    const seats = {taken: 0, changes: 1, closedAt: NOW.toISOString()};
    await writeSeatBands(directory, {run: uncounted, seats, readCells}, NOW);
    expect(await nextStart()).toBeNull();
    await listings.replaceListing(inTown(EXETER, 'Exeter'));
    expect(await nextStart()).toBeNull();
  });

  it('has them again when it was hidden in between', async () => {
    await save(LEEDS, 'Leeds');
    await save(LEEDS, 'Leeds', {status: 'hidden'});
    await writeBand(10, 3);
    await save(HALIFAX, 'Halifax');
    for (const cell of await readCells()) expect(await bandsOf(cell)).toEqual({'run-1': 'full'});
  });

  it('has them when the save was cut short before they were carried', async () => {
    await save(LEEDS, 'Leeds');
    await writeBand(10, 3);
    const cut = {
      send: (command: object) => {
        if (command.constructor.name === 'PutCommand') throw new Error('killed');
        return client.send(command as QueryCommand);
      },
      config: client.config,
    } as unknown as DynamoDBDocumentClient;
    Object.setPrototypeOf(cut, client);
    const dying = directoryStore({...directory, client: cut});
    await expect(dying.replaceListing(placedAt(HALIFAX, 'Halifax'))).rejects.toThrow('killed');
    for (const cell of await readCells()) expect(await bandsOf(cell)).toEqual({});
    expect((await save(HALIFAX, 'Halifax')).outcome).toBe('updated');
    for (const cell of await readCells()) expect(await bandsOf(cell)).toEqual({'run-1': 'full'});
    expect((await save(HALIFAX, 'Halifax')).outcome).toBe('unchanged');
  });

  it('never keeps an older band than the courier wrote while it moved', {timeout: 60_000}, async () => {
    await save(LEEDS, 'Leeds');
    for (let round = 1; round <= 25; round += 1) {
      const [point, town] = round % 2 === 1 ? ([HALIFAX, 'Halifax'] as const) : ([LEEDS, 'Leeds'] as const);
      const taken = round % 3 === 0 ? 10 : round % 3 === 1 ? 0 : 8;
      await Promise.all([save(point, town), writeBand(taken, round)]);
      const own = await bandsOf('listing-1');
      for (const cell of await readCells()) expect(await bandsOf(cell)).toEqual(own);
    }
  });

  it('is shown by the later of two bands when one was left behind', async () => {
    await save(LEEDS, 'Leeds');
    const [cell = ''] = await readCells();
    const band = (changes: number, word: 'open' | 'full') => ({
      runId: 'run-1',
      listingId: 'listing-1',
      band: word,
      changes,
      updatedAt: NOW.toISOString(),
    });
    expect(cell).not.toBe(rootOf(cell));
    for (const [earlier, later] of [
      [cell, rootOf(cell)],
      [rootOf(cell), cell],
    ] as const) {
      await putBand(directory, earlier, band(earlier === cell ? 1 : 3, 'open'));
      await putBand(directory, later, band(earlier === cell ? 2 : 4, 'full'));
      expect((await readCell(directory, rootOf(cell))).bands.get('run-1')).toBe('full');
    }
  });
});
