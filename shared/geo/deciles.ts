/**
 * The deprivation deciles of a sector's postcodes in 200 bytes: half a byte for each of the 400 units that a sector can
 * have, by the number of the unit (`unitNumber`), 0 for none known.
 */
const UNITS = 400;

/** The deciles of a sector: unit number → 1 (most deprived) to 10. */
export type SectorDeciles = ReadonlyMap<number, number>;

/** The bytes of a sector's deciles. */
export const packDeciles = (deciles: SectorDeciles): Uint8Array => {
  const packed = new Uint8Array(UNITS / 2);
  for (const [unit, decile] of deciles) {
    const at = unit >> 1;
    packed[at] = (packed[at] ?? 0) | (unit % 2 === 0 ? decile << 4 : decile);
  }
  return packed;
};

/** The decile of a unit; null when none is known. */
export const decileOfUnit = (packed: Uint8Array, unit: number): number | null => {
  const byte = packed[unit >> 1] ?? 0;
  const decile = unit % 2 === 0 ? byte >> 4 : byte & 0xf;
  return unit >= 0 && decile >= 1 && decile <= 10 ? decile : null;
};
