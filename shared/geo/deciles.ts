/**
 * The deprivation deciles of a sector's postcodes in 200 bytes: half a byte for each of the 400 units that a sector can
 * have, by the number of the unit (`unitNumber`), 0 for none known.
 */
const BYTES = 200;

/** Half a byte for each unit: the upper half for even numbers. */
const shiftOf = (unit: number): number => (unit % 2 === 0 ? 4 : 0);

/** A sector of which nothing is known. */
export const noDeciles = (): Uint8Array => new Uint8Array(BYTES);

/** Writes down the decile of a unit: 1 (most deprived) to 10. */
export const setDecile = (packed: Uint8Array, unit: number, decile: number): void => {
  const shift = shiftOf(unit);
  packed[unit >> 1] = ((packed[unit >> 1] ?? 0) & (0xf0 >> shift)) | (decile << shift);
};

/** The decile of a unit; null when none is known. */
export const decileOfUnit = (packed: Uint8Array, unit: number): number | null => {
  const decile = ((packed[unit >> 1] ?? 0) >> shiftOf(unit)) & 0xf;
  return unit >= 0 && decile >= 1 && decile <= 10 ? decile : null;
};
