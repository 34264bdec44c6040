import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {parse} from 'csv-parse/sync';
import type {Listing} from '#shared/model/listing.ts';
import {IMPORT_COLUMNS, MOST_ROWS} from '#shared/importing/columns.ts';
import {csv} from '#shared/tables/csv.ts';
import {importDeps} from '../../../functions/curator/importing/importDeps.ts';
import {runImport} from '../../../functions/curator/importing/runImport.ts';
import {readListing, readMailbox} from '../../../functions/data/directory/read.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {mergerOf} from '../../support/merger.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

let store: RunningStore;
let world: ReferralWorld;
let curator: Visitor;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  world = await referralWorld(store.endpoint);
  curator = mergerOf(world);
});

const SCRIPT = '<script>alert(1)</script>';
const directory = () => ({client: world.client, tableName: world.directoryTable});
const read = async (id: string): Promise<Listing | undefined> =>
  (await readListing(directory(), id, true))?.row.listing;

const ROW: Readonly<Record<string, string>> = Object.fromEntries(
  IMPORT_COLUMNS.map(({name, example}) => [name, example]),
);

/** A file with these rows, each the template's with what is different. */
const file = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
};
const upload = async (text: string | Buffer, source = 'county'): Promise<Page> => {
  const {hidden} = await curator.get('/curator/import');
  return await curator.upload('/curator/import', {...Object.fromEntries(hidden), source}, text);
};
const preview = async (text: string | Buffer, source?: string): Promise<Page & {path: string}> => {
  const {location, body} = await upload(text, source);
  if (location === undefined) throw new Error(body);
  return {...(await curator.get(location)), path: location};
};
const factOf = (page: Page, key: string): string | undefined =>
  new RegExp(`${key}</dt><dd[^>]*>(.*?)</dd>`, 's').exec(page.body)?.[1]?.replaceAll(/<[^>]+>/g, '');
const carryOut = async (shown: Page & {path: string}): Promise<Page> => {
  await curator.post(shown.path, {}, {from: shown});
  return await curator.get(shown.path);
};

