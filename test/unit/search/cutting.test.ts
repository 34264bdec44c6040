import fc from 'fast-check';
import {expect, it} from 'vitest';
import {depthOf, overlap, rootOf} from '#shared/geo/cells.ts';
import {cellsOf, cutCell, cutIntoShards, isShardNear} from '#shared/search/index.ts';
import {SHARD_SIZE} from '#shared/search/cutIntoShards.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {documentWith, LEEDS, northOf, placeAt} from './documents.ts';

/** So many listings within so many kilometres of Leeds. */
const many = (count: number, withinKm: number) =>
  Array.from({length: count}, (_, index) =>
    documentWith({
      places: placeAt({
        lat: LEEDS.lat + (withinKm / 111) * Math.sin(index * 1.7),
        lng: LEEDS.lng + (withinKm / 66) * Math.cos(index * 2.3),
      }),
    }),
  );

it('keeps a county of few listings in one shard, and cuts a city until no part is too full', () => {
  const few = cutIntoShards(many(300, 40));
  const full = cutIntoShards(many(6000, 12));
  const largest = Math.max(...[...full.values()].map((held) => held.length));
  expect(few.size).toBeLessThanOrEqual(2);
  expect(largest).toBeLessThanOrEqual(SHARD_SIZE.most);
  expect(full.size).toBeLessThan(60);
});

it('stops cutting where everything is in one place', () => {
  const [cell, ...others] = cutIntoShards(Array.from({length: 700}, () => documentWith())).keys();
  expect(others).toEqual([]);
  expect(depthOf(cell ?? '')).toBe(14);
});

it('puts a listing into every shard that overlaps one of its cells, and into no other', () => {
  const wide = documentWith({
    serviceArea: {kind: 'around', centre: northOf(5), radiusKm: 9, label: 'the valley'},
  });
  const root = rootOf(cellsOf(wide)[0] ?? '');
  for (const [cell, held] of cutCell(root, [...many(3000, 20), wide])) {
    for (const document of held) expect(cellsOf(document).some((each) => overlap(each, cell))).toBe(true);
    expect(held.includes(wide)).toBe(cellsOf(wide).some((each) => overlap(each, cell)));
  }
});

it('covers the whole of a cell with its parts, empty ones too', () => {
  const root = rootOf(cellsOf(documentWith())[0] ?? '');
  const parts = [...cutCell(root, many(3000, 20)).keys()];
  const ground = parts.reduce((sum, part) => sum + 4 ** -(part.length - root.length), 0);
  expect(ground).toBe(1);
  expect(
    parts.every((part, index) => parts.every((other, at) => at === index || !overlap(part, other))),
  ).toBe(true);
});

it('needs for a circle every shard that has a listing in it, and what reaches everywhere', () => {
  const documents = [...many(3000, 30), documentWith({places: []})];
  const shards = cutIntoShards(documents);
  fc.assert(
    fc.property(fc.integer({min: 0, max: 2999}), fc.integer({min: 1, max: 30}), (at, radiusKm) => {
      const document = documents[at];
      const point = document?.places[0]?.point ?? LEEDS;
      const circle = {centre: northOf(radiusKm * 0.99, point), radiusKm};
      const near = [...shards].filter(([cell]) => isShardNear(cell, circle));
      expect(near.some(([, held]) => document && held.includes(document))).toBe(true);
      expect(near.some(([cell]) => cell === EVERYWHERE)).toBe(true);
    }),
    {numRuns: 200},
  );
});
