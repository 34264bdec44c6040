import {afterAll, beforeAll, expect, it} from 'vitest';
import type {ListingRecord} from '#shared/model/menuRecord.ts';
import {historyStore} from '../../functions/data/proposals/historyStore.ts';
import {demoMenu} from '../../functions/import/demo/index.ts';
import {recordSaver} from '../../functions/import/saveRecord.ts';
import {type RunningStore, startStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';

let store: RunningStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

it('stands in the history of each listing that an import adds or changes, and of no other', async () => {
  const client = clientOf(store.endpoint);
  const directory = {client, tableName: await makeTable(client)};
  const saver = recordSaver(directory, {
    source: 'feed',
    believesMailboxes: false,
    now: () => new Date('2026-05-01T09:00:00Z'),
  });
  const menu = demoMenu('2026-05-01');
  const listing = menu.find((record): record is ListingRecord => record.type === 'listing');
  if (!listing) throw new Error('There is no listing');
  const {organisationId, id} = listing.listing;
  const provider = menu.find(
    (record) => record.type === 'organisation' && record.organisation.id === organisationId,
  );
  const programmes = menu.filter((record) => record.type === 'programme');
  for (const record of [...(provider ? [provider] : []), ...programmes]) await saver.save(record, new Map());
  const save = (change: Partial<ListingRecord['listing']>) =>
    saver.save({...listing, listing: {...listing.listing, ...change}}, new Map());

  expect((await save({})).outcome).toBe('added');
  expect((await save({})).outcome).toBe('unchanged');
  expect((await save({summary: 'Another sentence.'})).outcome).toBe('updated');
  const entries = await historyStore(directory).list(id);
  expect(entries.map(({event, version, by, changes}) => ({event, version, by, changes}))).toEqual([
    {
      event: 'imported',
      version: 2,
      by: undefined,
      changes: [{field: 'summary', from: listing.listing.summary, to: 'Another sentence.'}],
    },
    {event: 'imported', version: 1, by: undefined, changes: []},
  ]);
});
