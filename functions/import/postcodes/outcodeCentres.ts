import {centreOf, type SectorUnits, toE5} from '#shared/geo/sectorTable.ts';
import {indexKeys} from '../../data/keys.ts';
import {OutcodeRow} from '../../data/placeStore.ts';
import type {TableRow} from '../batchRows.ts';

/** To a metre, as sectors are. */
const rounded = (degrees: number): number => toE5(degrees) / 100_000;

/** The middles of outward codes, summed up sector by sector: for postcodes that are too new to be in the file. */
export class OutcodeCentres {
  readonly #sums = new Map<string, {lat: number; lng: number; count: number}>();

  add(sector: string, units: SectorUnits): void {
    const centre = centreOf(units);
    if (!centre) return;
    const outcode = sector.slice(0, sector.indexOf(' '));
    const sum = this.#sums.get(outcode) ?? {lat: 0, lng: 0, count: 0};
    sum.lat += centre.lat * units.size;
    sum.lng += centre.lng * units.size;
    sum.count += units.size;
    this.#sums.set(outcode, sum);
  }

  /** The rows to store, one an outward code. */
  rows(): TableRow[] {
    return [...this.#sums].map(([outcode, {lat, lng, count}]) => ({
      ...indexKeys.postcodes(outcode),
      ...OutcodeRow.parse({centre: {lat: rounded(lat / count), lng: rounded(lng / count)}}),
    }));
  }
}
