import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {directoryStore, type DirectoryStore} from '../../functions/data/directoryStore.ts';
import {NOT_KNOWN} from '../../functions/import/feed/feedRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../data/directoryTables.ts';
import {hasSharedData, importInto, SHARED_DATA, sharedDataNote} from './importRuns.ts';

let tables: DirectoryTables;
let store: DirectoryStore;

beforeAll(async () => {
  tables = await startDirectoryTables();
  store = directoryStore({client: tables.client, tableName: tables.directoryTable});
});
afterAll(() => {
  tables.stop();
});

describe.skipIf(!hasSharedData)(`a real HSDS 1.1 package${sharedDataNote}`, () => {
  const request = {
    kind: 'hsds',
    path: join(SHARED_DATA, 'hsds-samples/open211-miami-hsds1.1'),
    source: 'miami',
  } as const;

  it('brings in all 4,089 services, and a provider for the 447 whose provider has no row', async () => {
    const {tally, report} = await importInto(tables, request);
    expect({added: tally.count('added', 'listings'), rejected: tally.count('rejected')}).toEqual({
      added: 4089,
      rejected: 0,
    });
    // 1,074 rows, and 82 providers that services name by an id that has none.
    expect(tally.count('added', 'organisations')).toBe(1156);
    expect(report.every(({where, why}) => where.startsWith('services.csv line ') && why !== '')).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const {lastLine} = await importInto(tables, request, () => new Date('2026-06-01T09:00:00Z'));
    expect(lastLine).toBe('read 5245, added 0, updated 0, unchanged 5245, rejected 0');
  });

  it('keeps what a person needs of a service without a provider: its phone, place and hours', async () => {
    const whole = await store.getListing('miami:6562');
    expect(whole?.organisation.name).toBe(NOT_KNOWN);
    expect(whole?.listing).toMatchObject({
      name: 'IMMIGRATION ASSISTANCE',
      status: 'live',
      supportType: 'information',
    });
    expect(whole?.listing.contact.phone ?? whole?.listing.contact.website).toBeDefined();
    expect(whole?.listing.referral.isOnline).toBe(false);
  });

  it('keeps points as they are in the data, and an American postcode as it is written', async () => {
    const whole = await store.getListing('miami:189');
    expect(whole?.listing.places[0]).toMatchObject({
      town: 'Miami',
      postcode: '33122',
      point: {lat: 25.8042558278849, lng: -80.3342444910158},
      isApproximate: false,
    });
    expect(whole?.listing.description).toContain('When: Monday to Friday, 8am to 5pm');
  });
});

describe.skipIf(!hasSharedData)(`the Ohana sample${sharedDataNote}`, () => {
  it('is read too, deliberate oddities and all', async () => {
    const request = {
      kind: 'hsds',
      path: join(SHARED_DATA, 'hsds-samples/ohana-sample-csv'),
      source: 'ohana',
    } as const;
    const {tally} = await importInto(tables, request);
    expect(tally.count('added', 'listings')).toBe(23);
    expect(tally.count('rejected')).toBe(0);
    expect((await importInto(tables, request)).lastLine).toMatch(
      /added 0, updated 0, unchanged \d+, rejected 0$/,
    );
  });
});

describe.skipIf(!hasSharedData)(`the Open Referral UK validator's mocks${sharedDataNote}`, () => {
  const mocks = (name: string) => ({
    kind: 'oruk' as const,
    path: join(SHARED_DATA, 'oruk/validator/Mocks', name),
    source: name.toLowerCase().replaceAll('.', '-'),
  });

  it.each(['V3.0-UK-Default', 'V3.0-UK-Test', 'V3.0-UK-Warn'])(
    'brings in the service of %s',
    async (name) => {
      const request = mocks(name);
      const {tally, said} = await importInto(tables, request);
      expect(tally.count('added', 'listings')).toBe(1);
      expect(said).toContain('taxonomy.json holds no services: passed over.');
      const again = await importInto(tables, request);
      expect({added: again.tally.count('added'), updated: again.tally.count('updated')}).toEqual({
        added: 0,
        updated: 0,
      });
    },
  );

  it('takes what is usable of the failing mocks, and names the rest', async () => {
    const {tally, report} = await importInto(tables, mocks('V3.0-UK-Fail'));
    expect(tally.count('added', 'listings')).toBe(1);
    expect(report.filter(({outcome}) => outcome === 'rejected').map(({why}) => why)).toEqual(
      Array.from({length: 4}, () => 'It has no name'),
    );
  });

  it('reads a service whole', async () => {
    const whole = await store.getListing('v3-0-uk-test:ac148810-d857-441c-9679-408f346de14b');
    expect(whole?.listing).toMatchObject({
      name: 'Community Counselling',
      checkedOn: '2005-01-01',
      eligibility: {minimumAge: 12, maximumAge: 100},
      access: {'step-free': 'yes', 'hearing-loop': 'yes'},
      places: [{name: 'MyCity Civic Center', town: 'MyCity', isApproximate: false}],
    });
    expect(JSON.stringify(whole)).not.toContain('Persona');
  });

  it('rejects a service that a page repeats, and says where it came before', async () => {
    const path = join(SHARED_DATA, 'oruk/validator/Mocks/V3.0-UK-Test/service_list.json');
    const {tally, report} = await importInto(tables, {kind: 'oruk', path, source: 'page'});
    expect(tally.count('added', 'listings')).toBe(1);
    expect(tally.count('rejected', 'listings')).toBe(127);
    expect(report.at(-1)?.why).toBe(
      'The same id came before, at service_list.json contents[0]: the first is used',
    );
  });

  it('says so when a file holds no services', async () => {
    const path = join(SHARED_DATA, 'oruk/validator/Mocks/V3.0-UK-Test/taxonomy.json');
    await expect(importInto(tables, {kind: 'oruk', path})).rejects.toThrow('holds no services');
  });
});
