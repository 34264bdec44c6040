import {afterAll, beforeAll, expect, it} from 'vitest';
import {importStore} from '../../../functions/data/imports/importStore.ts';
import type {ImportRecord, ImportRow} from '../../../functions/data/imports/rows.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {referralWorld} from '../../support/referralWorld.ts';

let store: RunningStore;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const RECORD: ImportRecord = {
  id: 'an-import',
  source: 'county',
  fileName: 'pages.json',
  by: {role: 'curator', accountId: 'a-curator'},
  at: '2026-05-01T09:00:00Z',
  added: 150,
  changed: 0,
  unchanged: 0,
  refused: [],
  notTaken: [],
  has: 'services',
  gone: [],
  goneCount: 0,
  newProviders: [],
  expiresAtEpochSeconds: 1_900_000_000,
};

const row = (line: number): ImportRow => ({
  line,
  listingId: `county:${line}`,
  name: `Group ${line}`,
  organisationId: 'county:trust',
  baseVersion: 0,
  changes: [{field: 'summary', from: undefined, to: 'é'.repeat(30_000)}],
  recordHash: 'a-hash',
  state: 'planned',
  expiresAtEpochSeconds: RECORD.expiresAtEpochSeconds,
});

it('keeps an import whose rows are more than a transaction may hold, every row of it', async () => {
  const world = await referralWorld(store.endpoint);
  const imports = importStore({client: world.client, tableName: world.directoryTable});
  const rows = Array.from({length: 150}, (_, index) => row(index + 1));
  await imports.save(RECORD, rows);
  expect(await imports.get(RECORD.id, world.clock.now())).toEqual(RECORD);
  const kept = await imports.listRows(RECORD.id);
  expect(kept.map(({line}) => line)).toEqual(rows.map(({line}) => line));
});
