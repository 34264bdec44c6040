import {setTimeout as sleep} from 'node:timers/promises';
import type {DynamoDBRecord} from 'aws-lambda';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {rootOf} from '#shared/geo/cells.ts';
import {cellsOf, type SearchDocument, type Shard} from '#shared/search/index.ts';
import {indexBatch} from '../../functions/indexer/indexBatch.ts';
import {rebuildShards} from '../../functions/indexer/rebuildShards.ts';
import {LEEDS} from '../unit/search/documents.ts';
import {dyingAt, type IndexWorld, indexWorld, isManifestWrite, listingAt, SIZE} from './indexWorld.ts';

vi.setConfig({testTimeout: 60_000});

/** All listings of these tests stand in it. */
const ROOT = rootOf(cellsOf(listingAt(0))[0] ?? '');
const HERE = {centre: LEEDS, radiusKm: 5};

let world: IndexWorld;
let logged: string[];

beforeEach(async () => {
  logged = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
  world = await indexWorld();
});
afterEach(() => {
  vi.restoreAllMocks();
  world.store.stop();
});

const from = (first: number, count: number): SearchDocument[] =>
  Array.from({length: count}, (_, index) => listingAt(first + index));

const build = (through?: Parameters<IndexWorld['rebuild']>[0]) =>
  rebuildShards(world.rebuild(through), {root: ROOT, cells: [ROOT]});

const cardsIn = (shards: readonly Shard[]): Map<string, string> =>
  new Map(
    shards.flatMap((shard) =>
      Array.from({length: shard.count}, (_, place): [string, string] => {
        const {id, name} = shard.card(place).card;
        return [id, name];
      }),
    ),
  );

const allCards = async (): Promise<Map<string, string>> => cardsIn(await world.reader().load([ROOT]));

/** 1 when the shards of a root cover it exactly. */
const groundOf = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + 4 ** -(cell.length - ROOT.length), 0);

const shardsNow = async () => Object.entries((await world.manifest(ROOT)).shards);

it('cuts a shard that has grown too full, and a circle then needs only some of it', async () => {
  await world.save(from(0, SIZE.most));
  await build();
  expect(await shardsNow()).toHaveLength(1);

  await world.save(from(SIZE.most, 90));
  await build();
  const shards = await shardsNow();
  expect(shards.length).toBeGreaterThan(3);
  expect(Math.max(...shards.map(([, {count}]) => count))).toBeLessThanOrEqual(SIZE.most);
  expect(groundOf(shards.map(([cell]) => cell))).toBe(1);
  expect((await allCards()).size).toBe(SIZE.most + 90);
  const near = cardsIn(await world.reader().load([ROOT], HERE));
  expect(near.size).toBeLessThan(SIZE.most + 90);
  expect((await world.reader().registry()).get(ROOT)).toBe(SIZE.most + 90);
});

it('rebuilds only the shard that a change is in', async () => {
  await world.save(from(0, 140));
  await build();
  const before = new Map(await shardsNow());
  await indexBatch(world.rebuild(), await world.save([listingAt(3, 'Renamed')]));
  const changed = (await shardsNow()).filter(([cell, {version}]) => before.get(cell)?.version !== version);
  expect(changed).toHaveLength(1);
  expect((await allCards()).get('d0003')).toBe('Renamed');
});

it('makes one shard of four that have emptied', async () => {
  const documents = from(0, 140);
  await world.save(documents);
  await build();
  await world.remove(documents.slice(5));
  await build();
  expect((await shardsNow()).map(([cell, {count}]) => [cell, count])).toEqual([[ROOT, 5]]);
  expect((await allCards()).size).toBe(5);
});

it.each([
  ['cutting', 50, 90],
  ['building', 50, 0],
])('leaves the last good version when it is killed in the middle of %s', async (_what, first, more) => {
  await world.save(from(0, first));
  await build();
  const before = await shardsNow();
  await world.save([...from(first, more), listingAt(3, 'Renamed')]);
  await expect(build(dyingAt(world.store, isManifestWrite))).rejects.toThrow('killed');
  expect(await shardsNow()).toEqual(before);
  expect((await allCards()).get('d0003')).toBe('Group 3');

  await build();
  expect((await allCards()).get('d0003')).toBe('Renamed');
  expect((await allCards()).size).toBe(first + more);
});

it('goes on answering from the old shards while the new ones are loaded', async () => {
  await world.save(from(0, 40));
  await build();
  const reader = world.reader();
  expect(cardsIn(await reader.load([ROOT])).size).toBe(40);
  await world.save(from(40, 50));
  await build();
  world.clock.ms += 1500;
  expect(cardsIn(await reader.load([ROOT])).size).toBe(40);
  await sleep(300);
  expect(cardsIn(await reader.load([ROOT])).size).toBe(90);
});

it('loses no listing when many cut, build and join at once', async () => {
  await world.save(from(0, 45));
  await build();
  const groups = Array.from({length: 6}, (_, group) => from(45 + group * 5, 5));
  const leaving = from(0, 30);
  await Promise.all([
    ...groups.map(async (group) => indexBatch(world.rebuild(), await world.save(group))),
    (async () => {
      await world.remove(leaving);
      await build();
    })(),
  ]);
  expect([...(await allCards()).keys()].sort()).toEqual(from(30, 45).map(({id}) => id));
  expect(groundOf((await shardsNow()).map(([cell]) => cell))).toBe(1);
});

it('ends consistent after 1,000 edits in a burst, and does not build 1,000 times', async () => {
  const rebuild = {...world.rebuild(), size: {most: 100, few: 40}};
  await world.save(from(0, 250));
  await rebuildShards(rebuild, {root: ROOT, cells: [ROOT]});
  logged = [];
  const edited = (edit: number): SearchDocument => listingAt(edit % 250, `Edit ${edit}`);
  const edits = Array.from({length: 1000}, (_, edit) => edited(edit));
  const records: DynamoDBRecord[] = [];
  for (let first = 0; first < 1000; first += 250)
    records.push(...(await world.save(edits.slice(first, first + 250))));
  // As the stream gives them: batches of 100, and two of its shards at once.
  const batches = Array.from({length: 10}, (_, index) => records.slice(index * 100, (index + 1) * 100));
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      expect((await indexBatch(rebuild, batch)).batchItemFailures).toEqual([]);
    }
  };
  await Promise.all([work(), work()]);
  const cards = await allCards();
  for (let edit = 750; edit < 1000; edit += 1) expect(cards.get(edited(edit).id)).toBe(`Edit ${edit}`);
  const written = logged
    .map((line) => /written (\d+)/.exec(line)?.[1] ?? '0')
    .reduce((sum, count) => sum + Number(count), 0);
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(80);
});
