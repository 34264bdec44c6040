import {type DynamoDBDocumentClient, GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import type {DynamoDBRecord} from 'aws-lambda';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {SearchQuery} from '#shared/model/search.ts';
import {NO_ADDED_NEAR} from '#shared/search/addedNear.ts';
import {cellsOf, EVERYWHERE, search} from '#shared/search/index.ts';
import {Suggestions} from '#shared/model/suggestions.ts';
import {type AddedRow, nearRow, type WordRow} from '#shared/words/wordList.ts';
import {directoryKeys, indexKeys} from '../../../functions/data/keys.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {shardWriter} from '../../../functions/data/shardWriter.ts';
import {wordStore} from '../../../functions/data/wordStore.ts';
import {suggest} from '../../../functions/menu/suggest.ts';
import {indexBatch} from '../../../functions/indexer/indexBatch.ts';
import {visitor} from '../../support/visitor.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {clientOf, makeTable} from '../../support/tables.ts';
import {documentWith} from '../../unit/search/documents.ts';

let store: RunningStore;
let client: DynamoDBDocumentClient;
let directoryTable: string;
let indexTable: string;
let clockMs: number;

beforeAll(async () => {
  store = await startStore();
  client = clientOf(store.endpoint);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  store.stop();
});
beforeEach(async () => {
  [directoryTable, indexTable] = await Promise.all([makeTable(client), makeTable(client)]);
  clockMs = Date.parse('2026-05-03T11:00:00Z');
});

const directory = () => ({client, tableName: directoryTable});
const rebuild = () => ({directory: directory(), writer: shardWriter({client, tableName: indexTable})});
const reader = () => shardStore({client, tableName: indexTable, now: () => clockMs});
const recordOf = (pk: string, sk: string): DynamoDBRecord => ({
  dynamodb: {Keys: {pk: {S: pk}, sk: {S: sk}}, SequenceNumber: '1'},
});
const wordsChanged = recordOf(directoryKeys.words().pk, directoryKeys.words().sk);

const GLUCO: WordRow = {id: 'w-1', phrases: ['gluco trouble'], means: ['condition:gout']};

const change = async (before: AddedRow | undefined, after: AddedRow | undefined): Promise<void> => {
  const words = wordStore(directory());
  await words.change(await words.read(), {
    at: '2026-05-03T11:00:00Z',
    by: {accountId: 'curator-1'},
    why: 'People type it',
    ...(before && {before}),
    ...(after && {after}),
  });
};

const helpline = documentWith({id: 'helpline', conditions: ['gout'], places: [], delivery: ['phone']});

const saveHelpline = async (): Promise<DynamoDBRecord[]> =>
  Promise.all(
    cellsOf(helpline).map(async (cell) => {
      const key = directoryKeys.cell(cell, helpline.id);
      await client.send(new PutCommand({TableName: directoryTable, Item: {...key, document: helpline}}));
      return recordOf(key.pk, key.sk);
    }),
  );

const found = async (shards: ReturnType<typeof reader>, q: string): Promise<string[]> => {
  const loaded = await shards.load([EVERYWHERE]);
  const context = {
    now: new Date(clockMs),
    origin: null,
    programmes: [],
    words: shards.words(),
    nearConditions: shards.nearConditions(),
  };
  return search(loaded, SearchQuery.parse({q}), context).items.map(({id}) => id);
};

/** The words that the suggestions of a search field have for a term. */
const suggestedFor = async (shards: ReturnType<typeof reader>, label: string): Promise<readonly string[]> => {
  const menu = visitor({
    function: 'menu',
    routes: {suggest: suggest({programmes: () => Promise.resolve([]), shards})},
  });
  const {terms} = Suggestions.parse(JSON.parse((await menu.get('/api/suggest')).body));
  return terms.find((term) => term.label === label)?.words ?? [];
};

describe('Words that a curator has added', () => {
  it('are suggested to who types, and mended to, from the moment that they are searched with', async () => {
    await indexBatch(rebuild(), await saveHelpline());
    const menu = reader();
    expect(await suggestedFor(menu, 'Gout')).not.toContain('gluco trouble');
    await change(undefined, GLUCO);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await suggestedFor(menu, 'Gout')).toContain('gluco trouble');
    expect(await found(menu, 'gluco trouble')).toEqual(['helpline']);
    expect(await found(menu, 'glucco trouble')).toEqual(['helpline']);
    await change(GLUCO, undefined);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await suggestedFor(menu, 'Gout')).not.toContain('gluco trouble');
  });

  it('are searched with as soon as the stream has told of them, and no more once they are taken out', async () => {
    await indexBatch(rebuild(), await saveHelpline());
    const menu = reader();
    expect(await found(menu, 'gluco trouble')).toEqual([]);
    await change(undefined, GLUCO);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await found(menu, 'gluco trouble')).toEqual(['helpline']);
    await change(GLUCO, undefined);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await found(menu, 'gluco trouble')).toEqual([]);
  });

  it('wait for the first listing in an empty menu, and survive an index that was thrown away', async () => {
    await change(undefined, GLUCO);
    await indexBatch(rebuild(), [wordsChanged]);
    const records = await saveHelpline();
    await indexBatch(rebuild(), records);
    expect(await found(reader(), 'gluco trouble')).toEqual(['helpline']);
    indexTable = await makeTable(client);
    await indexBatch(rebuild(), records);
    expect(await found(reader(), 'gluco trouble')).toEqual(['helpline']);
  });

  it('are one list as long as nothing has changed, so that what search makes of them is kept', async () => {
    await change(undefined, GLUCO);
    await indexBatch(rebuild(), [wordsChanged]);
    const menu = reader();
    await menu.load([EVERYWHERE]);
    const first = menu.words();
    expect(first).toHaveLength(1);
    clockMs += 6000;
    await menu.load([EVERYWHERE]);
    expect(menu.words()).toBe(first);
  });

  it('that a later version wrote leave an old process answering: what it does not know is left out', async () => {
    await indexBatch(rebuild(), await saveHelpline());
    const writer = shardWriter({client, tableName: indexTable});
    const rows = [
      {phrases: ['zopple'], means: ['condition:not-known-yet']},
      {phrases: ['gluco trouble'], means: ['condition:gout', 'condition:not-known-yet']},
    ];
    const near = [
      {supportFor: 'gout', helpsWith: 'asthma'},
      {supportFor: 'not-known-yet', helpsWith: 'asthma'},
    ];
    expect(await writer.carry({revision: 4, rows, near})).toBe(true);
    expect(await writer.carry({revision: 3, rows: [], near: []})).toBe(false);
    const menu = reader();
    expect(await found(menu, 'gluco trouble')).toEqual(['helpline']);
    expect(menu.words()).toEqual([{phrases: ['gluco trouble'], means: ['condition:gout']}]);
    expect(menu.nearConditions()).toEqual([{supportFor: 'gout', helpsWith: 'asthma'}]);
  });

  it('that cannot be read cost nothing but themselves', async () => {
    await indexBatch(rebuild(), await saveHelpline());
    const {Item} = await client.send(
      new GetCommand({
        TableName: indexTable,
        Key: indexKeys.manifest(EVERYWHERE),
      }),
    );
    await client.send(new PutCommand({TableName: indexTable, Item: {...Item, words: 'broken'}}));
    expect(await found(reader(), 'gout')).toEqual(['helpline']);
  });
});