const shownIn = ({body}: Page): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the places of a file', () => {
  const PLACE = {
    place_name: 'Beck Hall',
    place_address: '1 Beck Road',
    place_address_2: 'Beckside',
    place_town: 'Bingley',
    place_county: 'West Yorkshire',
    place_postcode: 'bd16 1aa',
    place_country: 'GB',
    place_latitude: '53.848',
    place_longitude: '-1.837',
  };

  it('are read whole, by the names of Open Referral too, each row of an id adding one', async () => {
    const columns = [
      ...['id', 'provider', 'name', 'kind_of_support', 'summary', 'description', 'delivery'],
      ...['can_join_themselves', 'can_be_referred', 'how_to_join', 'location_name', 'address_1', 'address_2'],
      ...['city', 'state_province', 'postal_code', 'country', 'latitude', 'longitude', ''],
    ];
    const page = ['1', 'Beck', 'Beck walk', 'group-activity', 'A walk.', 'A walk.', 'in-person-group'];
    const joins = ['yes', 'yes', 'Come.'];
    const text = csv([
      columns,
      [...page, ...joins, ...Object.values(PLACE), ''],
      [...page, ...joins, '', '2 High Street', 'n/a', 'Shipley', 'England', '', 'GB', '53.83', '-1.77', ''],
      ['1', ...Array<string>(9).fill(''), 'Hall', '-', '', 'Keighley', '', 'BD20 1AA', '', '', '', ''],
    ]);
    const shown = await preview(text);
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['1', '0']);
    await carryOut(shown);
    expect((await read('county:1'))?.places).toEqual([
      {
        name: 'Beck Hall',
        address: '1 Beck Road, Beckside, West Yorkshire',
        town: 'Bingley',
        postcode: 'BD16 1AA',
        point: {lat: 53.848, lng: -1.837},
        isApproximate: false,
      },
      {
        name: '2 High Street',
        address: '2 High Street',
        town: 'Shipley',
        point: {lat: 53.83, lng: -1.77},
        isApproximate: false,
      },
      expect.objectContaining({name: 'Hall', town: 'Keighley', postcode: 'BD20 1AA'}),
    ]);
    expect((await read('county:1'))?.places[2]).not.toHaveProperty('address');
    // The same again is the same, and one of the places changed is a change.
    expect(factOf(await preview(text), 'Not changed')).toBe('1');
    expect(factOf(await preview(text.replace('2 High Street', '3 High Street')), 'Changed pages')).toBe('1');
  });

  it('keep what a row does not say of a place that stands there, and are all that the page has', async () => {
    await carryOut(await preview(file({...ROW, ...PLACE, id: '1'}, {id: '1', place_name: 'Second hall'})));
    expect((await read('county:1'))?.places.map(({name}) => name)).toEqual(['Beck Hall', 'Second hall']);
    await carryOut(await preview(file({id: '1', place_postcode: 'BD16 1AA', place_address: '-'})));
    expect((await read('county:1'))?.places).toEqual([
      {
        name: 'Beck Hall',
        town: 'Bingley',
        postcode: 'BD16 1AA',
        point: {lat: 53.848, lng: -1.837},
        isApproximate: false,
      },
    ]);
    await carryOut(await preview(file({id: '1', place_name: '-'})));
    expect((await read('county:1'))?.places).toEqual([]);
  });

  it.each([
    [{place_latitude: '-1.837', place_longitude: '53.848'}, 'This point is not in the UK'],
    [{place_latitude: '0', place_longitude: '0'}, 'This point is not in the UK'],
    [{place_latitude: '53.8', place_longitude: ''}, 'Give latitude and longitude, or neither'],
    [{place_latitude: 'north', place_longitude: '1'}, 'Enter degrees, like 53.8013'],
    [{place_country: 'France'}, 'We take places in the UK only'],
    [{place_postcode: 'BD16'}, 'Enter a full postcode'],
  ])('say at their row what cannot be taken: %#', async (wrong, why) => {
    const shown = await preview(file({...ROW, id: '1'}, {...PLACE, ...wrong, id: '1'}));
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['0', '1']);
    expect(shownIn(shown)).toMatch(new RegExp(`3 Column place_\\w+ Why ${why}`));
  });

  it('are refused where a row of the same id says anything else', async () => {
    const shown = await preview(file({...ROW, id: '1'}, {...PLACE, id: '1', phone: '0113 496 0999'}));
    expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['1', '1']);
    expect(shownIn(shown)).toContain('phone');
    expect(shownIn(shown)).toContain('says something else here');
  });
});

