import {decileOfUnit, noDeciles, setDecile} from '#shared/geo/deciles.ts';
import {DecilesRow} from '../../data/decileStore.ts';
import {indexKeys} from '../../data/keys.ts';
import {keyWord, MOST_WRITES, readRows, type Table, type TableRow, writeRows} from '../batchRows.ts';
import type {ImportRun} from '../importRun.ts';

const KIND = 'deciles';

/** The deprivation deciles of a file, by sector: 200 bytes each. */
export class DecileTable {
  readonly #sectors = new Map<string, Uint8Array>();

  add(sector: string, unit: number, decile: number): void {
    let packed = this.#sectors.get(sector);
    if (!packed) this.#sectors.set(sector, (packed = noDeciles()));
    setDecile(packed, unit, decile);
  }

  get sectors(): ReadonlyMap<string, Uint8Array> {
    return this.#sectors;
  }
}

/** What a file says of deciles. */
interface DecilesRead {
  readonly isApproximate: boolean;
  /** The file has nothing else: its postcodes are counted by them. */
  readonly isAll: boolean;
}

const countOf = (packed: Uint8Array): number =>
  Array.from({length: packed.length * 2}, (_, unit) => decileOfUnit(packed, unit)).filter(
    (decile) => decile !== null,
  ).length;

/** Writes the sectors whose deciles differ from what is stored, and counts their postcodes where nothing else did. */
export const saveDeciles = async (
  index: Table,
  {table, isApproximate, isAll}: Pick<DecilesRead, 'isApproximate' | 'isAll'> & {table: DecileTable},
  run: ImportRun,
): Promise<void> => {
  const sectors = [...table.sectors];
  for (let from = 0; from < sectors.length; from += MOST_WRITES) {
    const rows = sectors
      .slice(from, from + MOST_WRITES)
      .map(([sector, deciles]) => ({...indexKeys.deciles(sector), deciles, isApproximate}));
    const stored = await readRows(index, rows);
    const changed: TableRow[] = [];
    for (const row of rows) {
      const found = stored.get(keyWord(row));
      const before = found === undefined ? undefined : DecilesRow.parse(found);
      const isSame =
        before?.isApproximate === isApproximate && Buffer.compare(before.deciles, row.deciles) === 0;
      if (isAll)
        run.tally.add(
          KIND,
          before === undefined ? 'added' : isSame ? 'unchanged' : 'updated',
          countOf(row.deciles),
        );
      if (!isSame) changed.push(row);
    }
    await writeRows(index, changed);
  }
};
