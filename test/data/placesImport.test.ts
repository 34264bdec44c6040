import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {MenuRecordInput} from '#shared/model/menuRecord.ts';
import {directoryKeys} from '../../functions/data/keys.ts';
import {directoryStore, type DirectoryStore} from '../../functions/data/directoryStore.ts';
import {importRun} from '../../functions/import/importRun.ts';
import {Report} from '../../functions/import/report.ts';
import {type ImportRequest, runImport} from '../../functions/import/runImport.ts';
import {Tally} from '../../functions/import/tally.ts';
import {aCertificate, aListing, anOrganisation, aProgramme, aRun} from './directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from './directoryTables.ts';

let tables: DirectoryTables;
let store: DirectoryStore;
let folder: string;

const importFrom = async (request: ImportRequest): Promise<{last: string; report: string}> => {
  const path = join(folder, `report-${Math.random()}.jsonl`);
  const run = importRun({
    tally: new Tally(),
    report: new Report(path),
    progress: {at: () => undefined, done: () => undefined},
  });
  await runImport(request, {...tables, name: 'a test'}, run, {
    now: () => new Date('2026-05-01T09:00:00Z'),
    say: () => undefined,
  });
  await run.report.close();
  const report = run.report.lines > 0 ? await readFile(path, 'utf8') : '';
  return {last: run.tally.lines().at(-1) ?? '', report};
};

const importMenu = async (records: readonly (MenuRecordInput | string)[]) => {
  const path = join(folder, 'menu.jsonl');
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  await writeFile(path, lines.join('\n'));
  return importFrom({kind: 'menu', path});
};

const mailbox = {email: 'referrals@beckside.example', verified: true};
const records: MenuRecordInput[] = [
  {type: 'organisation', organisation: anOrganisation()},
  {type: 'programme', programme: aProgramme()},
  {type: 'certificate', certificate: aCertificate()},
  {type: 'listing', listing: aListing({programmeId: 'desmond'}), runs: [aRun('run-1')], mailbox},
];

beforeAll(async () => {
  tables = await startDirectoryTables();
  store = directoryStore({client: tables.client, tableName: tables.directoryTable});
  folder = await mkdtemp(join(tmpdir(), 'menu-'));
});
afterAll(() => {
  tables.stop();
});