describe('an import on a page', () => {
  it.each(['-', 'n/a', 'N/A', 'none', '?', '—', 'null'])(
    'makes no provider of a cell that says nothing, and keeps what a page says: %s',
    async (dirty) => {
      const shown = await preview(file({...ROW, id: '1', provider: dirty}));
      expect([factOf(shown, 'New pages'), factOf(shown, 'Rows that cannot be used')]).toEqual(['0', '1']);
      expect(shown.body).toContain('A new page needs a provider');
      await carryOut(await preview(file({...ROW, id: '1'})));
      if (dirty === '-') return;
      expect(factOf(await preview(file({id: '1', phone: dirty, place_name: dirty})), 'Not changed')).toBe(
        '1',
      );
    },
  );

  it('reads a file that a spreadsheet gave empty columns, and refuses one that has something in them', async () => {
    const text = file({...ROW, id: '1'}).replaceAll('\r\n', ',,\r\n');
    expect(factOf(await preview(text), 'New pages')).toBe('1');
    const page = await upload(text.replace(/,,\r\n$/, ',,stray\r\n'));
    expect([page.status, page.body.includes('has no name in the first line')]).toEqual([400, true]);
  });

  it('gives a template that it can read itself, with an example that makes a page', async () => {
    const template = await curator.get('/curator/import/template.csv');
    expect(parse(template.body)).toHaveLength(2);
    const shown = await preview(template.body);
    expect(factOf(shown, 'New pages')).toBe('1');
    expect(factOf(shown, 'New providers')).toBe('Example Health Trust');
    expect(await read('county:1001')).toBeUndefined();

    const done = await carryOut(shown);
    expect(done.body).toContain('The import is done: 1 page.');
    expect(await read('county:1001')).toMatchObject({
      name: 'Walking group, Example Park',
      slug: 'walking-group-example-park',
      conditions: ['diabetes-type-2', 'copd'],
      status: 'live',
      referral: {isOnline: false},
    });
    const mailbox = await readMailbox(directory(), 'county:1001');
    expect([mailbox?.email, mailbox?.verifiedAt]).toEqual(['referrals@example.org', undefined]);
    expect(await historyStore(directory()).list('county:1001')).toMatchObject([
      {by: {role: 'curator', accountId: 'a-curator'}, imported: 'county'},
    ]);
  });

  it('counts what is new, changed, unchanged, gone and refused, with the row, the column and why', async () => {
    await carryOut(
      await preview(
        file({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}, {...ROW, id: '3', name: 'Third'}),
      ),
    );
    const shown = await preview(
      file(
        {...ROW, id: '1'},
        {...ROW, id: '2', name: 'Second, renamed', phone: '0113 496 0999'},
        {...ROW, id: '4', name: 'Fourth'},
        {...ROW, id: '5', phone: 'ring us'},
        {...ROW, id: '6', kind_of_support: 'magic'},
        {...ROW, id: '4', name: 'Fourth again'},
        {...ROW, id: ''},
      ),
    );
    const counts = [
      'New pages',
      'Changed pages',
      'Not changed',
      'Rows that cannot be used',
      'No longer in the file',
    ].map((key) => factOf(shown, key));
    expect(counts).toEqual(['1', '1', '1', '4', '1']);
    const plain = shown.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(plain).toContain('Enter a phone number, like 0113 496 0000, or nothing');
    expect(plain).toContain('We do not know “magic”');
    expect(plain).toContain('Another row before it has the same id');
    expect(plain).toContain('Every row needs an id');
    expect(plain).toContain('county:3');
    expect(plain).toContain('Check this first');
    expect((await read('county:2'))?.name).toBe('Second');
  });

  it('changes the fields that the file names and no other, leaves what is empty, and takes away what it says', async () => {
    await carryOut(await preview(file(ROW)));
    const before = await read('county:1001');
    if (!before) throw new Error('There is no page');
    await directoryStore(directory()).replaceListing({
      listing: {...before, access: {'step-free': 'yes'}},
      runs: [],
    });
    const shown = await preview(file({id: '1001', summary: 'Other words.', email: '-', website: ''}));
    await carryOut(shown);
    expect(await read('county:1001')).toMatchObject({
      summary: 'Other words.',
      access: {'step-free': 'yes'},
      contact: {phone: '0113 496 0000', website: 'https://www.example.org'},
    });
    expect((await read('county:1001'))?.contact.email).toBeUndefined();
  });

  it('leaves a page that somebody has changed since the file was read, and says so', async () => {
    await carryOut(await preview(file({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'})));
    const shown = await preview(
      file({id: '1', summary: 'From the file.'}, {id: '2', summary: 'From the file too.'}),
    );
    const listing = await read('county:1');
    if (!listing) throw new Error('There is no page');
    await directoryStore(directory()).replaceListing({
      listing: {...listing, summary: 'From a person.'},
      runs: [],
    });
    const done = await carryOut(shown);
    expect(done.body).toContain('The import is done: 1 page. 1 could not be done');
    expect(done.body).toContain('Somebody changed this page after the file was read');
    expect((await read('county:1'))?.summary).toBe('From a person.');
    expect((await read('county:2'))?.summary).toBe('From the file too.');
  });

  it('does nothing twice, pressed twice at once or again, and the same file again changes nothing', async () => {
    const shown = await preview(file({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    await Promise.all([
      curator.post(shown.path, {}, {from: shown}),
      curator.post(shown.path, {}, {from: shown}),
    ]);
    await curator.post(shown.path, {}, {from: shown});
    expect((await curator.get(shown.path)).body).toContain('The import is done: 2 pages.');
    expect((await read('county:1'))?.version).toBe(1);
    expect(await historyStore(directory()).list('county:1')).toHaveLength(1);

    // What people change here stays, until the file says something else.
    const listing = await read('county:1');
    if (!listing) throw new Error('There is no page');
    await directoryStore(directory()).replaceListing({listing: {...listing, summary: 'Ours.'}, runs: []});
    const again = await preview(file({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    expect(factOf(again, 'Not changed')).toBe('2');
    expect((await read('county:1'))?.summary).toBe('Ours.');
  });

  it('goes on with what is left when it was cut short', async () => {
    const shown = await preview(file({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    const id = shown.path.split('/').at(-1) ?? '';
    const imports = importDeps(directory());
    const record = await imports.get(id, world.clock.now());
    if (!record) throw new Error('There is no import');
    const dying = {
      ...imports,
      carryOut: (...given: Parameters<typeof imports.carryOut>): Promise<void> =>
        given[0].row.listingId === 'county:2'
          ? Promise.reject(new Error('died'))
          : imports.carryOut(...given),
    };
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    const {editing} = world.providerDeps;
    await expect(runImport({editing, imports: dying}, record, by)).rejects.toThrow('died');
    await expect.poll(async () => (await curator.get(shown.path)).body).toContain('1 of 2 pages are done');
    const half = await curator.get(shown.path);
    expect(half.body).toContain('Go on with the 1 left');
    await curator.post(shown.path, {}, {from: half});
    expect((await curator.get(shown.path)).body).toContain('The import is done: 2 pages.');
    expect((await read('county:1'))?.version).toBe(1);
    expect((await read('county:2'))?.name).toBe('Second');
  });

  it('shows and keeps what is meant as a formula or a script as the words that it is', async () => {
    const formula = '=HYPERLINK("https://bad.example","Click")';
    const shown = await preview(
      file({...ROW, id: '1', name: formula, summary: SCRIPT, phone: '+44 113 496 0000'}),
    );
    expect(shown.body).not.toContain(SCRIPT);
    await carryOut(shown);
    expect(await read('county:1')).toMatchObject({
      name: formula,
      summary: SCRIPT,
      contact: {phone: '+44 113 496 0000'},
    });
    // What goes out as a spreadsheet again is not run by it.
    expect(csv([[formula, SCRIPT]])).toBe(`"'=HYPERLINK(""https://bad.example"",""Click"")",${SCRIPT}\r\n`);
  });

  it('refuses script in links, a page of another provider, and one that was merged', async () => {
    await carryOut(await preview(file({...ROW, id: '1'})));
    const shown = await preview(
      file(
        {id: '1', provider: 'Somebody else'},
        {...ROW, id: '2', name: 'Second', website: 'javascript:alert(1)'},
      ),
    );
    expect(factOf(shown, 'Rows that cannot be used')).toBe('2');
    expect(shown.body).toContain('The page is of another provider');
    expect(shown.body).toContain('Enter a whole web address');
  });

  it.each([
    ['', 'The file has no rows'],
    ['id,name\r\n', 'The file has no rows'],
    ['id,colour\r\n1,red\r\n', 'There is no column called “colour”'],
    ['name\r\nMine\r\n', 'There is no column called “id”'],
    ['id,id\r\n1,2\r\n', 'Two columns have the same name'],
    ['id,name\r\n1,"Mine\r\n', 'not a CSV file that we can read'],
    [`id\r\n${'1\r\n'.repeat(MOST_ROWS + 1)}`, `must have ${MOST_ROWS} rows or fewer`],
    [`id,name\r\n1,${'x'.repeat(3_000_001)}`, 'smaller than 3 MB'],
  ])('says in words what is wrong with a file that it cannot use: %#', async (text, why) => {
    const page = await upload(text);
    expect(page.status).toBe(400);
    expect(page.body).toContain(why);
    expect(page.title).toMatch(/^Error: /);
  });

  it('reads what a spreadsheet on Windows writes, and bytes that are no text at all', async () => {
    const text = `id,provider,name,kind_of_support,summary,description,delivery,can_join_themselves,can_be_referred,how_to_join\r\n1,Caf\u00e9,Caf\u00e9 walk,group-activity,A walk.,We walk.,in-person-group,yes,yes,Come.\r\n`;
    const shown = await preview(Buffer.from(text, 'latin1'));
    expect(shown.body).toContain('Café walk');
    expect((await upload(Buffer.from([0, 1, 2, 255, 254]))).status).toBe(400);
  });

  it('refuses a source that is no name, and a form that cannot be read', async () => {
    expect((await upload(file(ROW), 'County List!')).body).toContain(
      'Use small letters, numbers and hyphens',
    );
    const broken = await curator.post(
      '/curator/import',
      {},
      {
        headers: {'content-type': 'multipart/form-data; boundary=x'},
      },
    );
    expect([broken.status, broken.h1]).toEqual([400, 'invalid-request']);
    expect((await curator.get('/curator/import/none')).status).toBe(404);
  });
});
