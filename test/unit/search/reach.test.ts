import {describe, expect, it} from 'vitest';
import {cellOf, cellsInCircle, circleTouches, rootOf} from '#shared/geo/cells.ts';
import {distanceKm} from '#shared/geo/distance.ts';
import {cellsOf, EVERYWHERE} from '#shared/search/index.ts';
import fc from 'fast-check';
import {ask, documentWith, idsOf, LEEDS, northOf, placeAt} from './documents.ts';

const outcodes = {kind: 'outcodes' as const, outcodes: ['LS8'], label: 'Leeds 8'};
const around = (km: number, radiusKm: number) => ({
  kind: 'around' as const,
  centre: northOf(km),
  radiusKm,
  label: 'the valley',
});

it.each([
  ['within the radius', {places: placeAt(northOf(15))}, true],
  ['beyond the radius', {places: placeAt(northOf(17))}, false],
  ['beyond it, and serving this outward code', {places: placeAt(northOf(60)), serviceArea: outcodes}, true],
  [
    'beyond it, and serving a circle that holds the person',
    {places: placeAt(northOf(40)), serviceArea: around(40, 45)},
    true,
  ],
  [
    'beyond it, and serving a circle that does not',
    {places: placeAt(northOf(40)), serviceArea: around(40, 30)},
    false,
  ],
  [
    'nationwide with an office far away',
    {places: placeAt(northOf(300)), serviceArea: {kind: 'nationwide' as const}},
    true,
  ],
  ['online', {places: [], delivery: ['app' as const]}, true],
  ['in a place that nobody entered', {places: []}, true],
])('a listing %s: %s', (_where, parts, isIn) => {
  expect(ask([documentWith(parts)], '').total).toBe(isIn ? 1 : 0);
});

it('keeps what is near but for another area, after what is for the person, and says so', () => {
  const here = documentWith({id: 'here', places: placeAt(northOf(3))});
  const theirs = documentWith({id: 'theirs', places: placeAt(northOf(3)), serviceArea: around(30, 5)});
  const result = ask([theirs, here], '');
  expect(idsOf(result)).toEqual(['here', 'theirs']);
  expect(result.items[1]?.why).toContain('It may only be for people in another area. Ask them');
});

it('widens the radius by the error of an approximate place', () => {
  const document = documentWith({places: placeAt(northOf(17))});
  const origin = {label: 'LS8', point: LEEDS, precision: 'outcode' as const, outcode: 'LS8'};
  expect(ask([document], '', {origin}).total).toBe(1);
});

it('takes a postcode of which only the area is known for all who live there', () => {
  const served = documentWith({places: placeAt(northOf(5)), serviceArea: outcodes});
  const origin = {label: 'LS (Leeds)', point: LEEDS, precision: 'area' as const, outcode: 'LS99'};
  expect(ask([served], '', {origin}).items[0]?.why[0]).toBe('In the area you searched');
  const newCode = {kind: 'outcodes' as const, outcodes: ['LS99'], label: 'A new code'};
  expect(
    idsOf(ask([documentWith({places: placeAt(northOf(60)), serviceArea: newCode})], '', {origin})),
  ).toHaveLength(1);
});

const point = fc.record({
  lat: fc.double({min: 50, max: 58, noNaN: true}),
  lng: fc.double({min: -6, max: 1.7, noNaN: true}),
});

it('never leaves out the cell of a point inside the circle', () => {
  fc.assert(
    fc.property(
      point,
      point,
      fc.integer({min: 1, max: 160}),
      fc.integer({min: 7, max: 10}),
      (centre, other, radiusKm, depth) => {
        fc.pre(distanceKm(centre, other) <= radiusKm);
        const cell = cellOf(other, depth);
        expect(cellsInCircle({centre, radiusKm}, depth)).toContain(cell);
        expect(circleTouches({centre, radiusKm}, cell)).toBe(true);
      },
    ),
    {numRuns: 1000},
  );
}, 30_000);

it('needs few cells for an everyday circle', () => {
  expect(cellsInCircle({centre: LEEDS, radiusKm: 16})?.length).toBeLessThanOrEqual(4);
  expect(cellsInCircle({centre: LEEDS, radiusKm: 160})?.length).toBeLessThanOrEqual(9);
});

it('writes a listing to a few cells that cover its places and its area, and everywhere when that is too wide', () => {
  expect(cellsOf(documentWith({}))).toEqual([cellOf(LEEDS)]);
  const covering = cellsOf(documentWith({serviceArea: around(0, 40)}));
  expect(covering.length).toBeGreaterThan(1);
  expect(covering.length).toBeLessThanOrEqual(9);
  expect(cellsOf(documentWith({serviceArea: around(0, 180)}))).toEqual([EVERYWHERE]);
  expect(cellsOf(documentWith({places: []}))).toEqual([EVERYWHERE]);
  expect(cellsOf(documentWith({status: 'hidden'}))).toEqual([]);
});

it('covers every place and every point of an area with the cells of a listing', () => {
  fc.assert(
    fc.property(
      fc.array(point, {minLength: 1, maxLength: 4}),
      fc.integer({min: 1, max: 60}),
      fc.double({min: 0, max: 0.99, noNaN: true}),
      (points, radiusKm, share) => {
        const [centre = LEEDS] = points;
        const inArea = northOf(radiusKm * share, centre);
        const cells = cellsOf(
          documentWith({
            places: points.flatMap(placeAt),
            serviceArea: {kind: 'around', centre, radiusKm, label: 'here'},
          }),
        );
        fc.pre(!cells.includes(EVERYWHERE));
        for (const each of [...points, inArea]) {
          expect(cells.some((cell) => cellOf(each).startsWith(cell))).toBe(true);
        }
        expect(cells.every((cell) => cell.startsWith(rootOf(cell)))).toBe(true);
      },
    ),
    {numRuns: 500},
  );
});

it('is not had without the internet, if it is an app, whoever helps with it', () => {
  const app = documentWith({id: 'app', supportType: 'digital-app', delivery: ['app', 'phone']});
  const call = documentWith({id: 'call', delivery: ['phone']});
  expect(idsOf(ask([app, call], '', {query: {access: ['no-internet-needed']}}))).toEqual(['call']);
});

describe('What meets in one place and by video', () => {
  const hybrid = documentWith({
    id: 'hybrid',
    delivery: ['in-person-group', 'video-group'],
    places: placeAt(northOf(30)),
  });
  const hall = documentWith({id: 'hall', places: placeAt(northOf(30))});

  it('is in reach from further away than one would go, and stands behind what is near', () => {
    const near = documentWith({id: 'near', places: placeAt(northOf(3))});
    expect(idsOf(ask([hybrid, hall, near], ''))).toEqual(['near', 'hybrid']);
    expect(ask([hybrid], '').items[0]?.why).toContain('You can join by video');
  });

  it('is not in reach from the other end of the country, nor where it serves an area', () => {
    expect(idsOf(ask([documentWith({...hybrid, places: placeAt(northOf(60))})], ''))).toEqual([]);
    const serviceArea = {kind: 'outcodes' as const, outcodes: ['YO1'], label: 'York'};
    expect(idsOf(ask([documentWith({...hybrid, serviceArea})], ''))).toEqual([]);
  });

  it('is written to every cell that it can be joined from', () => {
    expect(cellsOf(hybrid).length).toBeGreaterThan(1);
    expect(cellsOf(hall)).toHaveLength(1);
  });
});
