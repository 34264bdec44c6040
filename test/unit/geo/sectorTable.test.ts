import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {centreOf, packSector, pointOfUnit, toE5, unitNumber, unpackSector} from '#shared/geo/sectorTable.ts';

const units = fc
  .array(
    fc.tuple(
      fc.integer({min: 0, max: 399}),
      fc.tuple(fc.integer({min: 4_990_000, max: 6_090_000}), fc.integer({min: -860_000, max: 180_000})),
    ),
    {minLength: 1, maxLength: 400},
  )
  .map((entries) => new Map<number, readonly [number, number]>(entries));

describe('the table of a sector', () => {
  it('gives back every postcode that went in, to the metre', () => {
    fc.assert(
      fc.property(units, (given) => {
        expect(unpackSector(packSector(given))).toEqual(new Map([...given].sort(([a], [b]) => a - b)));
      }),
    );
  });

  it('gives the same bytes whatever the order of the file', () => {
    fc.assert(
      fc.property(units, (given) => {
        expect(packSector(new Map([...given].reverse()))).toEqual(packSector(given));
      }),
    );
  });

  it('takes 8 bytes a postcode and 8 for the sector', () => {
    const full = new Map(Array.from({length: 400}, (_, unit) => [unit, [5_380_000, -155_000]] as const));
    expect(packSector(full)).toHaveLength(3208);
  });

  it('finds a unit by its letters, and no unit that is not there', () => {
    const packed = packSector(new Map([[unitNumber('AB'), [toE5(53.82705), toE5(-1.5079)]]]));
    expect(pointOfUnit(packed, 'AB')).toEqual({lat: 53.82705, lng: -1.5079});
    expect(pointOfUnit(packed, 'ZZ')).toBeUndefined();
    expect(unitNumber('CI')).toBe(-1);
    expect(unitNumber('ZZ')).toBe(399);
  });

  it('reads a table that lies inside a larger buffer, as the SDK may hand it over', () => {
    const packed = packSector(new Map([[7, [5_382_000, -150_000]]]));
    const larger = new Uint8Array(packed.length + 9);
    larger.set(packed, 5);
    expect(unpackSector(larger.subarray(5, 5 + packed.length))).toEqual(unpackSector(packed));
  });

  it('has its centre at the mean of its postcodes, and none when it is empty', () => {
    expect(
      centreOf(
        new Map([
          [0, [5_380_000, -150_000]],
          [1, [5_382_000, -154_000]],
        ]),
      ),
    ).toEqual({
      lat: 53.81,
      lng: -1.52,
    });
    expect(centreOf(new Map())).toBeUndefined();
  });
});
