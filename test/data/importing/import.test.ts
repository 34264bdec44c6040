import {describe, expect, it} from 'vitest';
import {parse} from 'csv-parse/sync';
import {importDeps} from '../../../functions/curator/importing/importDeps.ts';
import {runImport} from '../../../functions/curator/importing/runImport.ts';
import {readMailbox} from '../../../functions/data/directory/read.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {csvOf, factOf, ROW} from '../../support/csvImport.ts';
import {wordsOf} from '../../support/fileImport.ts';
import {importing} from './importing.ts';

const {world, curator, directory, read, preview, carryOut} = importing();

describe('an import on a page', () => {
  it('gives a template that it can read itself, with an example that makes a page', async () => {
    const template = await curator().get('/curator/import/template.csv');
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
        csvOf({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}, {...ROW, id: '3', name: 'Third'}),
      ),
    );
    const shown = await preview(
      csvOf(
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
    const plain = wordsOf(shown);
    expect(plain).toContain('Enter a phone number, like 0113 496 0000, or nothing');
    expect(plain).toContain('We do not know “magic”');
    expect(plain).toContain('Another row before it has the same id');
    expect(plain).toContain('Every row needs an id');
    expect(plain).toContain('county:3');
    expect(plain).toContain('Check this first');
    expect((await read('county:2'))?.name).toBe('Second');
  });

  it('changes the fields that the file names and no other, leaves what is empty, and takes away what it says', async () => {
    await carryOut(await preview(csvOf(ROW)));
    const before = await read('county:1001');
    if (!before) throw new Error('There is no page');
    await directoryStore(directory()).replaceListing({
      listing: {...before, access: {'step-free': 'yes'}},
      runs: [],
    });
    const shown = await preview(csvOf({id: '1001', summary: 'Other words.', email: '-', website: ''}));
    await carryOut(shown);
    expect(await read('county:1001')).toMatchObject({
      summary: 'Other words.',
      access: {'step-free': 'yes'},
      contact: {phone: '0113 496 0000', website: 'https://www.example.org'},
    });
    expect((await read('county:1001'))?.contact.email).toBeUndefined();
  });

  it('leaves a page that somebody has changed since the file was read, and says so', async () => {
    await carryOut(await preview(csvOf({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'})));
    const shown = await preview(
      csvOf({id: '1', summary: 'From the file.'}, {id: '2', summary: 'From the file too.'}),
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
    const shown = await preview(csvOf({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    await Promise.all([
      curator().post(shown.path, {}, {from: shown}),
      curator().post(shown.path, {}, {from: shown}),
    ]);
    await curator().post(shown.path, {}, {from: shown});
    expect((await curator().get(shown.path)).body).toContain('The import is done: 2 pages.');
    expect((await read('county:1'))?.version).toBe(1);
    expect(await historyStore(directory()).list('county:1')).toHaveLength(1);

    // What people change here stays, until the file says something else.
    const listing = await read('county:1');
    if (!listing) throw new Error('There is no page');
    await directoryStore(directory()).replaceListing({listing: {...listing, summary: 'Ours.'}, runs: []});
    const again = await preview(csvOf({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    expect(factOf(again, 'Not changed')).toBe('2');
    expect((await read('county:1'))?.summary).toBe('Ours.');
  });

  it('goes on with what is left when it was cut short', async () => {
    const shown = await preview(csvOf({...ROW, id: '1'}, {...ROW, id: '2', name: 'Second'}));
    const id = shown.path.split('/').at(-1) ?? '';
    const imports = importDeps(directory());
    const record = await imports.get(id, world().clock.now());
    if (!record) throw new Error('There is no import');
    const dying = {
      ...imports,
      carryOut: (...given: Parameters<typeof imports.carryOut>): Promise<void> =>
        given[0].row.listingId === 'county:2'
          ? Promise.reject(new Error('died'))
          : imports.carryOut(...given),
    };
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    const {editing} = world().providerDeps;
    await expect(runImport({editing, imports: dying}, record, by)).rejects.toThrow('died');
    await expect.poll(async () => (await curator().get(shown.path)).body).toContain('1 of 2 pages are done');
    const half = await curator().get(shown.path);
    expect(half.body).toContain('Go on with the 1 left');
    await curator().post(shown.path, {}, {from: half});
    expect((await curator().get(shown.path)).body).toContain('The import is done: 2 pages.');
    expect((await read('county:1'))?.version).toBe(1);
    expect((await read('county:2'))?.name).toBe('Second');
  });
});
