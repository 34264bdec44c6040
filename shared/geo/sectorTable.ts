import type {Point} from '#shared/model/primitives.ts';

/**
 * The postcodes of one sector ("LS8 4") in as few bytes as make sense: a header of two 32-bit integers, the smallest
 * latitude and longitude; then 8 bytes a postcode in order of unit: 16 bits of unit, 24 of latitude and 24 of
 * longitude above the smallest. Angles are whole hundred-thousandths of a degree (about a metre), big-endian. A sector
 * has at most 400 units, so a table is at most 3,208 bytes: one read unit of DynamoDB.
 */
const HEADER_BYTES = 8;
const ENTRY_BYTES = 8;
const PER_DEGREE = 100_000;
/** The letters that a unit may have: not C, I, K, M, O or V. */
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** A postcode's unit as a number from 0 to 399 ("AA" is 0); -1 when it is no unit. */
export const unitNumber = (unit: string): number => {
  const first = LETTERS.indexOf(unit.charAt(0));
  const second = LETTERS.indexOf(unit.charAt(1));
  return unit.length === 2 && first >= 0 && second >= 0 ? first * LETTERS.length + second : -1;
};

/** The postcodes of a sector: unit number → latitude and longitude in hundred-thousandths of a degree. */
export type SectorUnits = ReadonlyMap<number, readonly [latE5: number, lngE5: number]>;

export const toE5 = (degrees: number): number => Math.round(degrees * PER_DEGREE);

/** The bytes of a sector. The same postcodes give the same bytes, whatever their order. */
export const packSector = (units: SectorUnits): Uint8Array => {
  let baseLat = Infinity;
  let baseLng = Infinity;
  for (const [latE5, lngE5] of units.values()) {
    baseLat = Math.min(baseLat, latE5);
    baseLng = Math.min(baseLng, lngE5);
  }
  const packed = new Uint8Array(HEADER_BYTES + units.size * ENTRY_BYTES);
  const view = new DataView(packed.buffer);
  view.setInt32(0, baseLat);
  view.setInt32(4, baseLng);
  let at = HEADER_BYTES;
  for (const [unit, [latE5, lngE5]] of [...units].sort(([a], [b]) => a - b)) {
    const lat = latE5 - baseLat;
    const lng = lngE5 - baseLng;
    view.setUint16(at, unit);
    view.setUint8(at + 2, lat >>> 16);
    view.setUint16(at + 3, lat & 0xffff);
    view.setUint8(at + 5, lng >>> 16);
    view.setUint16(at + 6, lng & 0xffff);
    at += ENTRY_BYTES;
  }
  return packed;
};

/** The postcodes in a sector's bytes, in order of unit. @throws RangeError when the bytes were cut short */
export const unpackSector = (packed: Uint8Array): Map<number, readonly [latE5: number, lngE5: number]> => {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const baseLat = view.getInt32(0);
  const baseLng = view.getInt32(4);
  const units = new Map<number, readonly [number, number]>();
  for (let at = HEADER_BYTES; at < packed.byteLength; at += ENTRY_BYTES) {
    const lat = view.getUint8(at + 2) * 0x1_00_00 + view.getUint16(at + 3);
    const lng = view.getUint8(at + 5) * 0x1_00_00 + view.getUint16(at + 6);
    units.set(view.getUint16(at), [baseLat + lat, baseLng + lng]);
  }
  return units;
};

const toPoint = (latE5: number, lngE5: number): Point => ({lat: latE5 / PER_DEGREE, lng: lngE5 / PER_DEGREE});

/** Where a unit is; undefined when the sector has no such unit. */
export const pointOfUnit = (packed: Uint8Array, unit: string): Point | undefined => {
  const found = unpackSector(packed).get(unitNumber(unit));
  return found && toPoint(...found);
};

/** The mean of a sector's postcodes; undefined when it has none. */
export const centreOf = (units: SectorUnits): Point | undefined => {
  if (units.size === 0) return undefined;
  let lat = 0;
  let lng = 0;
  for (const [latE5, lngE5] of units.values()) {
    lat += latE5;
    lng += lngE5;
  }
  return toPoint(Math.round(lat / units.size), Math.round(lng / units.size));
};
