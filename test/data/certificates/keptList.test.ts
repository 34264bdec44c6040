import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {schemesKept} from '../../../functions/data/schemes/schemesKept.ts';
import {schemeStore} from '../../../functions/data/schemes/schemeStore.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
beforeAll(async () => {
  tables = await startDirectoryTables();
});
afterAll(() => {
  tables.stop();
});

it('A process that reads the list of schemes says what a curator wrote, and keeps what was done', async () => {
  const directory = {client: tables.client, tableName: tables.directoryTable};
  const store = schemeStore(directory);
  const [first] = FIRST_SCHEMES;
  if (!first) throw new Error('there is no scheme');
  const by = {role: 'curator', accountId: 'a-1'} as const;
  const scheme = {...first, name: 'Another name'};
  await store.save(await store.list(), {step: 'change', at: '2026-11-22T09:00:00Z', by, scheme});
  await store.save(await store.list(), {
    step: 'retire',
    at: '2026-11-22T09:01:00Z',
    by,
    scheme: {...scheme, isRetired: true},
  });
  expect((await schemesKept(directory)())[0]).toEqual({...scheme, isRetired: true});
  expect((await store.history()).map(({number, step}) => [number, step])).toEqual([
    [1, 'change'],
    [2, 'retire'],
  ]);
});

it('Where the list cannot be read, the schemes of the start are given and nobody fails', async () => {
  const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const kept = schemesKept({client: tables.client, tableName: 'no-such-table'});
  expect(await Promise.all([kept(), kept()])).toEqual([FIRST_SCHEMES, FIRST_SCHEMES]);
  expect(logged).toHaveBeenCalledOnce();
  logged.mockRestore();
});
