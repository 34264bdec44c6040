import {parsePostcode} from '#shared/geo/postcode.ts';
import {type SectorUnits, toE5, unitNumber} from '#shared/geo/sectorTable.ts';

/** A written postcode, as nearly every row has it: faster than reading it as a person types it. */
const WRITTEN = /^([A-Z]{1,2}\d[A-Z\d]?) {0,2}(\d)([ABD-HJLNP-UW-Z]{2})$/;

/** Areas outside this menu, which `parsePostcode` knows by name. */
const NOT_HERE = /^(?:BT|JE|GY|IM|BF)\d/;

/** Great Britain and its islands, generously, in degrees: a point elsewhere is a mistake (ONSPD writes 99.999999 for "nowhere"). */
const BOX = {south: 49.5, north: 61.5, west: -9, east: 2.5};

export type PlacedRow = 'kept' | 'not-covered' | 'not-a-postcode' | 'nowhere';

/** Whole numbers of one row: which sector, which unit, latitude and longitude in hundred-thousandths of a degree. */
const ROW_NUMBERS = 4;
const CHUNK_ROWS = 1 << 16;

export interface SectorRows {
  readonly sector: string;
  readonly units: SectorUnits;
  /** Rows that name a postcode that a later row names too. */
  readonly twice: number;
}

/**
 * Postcodes as they are read, in any order: 16 bytes each, in typed arrays outside the garbage collector's heap, which
 * would otherwise let it grow to twice what is in it.
 */
export class PostcodeTable {
  readonly #numbers = new Map<string, number>();
  readonly #chunks: Int32Array[] = [];
  #rowCount = 0;

  /** Takes one row's postcode and place, as text. */
  add(postcode: string, lat: string, lng: string): PlacedRow {
    const place = sectorAndUnit(postcode);
    if (typeof place === 'string') return place;
    const latDegrees = lat === '' ? NaN : Number(lat);
    const lngDegrees = lng === '' ? NaN : Number(lng);
    const isSomewhere =
      latDegrees >= BOX.south && latDegrees <= BOX.north && lngDegrees >= BOX.west && lngDegrees <= BOX.east;
    if (!isSomewhere) return 'nowhere';
    const at = this.#rowCount % CHUNK_ROWS;
    if (at === 0) this.#chunks.push(new Int32Array(CHUNK_ROWS * ROW_NUMBERS));
    const row = [this.#numberOf(place.sector), place.unit, toE5(latDegrees), toE5(lngDegrees)];
    this.#chunks.at(-1)?.set(row, at * ROW_NUMBERS);
    this.#rowCount += 1;
    return 'kept';
  }

  #numberOf(sector: string): number {
    const known = this.#numbers.get(sector);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(sector, number);
    return number;
  }

  get sectorCount(): number {
    return this.#numbers.size;
  }

  /** Row numbers in order of sector, and where each sector's begin: a counting sort, which keeps the file's order within a sector. */
  #bySector(): {rows: Int32Array; starts: Int32Array} {
    const starts = new Int32Array(this.sectorCount + 1);
    for (let row = 0; row < this.#rowCount; row += 1) {
      const after = this.#at(row, 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let sector = 1; sector < starts.length; sector += 1) {
      starts[sector] = (starts[sector] ?? 0) + (starts[sector - 1] ?? 0);
    }
    const next = starts.slice();
    const rows = new Int32Array(this.#rowCount);
    for (let row = 0; row < this.#rowCount; row += 1) {
      const sector = this.#at(row, 0);
      const place = next[sector] ?? 0;
      rows[place] = row;
      next[sector] = place + 1;
    }
    return {rows, starts};
  }

  #at(row: number, column: number): number {
    const chunk = this.#chunks[Math.floor(row / CHUNK_ROWS)];
    return chunk?.[(row % CHUNK_ROWS) * ROW_NUMBERS + column] ?? 0;
  }

  /** Each sector with its units, in the order in which sectors first came. The last of two rows for one postcode holds. */
  *sectors(): Generator<SectorRows> {
    const {rows, starts} = this.#bySector();
    for (const [sector, number] of this.#numbers) {
      const mine = rows.subarray(starts[number], starts[number + 1]);
      const units = new Map<number, readonly [number, number]>();
      for (const row of mine) units.set(this.#at(row, 1), [this.#at(row, 2), this.#at(row, 3)]);
      yield {sector, units, twice: mine.length - units.size};
    }
  }
}

/** The sector and the unit of a postcode as a file has it. */
export const sectorAndUnit = (
  postcode: string,
): {sector: string; unit: number} | 'not-covered' | 'not-a-postcode' => {
  const [, outcode, sector, unit] = WRITTEN.exec(postcode) ?? [];
  if (outcode !== undefined && sector !== undefined && unit !== undefined && !NOT_HERE.test(outcode)) {
    return {sector: `${outcode} ${sector}`, unit: unitNumber(unit)};
  }
  const parsed = parsePostcode(postcode);
  if (parsed?.kind === 'not-covered') return 'not-covered';
  if (parsed?.kind !== 'full') return 'not-a-postcode';
  return {sector: parsed.sector, unit: unitNumber(parsed.unit)};
};
