import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {directoryStore} from '../../functions/data/directoryStore.ts';
import {startDirectoryTables} from '../data/directoryTables.ts';
import {startTestCloud, type TestCloud} from '../support/cloud.ts';
import {readFeed, rowsOf} from '../support/readFeed.ts';
import {hasSharedData, importInto, SHARED_DATA, sharedDataNote} from './importRuns.ts';

const ajv = new Ajv2020({strict: false, allErrors: true});
addFormats.default(ajv);

/** A schema of the standard, without the address under which it is published. */
const schemaAt = (path: string) => {
  const read = JSON.parse(readFileSync(join(SHARED_DATA, 'oruk', path), 'utf8')) as Record<string, unknown>;
  return ajv.compile(Object.fromEntries(Object.entries(read).filter(([name]) => name !== '$id')));
};
const schema = (name: string) => schemaAt(`validator/Schemas/V3.0-UK/${name}.json`);

const LISTS = {
  services: 'service',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud({isSeeded: true});
});
afterAll(async () => {
  await cloud.stop();
});

describe.skipIf(!hasSharedData)(`The open feed of the demonstration menu${sharedDataNote}`, () => {
  it('describes itself as the validator wants it', async () => {
    const validate = schema('api_details');
    validate(await (await fetch(`${cloud.url}/api/oruk`)).json());
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(Object.entries(LISTS))(
    'has every page and every row of %s as its schemas say',
    async (list, name) => {
      const validatePage = schema(`${name}_list`);
      const pages = await readFeed(cloud.url, list, 50);
      for (const page of pages) {
        validatePage(page);
        expect(validatePage.errors ?? []).toEqual([]);
      }
      const validate = schema(name);
      for (const {id} of pages.flatMap(({contents}) => contents)) {
        const row: unknown = await (await fetch(`${cloud.url}/api/oruk/${list}/${id}`)).json();
        validate(row);
        expect([id, validate.errors ?? []]).toEqual([id, []]);
      }
    },
  );

  it('has places that pass for services too, because the standard’s OpenAPI file says that they are', async () => {
    const validate = schemaAt('uk-profile/schema/compiled/service.json');
    for (const place of await rowsOf(cloud.url, 'service_at_locations')) {
      validate(place);
      expect([place.id, validate.errors ?? []]).toEqual([place.id, []]);
    }
  });
});

const told = ({name, places, contact}: Pick<Listing, 'name' | 'places' | 'contact'>) => ({
  name,
  phone: contact.phone,
  places: places.map((place) => ({name: place.name, point: place.point})),
});

describe('Reading the open feed by the import command', () => {
  it('gives the same names, places and phones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-feed-'));
    const tables = await startDirectoryTables();
    try {
      const services = await rowsOf(cloud.url, 'services');
      const path = join(folder, 'services.jsonl');
      writeFileSync(path, services.map((service) => JSON.stringify(service)).join('\n'));
      const {tally} = await importInto(tables, {kind: 'oruk', path, source: 'feed'});
      expect([tally.count('added', 'listings'), tally.count('rejected')]).toEqual([services.length, 0]);
      const store = directoryStore({client: tables.client, tableName: tables.directoryTable});
      const before = directoryStore({client: cloud.documents, tableName: cloud.table('DIRECTORY_TABLE')});
      for (const {id} of services) {
        const [read, own] = await Promise.all([store.getListing(`feed:${id}`), before.getListingBySlug(id)]);
        if (!read || !own) throw new Error(`${id} is not there`);
        const [one, other] = [told(read.listing), told(own.listing)];
        expect({...one, places: one.places.slice(0, other.places.length)}).toEqual(other);
      }
    } finally {
      tables.stop();
      rmSync(folder, {recursive: true});
    }
  });
});