describe('Pairs of conditions that a curator has added', () => {
  const PAIR = nearRow({supportFor: 'gout', helpsWith: 'asthma'});

  it('are searched with from the moment that the stream has told of them, and no more once one is taken back', async () => {
    await indexBatch(rebuild(), await saveHelpline());
    const menu = reader();
    expect(await found(menu, 'asthma')).toEqual([]);
    expect(menu.nearConditions()).toBe(NO_ADDED_NEAR);
    await change(undefined, PAIR);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await found(menu, 'asthma')).toEqual(['helpline']);
    await change(PAIR, undefined);
    await indexBatch(rebuild(), [wordsChanged]);
    clockMs += 6000;
    expect(await found(menu, 'asthma')).toEqual([]);
    expect(menu.nearConditions()).toBe(NO_ADDED_NEAR);
  });

  it('stand beside the words, and one change overtakes the other', async () => {
    const words = wordStore(directory());
    const seen = await words.read();
    const made = {at: '2026-05-03T11:00:00Z', by: {accountId: 'curator-1'}, why: 'They go together'};
    const outcomes = await Promise.allSettled([
      words.change(seen, {...made, after: PAIR}),
      words.change(seen, {...made, after: PAIR}),
      words.change(seen, {...made, after: GLUCO}),
    ]);
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
    await words.change(await words.read(), {...made, after: {...GLUCO, id: 'w-9'}});
    const {rows, near, revision} = await words.read();
    expect([rows.length + near.length, revision]).toEqual([2, 2]);
    expect(await words.history(10)).toHaveLength(2);
  });

  it('are none where the list was written before there were any', async () => {
    const row = {...directoryKeys.words(), rows: [GLUCO], revision: 1};
    await client.send(new PutCommand({TableName: directoryTable, Item: row}));
    expect(await wordStore(directory()).read()).toEqual({rows: [GLUCO], near: [], revision: 1});
    const carried = {revision: 1, rows: []};
    await indexBatch(rebuild(), await saveHelpline());
    const {Item} = await client.send(
      new GetCommand({TableName: indexTable, Key: indexKeys.manifest(EVERYWHERE)}),
    );
    await client.send(new PutCommand({TableName: indexTable, Item: {...Item, words: carried}}));
    const menu = reader();
    expect(await found(menu, 'gout')).toEqual(['helpline']);
    expect(menu.nearConditions()).toBe(NO_ADDED_NEAR);
  });
});

describe('The list of added words', () => {
  it('keeps who changed what, when and why, the newest first', async () => {
    await change(undefined, GLUCO);
    const later: WordRow = {...GLUCO, means: ['condition:copd']};
    await change(GLUCO, later);
    const words = wordStore(directory());
    expect(await words.read()).toEqual({rows: [later], near: [], revision: 2});
    const [last, first] = await words.history(10);
    expect(last).toMatchObject({before: GLUCO, after: later, why: 'People type it'});
    expect(first).toMatchObject({after: GLUCO, by: {accountId: 'curator-1'}});
    expect(first?.before).toBeUndefined();
  });

  it('is never written over what somebody else has changed meanwhile', async () => {
    const words = wordStore(directory());
    const seen = await words.read();
    const made = {at: '2026-05-03T11:00:00Z', by: {accountId: 'curator-1'}, why: 'People type it'};
    const tries = ['w-1', 'w-2', 'w-3'].map((id) =>
      words.change(seen, {...made, after: {...GLUCO, id, phrases: [`zopple ${id}`]}}),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
    expect((await words.read()).rows).toHaveLength(1);
    expect(await words.history(10)).toHaveLength(1);
  });
});
