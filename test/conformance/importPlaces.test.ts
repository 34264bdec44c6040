import {createReadStream} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {createGunzip, gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {AREAS} from '#shared/geo/areas.ts';
import {distanceKm} from '#shared/geo/distance.ts';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {PLACE_ERROR_KM} from '#shared/geo/placeError.ts';
import {decileStore} from '../../functions/data/decileStore.ts';
import {isNotFound, placeStore} from '../../functions/data/placeStore.ts';
import {type DirectoryTables, startDirectoryTables} from '../data/directoryTables.ts';
import {hasSharedData, importInto, SHARED_DATA, sharedDataNote} from './importRuns.ts';

const FILE = join(SHARED_DATA, 'postcodes/ukpostcodes.csv.gz');
/** Every how many postcodes is looked up one by one. */
const SAMPLE_EVERY = 1000;

/** How many areas Scotland ranks by deprivation, the most deprived first. */
const SCOTTISH_AREAS = 6976;

interface Row {
  readonly postcode: string;
  readonly point: {readonly lat: number; readonly lng: number};
}

async function* realPostcodes(): AsyncGenerator<Row> {
  for await (const line of createInterface({input: createReadStream(FILE).pipe(createGunzip())})) {
    const [postcode = '', lat = '', lng = ''] = line.split(',');
    if (lat !== '' && lat !== 'latitude') yield {postcode, point: {lat: Number(lat), lng: Number(lng)}};
  }
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

describe.skipIf(!hasSharedData)(`every postcode of Great Britain${sharedDataNote}`, () => {
  let tables: DirectoryTables;

  beforeAll(async () => {
    tables = await startDirectoryTables();
  });
  afterAll(() => {
    tables.stop();
  });

  it('is imported, but for the 836 that the file places nowhere', async () => {
    const {lastLine, report} = await importInto(tables, {kind: 'postcodes', path: FILE});
    expect(lastLine).toBe('read 1745849, added 1745013, updated 0, unchanged 0, rejected 836');
    expect(report).toHaveLength(836);
  });

  it('is then found where the file has it, to the metre', async () => {
    const places = placeStore({client: tables.client, tableName: tables.indexTable});
    const sectors: number[] = [];
    let looked = 0;
    let read = 0;
    for await (const {postcode, point} of realPostcodes()) {
      read += 1;
      if (read % SAMPLE_EVERY !== 0) continue;
      looked += 1;
      const found = await places.locate({postcode});
      const miss =
        isNotFound(found) || found.precision !== 'postcode' ? Infinity : distanceKm(found.point, point);
      if (miss > 0.002) throw new Error(`${postcode} is ${miss} km from where it was put`);
      const near = await places.locate({postcode: postcode.slice(0, -2)});
      if (!isNotFound(near)) sectors.push(distanceKm(near.point, point));
    }
    expect(looked).toBeGreaterThan(1700);
    expect(median(sectors)).toBeLessThanOrEqual(PLACE_ERROR_KM.sector);
  });

  it('lies about where our own tables have its outward code and its area: as far as search is told', async () => {
    const byOutcode: number[] = [];
    const byArea: number[] = [];
    for await (const {postcode, point} of realPostcodes()) {
      const outcode = OUTCODES.get(postcode.split(' ')[0] ?? '');
      if (outcode) byOutcode.push(distanceKm(outcode.point, point));
      const area = AREAS.get(/^[A-Z]+/.exec(postcode)?.[0] ?? '');
      byArea.push(area ? distanceKm(area.point, point) : Infinity);
    }
    expect(byOutcode.length).toBeGreaterThan(70_000);
    expect(median(byOutcode)).toBeLessThanOrEqual(PLACE_ERROR_KM.outcode);
    expect(median(byArea)).toBeLessThanOrEqual(PLACE_ERROR_KM.area);
    expect(byArea.every(Number.isFinite)).toBe(true);
  });

  it('changes nothing when it is imported again', async () => {
    const {lastLine} = await importInto(tables, {kind: 'postcodes', path: FILE});
    expect(lastLine).toBe('read 1745849, added 0, updated 0, unchanged 1745013, rejected 836');
  });
});

describe.skipIf(!hasSharedData)(`a real sample of the ONS Postcode Directory${sharedDataNote}`, () => {
  it('is read by its own column names, without the postcodes that have ended, and with its own deciles', async () => {
    const tables = await startDirectoryTables();
    const path = join(SHARED_DATA, 'postcodes/onspd-sample-postcodesio-2025-09.csv.gz');
    const {tally} = await importInto(tables, {kind: 'postcodes', path});
    const [header = '', ...lines] = gunzipSync(await readFile(path))
      .toString()
      .trim()
      .split(/\r?\n/);
    const at = (name: string) => header.split(',').indexOf(name);
    const find = decileStore({client: tables.client, tableName: tables.indexTable});
    const wrong: string[] = [];
    let looked = 0;
    for (const fields of lines.map((line) => line.split(','))) {
      const [postcode = '', ended, country, rank] = ['pcds', 'doterm', 'ctry', 'imd'].map(
        (name) => fields[at(name)],
      );
      // Nearly all of the sample is in Scotland.
      if (ended !== '' || country !== 'S92000003' || !(Number(rank) > 0)) continue;
      looked += 1;
      const found = await find(postcode);
      if (found?.decile !== Math.ceil((Number(rank) * 10) / SCOTTISH_AREAS) || found.isApproximate) {
        wrong.push(postcode);
      }
    }
    tables.stop();
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(3000);
    expect(tally.read).toBe(8048);
    expect(tally.count('added')).toBeGreaterThan(4000);
    expect(tally.count('left-out')).toBeGreaterThan(3700);
  });
});
