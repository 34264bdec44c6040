import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {placeStore, type PlaceStore} from '../../functions/data/placeStore.ts';
import {importRun} from '../../functions/import/importRun.ts';
import {importPostcodes} from '../../functions/import/postcodes/importPostcodes.ts';
import {Report} from '../../functions/import/report.ts';
import {Tally} from '../../functions/import/tally.ts';
import {type DirectoryTables, startDirectoryTables} from './directoryTables.ts';

let tables: DirectoryTables;
let places: PlaceStore;
let folder: string;

const importCsv = async (
  name: string,
  csv: string,
): Promise<{last: string | undefined; run: ReturnType<typeof importRun>}> => {
  const path = join(folder, name);
  await writeFile(path, csv);
  const run = importRun({
    tally: new Tally(),
    report: new Report(join(folder, `${name}.report.jsonl`)),
    progress: {at: () => undefined, done: () => undefined},
  });
  await importPostcodes(path, {client: tables.client, tableName: tables.indexTable}, run);
  await run.report.close();
  return {last: run.tally.lines().at(-1), run};
};

beforeAll(async () => {
  tables = await startDirectoryTables();
  places = placeStore({client: tables.client, tableName: tables.indexTable});
  folder = await mkdtemp(join(tmpdir(), 'places-'));
});
afterAll(() => {
  tables.stop();
});

describe('before postcodes are imported', () => {
  it.each([
    [{postcode: 'ls8 4ab'}, 'LS8 (Roundhay, Leeds)', 'outcode'],
    [{postcode: 'NG1 5DT'}, 'NG (Nottingham)', 'area'],
    [{postcode: 'LS98 1AA'}, 'LS (Leeds)', 'area'],
    [{place: 'Todmorden'}, 'Todmorden', 'town'],
    [{postcode: 'Todmorden'}, 'Todmorden', 'town'],
    [{place: 'HX7'}, 'HX7 (Hebden Bridge)', 'outcode'],
    [{postcode: '', place: 'bd'}, 'Bradford', 'area'],
    [{postcode: 'LS6', place: 'Otley'}, 'LS6 (Headingley, Leeds)', 'outcode'],
  ])('places %j about', async (typed, label, precision) => {
    expect(await places.locate(typed)).toMatchObject({label, precision});
  });

  it.each([
    [{}, 'nothing-given', 'Enter a postcode or a town.'],
    [{postcode: 'ZZ1 1AA'}, 'unknown-postcode', 'We do not know that postcode'],
    [{postcode: 'LS8 4A'}, 'unknown-postcode', 'does not look like a postcode'],
    [{place: 'Atlantis'}, 'unknown-town', 'Check the spelling'],
    [{postcode: 'BT1 5GS'}, 'not-covered', 'Northern Ireland'],
    [{postcode: 'JE2 3AB'}, 'not-covered', 'Jersey'],
    [{postcode: 'IM1 1AA'}, 'not-covered', 'Isle of Man'],
    [{postcode: 'BFPO 57'}, 'not-covered', 'BFPO'],
  ])('says of %j why it cannot be placed', async (typed, reason, words) => {
    const found = await places.locate(typed);
    expect(found).toMatchObject({notFound: reason, message: expect.stringContaining(words) as string});
  });
});

describe('importing postcodes', () => {
  const rows = [
    'pcds,doterm,lat,long',
    'LS8 4AB,,53.82705,-1.50790',
    'LS8 4AD,,53.82605,-1.50690',
    '"LS8  4AE",,53.82,-1.5',
    'LS8 4AF,199606,53.8,-1.5',
    'NG1 5DT,,52.95506,-1.16166',
    'BT1 5GS,,54.6,-5.9',
    'nonsense,,53.8,-1.5',
    'LS1 1AA,,99.999999,0',
    'LS1 1AB,,,',
  ];

  it('keeps good rows, names bad ones, and leaves out what has ended or lies elsewhere', async () => {
    const {last, run} = await importCsv('first.csv', `\ufeff${rows.join('\r\n')}\r\n`);
    expect(last).toBe('read 9, added 4, updated 0, unchanged 0, rejected 3');
    expect(run.tally.count('left-out')).toBe(2);
    expect(run.report.lines).toBe(3);
  });

  it('changes nothing the second time', async () => {
    const {last} = await importCsv('second.csv', rows.join('\n'));
    expect(last).toBe('read 9, added 0, updated 0, unchanged 4, rejected 3');
  });

  it('moves a postcode that has moved, and drops none of its neighbours', async () => {
    const moved = rows.map((row) => (row.startsWith('LS8 4AD') ? 'LS8 4AD,,53.83,-1.51' : row));
    const {last} = await importCsv('third.csv', moved.join('\n'));
    expect(last).toBe('read 9, added 0, updated 1, unchanged 3, rejected 3');
    expect(await places.locate({postcode: 'LS8 4AD'})).toEqual({
      label: 'LS8 4AD',
      point: {lat: 53.83, lng: -1.51},
      precision: 'postcode',
    });
  });

  it('then places a postcode to the door, and a new one of the sector or outward code about', async () => {
    expect(await places.locate({postcode: 'ng1 5dt'})).toMatchObject({
      label: 'NG1 5DT',
      precision: 'postcode',
    });
    expect(await places.locate({postcode: 'LS8 4ZZ'})).toMatchObject({label: 'LS8 4', precision: 'sector'});
    expect(await places.locate({postcode: 'LS8 4'})).toMatchObject({label: 'LS8 4', precision: 'sector'});
    expect(await places.locate({postcode: 'NG1 9ZZ'})).toMatchObject({label: 'NG1', precision: 'outcode'});
  });

  it('says which columns are missing', async () => {
    await expect(importCsv('bad.csv', 'Postcode,Eastings,Northings\nLS8 4AB,1,2\n')).rejects.toThrow(
      /a latitude .* and a longitude .* is not among them/,
    );
  });
});
