import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {decileStore} from '../../../functions/data/decileStore.ts';
import {placeStore} from '../../../functions/data/placeStore.ts';
import {importRun} from '../../../functions/import/importRun.ts';
import {Report} from '../../../functions/import/report.ts';
import {runImport} from '../../../functions/import/runImport.ts';
import {Tally} from '../../../functions/import/tally.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let folder: string;

beforeAll(async () => {
  tables = await startDirectoryTables();
  folder = await mkdtemp(join(tmpdir(), 'deciles-'));
});
afterAll(() => {
  tables.stop();
});

const importLines = async (...lines: string[]): Promise<string> => {
  const path = join(folder, 'postcodes.csv');
  await writeFile(path, lines.join('\n'));
  const run = importRun({
    tally: new Tally(),
    report: new Report(join(folder, `report-${Math.random()}.jsonl`)),
    progress: {at: () => undefined, done: () => undefined},
  });
  await runImport({kind: 'postcodes', path}, {...tables, name: 'a test'}, run, {say: () => undefined});
  await run.report.close();
  return run.tally.lines().at(-1) ?? '';
};

const decileOf = (postcode: string) =>
  decileStore({client: tables.client, tableName: tables.indexTable})(postcode);

describe('the deciles of postcodes', () => {
  it('come from the rank of each nation, as the ONS Postcode Directory has it', async () => {
    const counted = await importLines(
      'pcds,doterm,lat,long,ctry,imd20ind',
      'LS8 4AB,,53.82,-1.51,E92000001,3284',
      'LS8 4AD,,53.82,-1.51,E92000001,3285',
      'LS8 4AE,,53.82,-1.51,E92000001,32844',
      'LS8 4AF,,53.82,-1.51,W92000004,1909',
      'LS8 4AG,201901,53.82,-1.51,E92000001,1',
      'LS8 4AH,,53.82,-1.51,E92000001,0',
    );
    expect(counted).toContain('added 5, updated 0');
    const found = await Promise.all(
      ['AB', 'AD', 'AE', 'AF', 'AG', 'AH'].map((unit) => decileOf(`ls8 4${unit}`)),
    );
    expect(found.map((each) => each?.decile ?? null)).toEqual([1, 2, 10, 10, null, null]);
    expect(found[0]?.isApproximate).toBe(false);
  });

  it('come from a file that has nothing else, which leaves places as they are, and says that they are about right', async () => {
    const lines = [
      'postcode,lsoa21_or_dz11,match,imd_rank,imd_decile',
      'LS8 4AB,E01000001,in,20000,7',
      'HX1 1AA,E01000002,near,100,1',
      'no postcode,E01000002,near,100,1',
    ];
    expect(await importLines(...lines)).toContain('added 1, updated 1, unchanged 0, rejected 1');
    expect(await decileOf('LS8 4AB')).toEqual({decile: 7, isApproximate: true});
    expect(await decileOf('HX1 1AA')).toEqual({decile: 1, isApproximate: true});
    expect(await importLines(...lines)).toContain('added 0, updated 0, unchanged 2, rejected 1');
    const places = placeStore({client: tables.client, tableName: tables.indexTable});
    expect(await places.locate({postcode: 'LS8 4AB'})).toMatchObject({precision: 'postcode'});
  });

  it('are not known without an import, and of less than a whole postcode', async () => {
    expect(await decileOf('YO1 7AA')).toBeNull();
    expect(await decileOf('LS8')).toBeNull();
    expect(await decileOf('not a postcode')).toBeNull();
  });
});
