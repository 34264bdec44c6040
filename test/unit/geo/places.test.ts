import {describe, expect, it} from 'vitest';
import {AREAS} from '#shared/geo/areas.ts';
import {distanceKm} from '#shared/geo/distance.ts';
import {findTown} from '#shared/geo/findTown.ts';
import {OUTCODES} from '#shared/geo/outcodes.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {TOWNS} from '#shared/geo/towns.ts';

const LEEDS = {lat: 53.8, lng: -1.55};

describe('distance', () => {
  it.each([
    ['London', {lat: 51.51, lng: -0.13}, 272],
    ['Edinburgh', {lat: 55.95, lng: -3.19}, 261],
    ['Leeds itself', LEEDS, 0],
  ])('from Leeds to %s is what a map says, to 2 km', (_name, point, km) => {
    expect(Math.abs(distanceKm(LEEDS, point) - km)).toBeLessThan(2);
  });

  it('is half way round the Earth between antipodes, and the same both ways', () => {
    expect(distanceKm({lat: 0, lng: 0}, {lat: 0, lng: 180})).toBeCloseTo(20_015, 0);
    expect(distanceKm(LEEDS, {lat: 50, lng: 1})).toBe(distanceKm({lat: 50, lng: 1}, LEEDS));
  });
});

describe('the tables of places', () => {
  it('knows all 120 postcode areas of Great Britain by their letters', () => {
    expect(AREAS.size).toBe(120);
    expect([...AREAS.keys()].every((area) => parsePostcode(`${area}1 1AA`)?.kind === 'full')).toBe(true);
  });

  it('knows every outward code in use of the five areas of West Yorkshire', () => {
    const wanted = [
      ...Array.from({length: 29}, (_, index) => `LS${index + 1}`),
      ...Array.from({length: 24}, (_, index) => `BD${index + 1}`),
      ...Array.from({length: 7}, (_, index) => `HX${index + 1}`),
      ...Array.from({length: 9}, (_, index) => `HD${index + 1}`),
      ...Array.from({length: 17}, (_, index) => `WF${index + 1}`),
    ];
    expect(wanted.filter((outcode) => !OUTCODES.has(outcode))).toEqual([]);
  });

  it('puts every outward code within 65 km of the middle of its area', () => {
    const far = [...OUTCODES].filter(([outcode, {point}]) => {
      const area = AREAS.get(/^[A-Z]+/.exec(outcode)?.[0] ?? '');
      return !area || distanceKm(point, area.point) > 65;
    });
    expect(far).toEqual([]);
  });

  it('names no town twice', () => {
    expect(new Set(TOWNS.map(({name}) => name)).size).toBe(TOWNS.length);
  });
});

describe('finding a town', () => {
  it.each([
    ['leeds', 'Leeds'],
    ['  HEBDEN bridge', 'Hebden Bridge'],
    ['hebden-bridge', 'Hebden Bridge'],
    ['Otley, West Yorkshire', 'Otley'],
    ['near Keighley', 'Keighley'],
    ['Beeston', 'Beeston, Leeds'],
    ['Newcastle', 'Newcastle upon Tyne'],
    ["King's Lynn", "King's Lynn"],
    ['kings lynn', "King's Lynn"],
    ['Saint Albans', 'St Albans'],
  ])('finds %s', (typed, name) => {
    expect(findTown(typed)?.name).toBe(name);
  });

  it.each([
    ['Huddersfeild', 'Huddersfield'],
    ['Bradfrod', 'Bradford'],
    ['Wakefeld', 'Wakefield'],
    ['Halifaxx', 'Halifax'],
  ])('forgives the slip in %s', (typed, name) => {
    expect(findTown(typed)?.name).toBe(name);
  });

  it.each(['', 'Atlantis', 'Leads', 'Yorkk', '12', 'a'.repeat(500)])('does not guess at %j', (typed) => {
    expect(findTown(typed)).toBeUndefined();
  });
});
