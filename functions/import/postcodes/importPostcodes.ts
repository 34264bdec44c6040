import {packSector, type SectorUnits, unpackSector} from '#shared/geo/sectorTable.ts';
import {contentHash} from '../../data/directory/contentHash.ts';
import {indexKeys} from '../../data/keys.ts';
import {SectorRow} from '../../data/placeStore.ts';
import type {ImportRun} from '../importRun.ts';
import {openLines} from '../openLines.ts';
import {Pool} from '../pool.ts';
import {keyWord, MOST_WRITES, readRows, type Table, type TableRow, writeRows} from '../batchRows.ts';
import {OutcodeCentres} from './outcodeCentres.ts';
import {fieldsOf, type PostcodeColumns, postcodeColumns} from './postcodeColumns.ts';
import {type PlacedRow, PostcodeTable, sectorAndUnit, type SectorRows} from './postcodeTable.ts';
import {readDecile} from './readDecile.ts';
import {DecileTable, saveDeciles} from './saveDeciles.ts';

const KIND = 'postcodes';
/** Batches on their way at a time: enough to keep a table busy, few enough to stay small. */
const AT_ONCE = 2;
/** Reading is about this much of the whole, for the bar. */
const READING_SHARE = 0.6;

const WHY: Readonly<Record<Exclude<PlacedRow, 'kept' | 'not-covered'>, string>> = {
  'not-a-postcode': 'This is not a UK postcode',
  nowhere: 'It has no latitude and longitude in Great Britain',
};

interface Read {
  readonly table: PostcodeTable;
  readonly deciles: DecileTable;
  readonly isApproximate: boolean;
  /** The file has deciles and no places. */
  readonly isAll: boolean;
}

/** Takes down the decile of a row. @returns what became of the row, where its decile is all that it has */
const addDecile = (
  deciles: DecileTable,
  fields: readonly string[],
  columns: PostcodeColumns,
): PlacedRow | 'no-decile' => {
  const place = sectorAndUnit(fields[columns.postcode] ?? '');
  if (typeof place === 'string') return place;
  const decile = readDecile(fields, columns);
  if (decile === null) return 'no-decile';
  deciles.add(place.sector, place.unit, decile);
  return 'kept';
};

const readTable = async (path: string, run: ImportRun): Promise<Read> => {
  const table = new PostcodeTable();
  const deciles = new DecileTable();
  let columns: PostcodeColumns | undefined;
  let lineNumber = 0;
  for await (const {lines, share} of openLines(path)) {
    for (const line of lines) {
      lineNumber += 1;
      if (!columns) {
        columns = postcodeColumns(line);
        continue;
      }
      if (line === '') continue;
      const fields = fieldsOf(line);
      const postcode = fields[columns.postcode] ?? '';
      const hasEnded = columns.ended >= 0 && (fields[columns.ended] ?? '').trim() !== '';
      const withDecile = hasEnded || !hasDeciles(columns) ? 'no-decile' : addDecile(deciles, fields, columns);
      const placed = hasEnded
        ? 'not-covered'
        : columns.lat < 0
          ? withDecile
          : table.add(postcode, fields[columns.lat] ?? '', fields[columns.lng] ?? '');
      if (placed === 'not-covered' || placed === 'no-decile') run.tally.add(KIND, 'left-out');
      else if (placed !== 'kept') {
        await run.reject(KIND, {where: `line ${lineNumber}`, id: postcode.slice(0, 20), why: WHY[placed]});
      }
    }
    run.progress.at(share * READING_SHARE, `read ${lineNumber} lines`);
  }
  return {table, deciles, isApproximate: columns?.isApproximate ?? false, isAll: (columns?.lat ?? 0) < 0};
};

const hasDeciles = ({decile, rank}: PostcodeColumns): boolean => decile >= 0 || rank >= 0;

const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0;

/** How many of a sector's postcodes are new, moved or as they were. */
const countChanges = (before: Uint8Array | undefined, after: SectorUnits, run: ImportRun): void => {
  const stored = before && unpackSector(before);
  let added = 0;
  let unchanged = 0;
  for (const [unit, [lat, lng]] of after) {
    const old = stored?.get(unit);
    if (!old) added += 1;
    else if (old[0] === lat && old[1] === lng) unchanged += 1;
  }
  run.tally.add(KIND, 'added', added);
  run.tally.add(KIND, 'unchanged', unchanged);
  run.tally.add(KIND, 'updated', after.size - added - unchanged);
};

/** Counts a batch of sectors against what is stored, and writes those that differ. */
const saveSectors = async (index: Table, sectors: readonly SectorRows[], run: ImportRun): Promise<void> => {
  const keys = sectors.map(({sector}) => indexKeys.postcodes(sector));
  const stored = await readRows(index, keys);
  const changed: TableRow[] = [];
  for (const {sector, units, twice} of sectors) {
    const key = indexKeys.postcodes(sector);
    const row = stored.get(keyWord(key));
    const before = row === undefined ? undefined : SectorRow.parse(row).units;
    const packed = packSector(units);
    countChanges(before, units, run);
    if (!isSame(packed, before)) changed.push({...key, units: packed});
    if (twice > 0) {
      run.tally.add(KIND, 'rejected', twice - 1);
      await run.reject(KIND, {
        where: `sector ${sector}`,
        id: sector,
        why: `${twice} of its rows name a postcode that another row names; the last one holds`,
      });
    }
  }
  await writeRows(index, changed);
};

const saveOutcodes = async (index: Table, centres: OutcodeCentres): Promise<void> => {
  const rows = centres.rows();
  for (let from = 0; from < rows.length; from += MOST_WRITES) {
    const batch = rows.slice(from, from + MOST_WRITES);
    const stored = await readRows(index, batch);
    await writeRows(
      index,
      batch.filter((row) => contentHash(row) !== contentHash(stored.get(keyWord(row)) ?? null)),
    );
  }
};

/**
 * A file of postcodes into the Index table: a row a sector, and the middle of each outward code. The whole file is in
 * memory for a moment (16 bytes a postcode), because its rows may be in any order. Postcodes that have ended and
 * those outside Great Britain are left out. Where the file has deprivation, a row a sector of that too; a file may have
 * nothing else. @throws InputProblem
 */
export const importPostcodes = async (path: string, index: Table, run: ImportRun): Promise<void> => {
  const {table, ...read} = await readTable(path, run);
  const centres = new OutcodeCentres();
  const pool = new Pool(AT_ONCE);
  let batch: SectorRows[] = [];
  const sectorCount = table.sectorCount;
  let done = 0;
  const send = async (): Promise<void> => {
    const sending = batch;
    batch = [];
    await pool.add(() => saveSectors(index, sending, run));
    done += sending.length;
    const share = READING_SHARE + (1 - READING_SHARE) * (done / sectorCount);
    run.progress.at(share, `saved ${done} of ${sectorCount} sectors`);
  };
  for (const sector of table.sectors()) {
    centres.add(sector.sector, sector.units);
    batch.push(sector);
    if (batch.length === MOST_WRITES) await send();
  }
  if (batch.length > 0) await send();
  await pool.drain();
  await saveOutcodes(index, centres);
  await saveDeciles(index, {...read, table: read.deciles}, run);
};