describe('importing a menu file', () => {
  it('brings in everything that a listing needs, online referral off whatever the file says', async () => {
    expect((await importMenu(records)).last).toBe('read 4, added 4, updated 0, unchanged 0, rejected 0');
    const whole = await store.getListingBySlug('desmond-in-headingley');
    expect(whole).toMatchObject({
      organisation: {id: 'org-1'},
      programme: {id: 'desmond'},
      certificates: [{id: 'certificate-1'}],
      runs: [{id: 'run-1'}],
    });
    expect(whole?.listing.referral.isOnline).toBe(false);
    expect(await store.getMailbox('listing-1')).toEqual({listingId: 'listing-1', email: mailbox.email});
  });

  it('changes nothing the second time', async () => {
    expect((await importMenu(records)).last).toBe('read 4, added 0, updated 0, unchanged 4, rejected 0');
  });

  it('leaves what people changed here while the file says what it said before', async () => {
    const whole = await store.getListing('listing-1');
    if (!whole) throw new Error('It is gone');
    await store.saveListing({...whole, listing: {...whole.listing, summary: 'Changed here.'}});
    expect((await importMenu(records)).last).toContain('unchanged 4');
    expect((await store.getListing('listing-1'))?.listing.summary).toBe('Changed here.');
  });

  it('keeps a mailbox proven that has answered, when the listing is imported changed', async () => {
    await store.setMailbox({
      listingId: 'listing-1',
      email: mailbox.email,
      verifiedAt: '2026-05-02T09:00:00Z',
    });
    const changed = {...aListing({programmeId: 'desmond'}), summary: 'Changed in the file.'};
    const {last} = await importMenu([
      ...records.slice(0, 3),
      {type: 'listing', listing: changed, runs: [], mailbox},
    ]);
    expect(last).toBe('read 4, added 0, updated 1, unchanged 3, rejected 0');
    expect((await store.getListing('listing-1'))?.listing).toMatchObject({
      summary: 'Changed in the file.',
      referral: {isOnline: true},
    });
  });

  describe('and a curator’s address that has answered', () => {
    const NEW = 'new@beckside.example';
    const again = (summary: string, email?: string) =>
      importMenu([
        ...records.slice(0, 3),
        {
          type: 'listing',
          listing: {...aListing({programmeId: 'desmond'}), summary},
          runs: [],
          ...(email !== undefined && {mailbox: {email}}),
        },
      ]);
    const standing = async () => [
      (await store.getMailbox('listing-1'))?.email,
      (await store.getListing('listing-1'))?.listing.referral.isOnline,
    ];

    it('keeps it when the file changes any other word, or names no mailbox for a time', async () => {
      await again('Before.', mailbox.email);
      const proof = {listingId: 'listing-1', email: NEW, verifiedAt: '2026-05-03T09:00:00Z'};
      await store.setMailbox(proof);
      const {last, report} = await again('Another word.', mailbox.email);
      expect([last, report]).toEqual(['read 4, added 0, updated 1, unchanged 3, rejected 0', '']);
      expect(await standing()).toEqual([NEW, true]);
      await again('No mailbox.');
      await again('The old one again.', mailbox.email);
      expect(await standing()).toEqual([NEW, true]);
      expect((await store.getListing('listing-1'))?.listing.summary).toBe('The old one again.');
    });

    it('replaces it when the file itself changes the address, and says so', async () => {
      const {report} = await again('The old one again.', 'third@beckside.example');
      expect(await standing()).toEqual(['third@beckside.example', false]);
      expect(report).toContain('the one that had answered is replaced');
      expect(report).not.toContain('@');
    });

    it('keeps it when nobody knows which address the file named before, and says so', async () => {
      const proof = {listingId: 'listing-1', email: NEW, verifiedAt: '2026-05-04T09:00:00Z'};
      await store.setMailbox(proof);
      const {client, directoryTable: TableName} = tables;
      const Item = {...directoryKeys.source('menu', 'listing:listing-1'), recordHash: 'of-long-ago'};
      await client.send(new PutCommand({TableName, Item}));
      const {report} = await again('Long after.', mailbox.email);
      expect(await standing()).toEqual([NEW, true]);
      expect(report).toContain('what the file named before is not known');
    });
  });

  it('goes on after bad rows, and names each with its reason', async () => {
    const {last, report} = await importMenu([
      '{not json',
      '[]',
      '{"type":"listing","listing":{"id":"x"}}',
      {type: 'listing', listing: aListing({id: 'orphan', slug: 'orphan', organisationId: 'nobody'})},
      {type: 'listing', listing: aListing({id: 'l-2', slug: 'l-2'}), runs: [aRun('r')]},
      {type: 'certificate', certificate: aCertificate({id: 'c-2', organisationId: 'nobody'})},
      {type: 'organisation', organisation: anOrganisation({id: 'org-9', name: 'Last in the file'})},
      {type: 'organisation', organisation: anOrganisation({id: 'org-9', name: 'Twice in the file'})},
    ]);
    expect(last).toBe('read 8, added 1, updated 0, unchanged 0, rejected 7');
    const rows = report
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as {where: string; why: string})
      .sort((a, b) => a.where.localeCompare(b.where));
    expect(rows.map(({where}) => where)).toEqual([1, 2, 3, 4, 5, 6, 8].map((line) => `line ${line}`));
    expect(rows[0]?.why).toBe('This line is not JSON');
    expect(rows[2]?.why).toContain('listing.slug');
    expect(rows[3]?.why).toBe('Save the provider before its listings');
    expect(rows[4]?.why).toContain('A run must name its own listing');
    expect(rows[6]?.why).toContain('line 7');
  });

  it('gives a listing another address when its own belongs to one that was here before', async () => {
    const twin = aListing({id: 'listing-twin', programmeId: 'desmond'});
    const {last} = await importMenu([{type: 'listing', listing: twin}]);
    expect(last).toContain('added 1');
    const slug = (await store.getListing('listing-twin'))?.listing.slug;
    expect(slug).toMatch(/^desmond-in-headingley-[a-z0-9]{4}$/);
    await importMenu([{type: 'listing', listing: {...twin, summary: 'Other words.'}}]);
    expect((await store.getListing('listing-twin'))?.listing.slug).toBe(slug);
  });

  it('imports the demonstration with its mailboxes proven, and nothing the second time', async () => {
    const first = await importFrom({kind: 'demo'});
    expect(first.last).toMatch(/^read (\d+), added \1, updated 0, unchanged 0, rejected 0$/);
    const again = await importFrom({kind: 'demo'});
    expect(again.last).toMatch(/^read (\d+), added 0, updated 0, unchanged \1, rejected 0$/);
  });

  it.each([
    [{kind: 'menu', path: '/nowhere.jsonl'}, /There is no file/],
    [{kind: 'menu', path: '/'}, /is a folder/],
    [{kind: 'hsds', path: '/nowhere'}, /There is no folder/],
    [{kind: 'hsds', path: '/'}, /no services.csv/],
    [{kind: 'oruk', path: '/nowhere'}, /There is no file or folder/],
    [{kind: 'postcodes'}, /Say what to import/],
  ] as const)('says of %j what to do', async (request, words) => {
    await expect(importFrom(request)).rejects.toThrow(words);
  });
});
