import {describe, expect, it} from 'vitest';
import {rootOf} from '#shared/geo/cells.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {ProblemError} from '#shared/problems.ts';
import type {AddedNear} from '#shared/search/addedNear.ts';
import {buildShard, cellsOf, openShard, type SearchDocument} from '#shared/search/index.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {partOfMenu} from '../../../functions/menu/feed/partOfMenu.ts';
import {documentWith, LEEDS, northOf, NOW, placeAt} from '../search/documents.ts';

/** A menu that can change between two requests, and says of each root that it has so many listings for each one. */
const menuOf = (documents: SearchDocument[], {each = 1, near = [] as readonly AddedNear[]} = {}) => {
  const loads: (readonly string[])[] = [];
  const roots = () => Map.groupBy(documents, (document) => rootOf(cellsOf(document)[0] ?? ''));
  const find = partOfMenu({
    shards: {
      homes: () =>
        Promise.resolve(
          new Map(
            [...roots()].map(([root, {length}]) => [
              root,
              {count: each * length, revision: 1, services: length, places: length},
            ]),
          ),
        ),
      load: (wanted) => {
        loads.push(wanted);
        return Promise.resolve(
          wanted.flatMap((cell) => {
            const held = roots().get(cell);
            return held ? [openShard(buildShard(held, {cell}))] : [];
          }),
        );
      },
      words: () => [],
      nearConditions: () => near,
    },
    programmes: () => Promise.resolve([]),
    now: () => NOW,
  });
  const ask = (cursor: string, {q = '', most = 3} = {}) => find(SearchQuery.parse({q}), {cursor, most});
  return {documents, loads, ask};
};

const at = (km: number, count: number): SearchDocument[] =>
  Array.from({length: count}, () => documentWith({places: placeAt(northOf(km))}));

const anywhere = (): SearchDocument => documentWith({places: []});

const KM = [0, 250, 500] as const;
const someMenu = (): SearchDocument[] => [anywhere(), anywhere(), ...KM.flatMap((km) => at(km, 8))];

const idsIn = (documents: readonly SearchDocument[]): string[] => documents.map(({id}) => id).sort();

describe('Reading a filtered menu by a cursor', () => {
  it.each([1, 3000, 15_000])('gives each listing once, with %i listings for each in a root', async (each) => {
    const {documents, loads, ask} = menuOf(someMenu(), {each});
    const ids: string[] = [];
    for (let cursor: string | undefined = 'start'; cursor !== undefined;) {
      const {ids: some, next} = await ask(cursor);
      expect(some.length).toBeLessThanOrEqual(3);
      ids.push(...some);
      cursor = next;
    }
    expect(ids.sort()).toEqual(idsIn(documents));
    // A request looks through 20,000 listings at the most, or one root.
    const sizes = loads.map((roots) => roots.length);
    expect(Math.max(...sizes)).toBe(each === 1 ? 4 : 1);
  });

  it('neither skips nor repeats what stays, however many are published and withdrawn meanwhile', async () => {
    const stays = someMenu();
    const goes = KM.flatMap((km) => at(km, 8));
    const {documents, ask} = menuOf([...stays, ...goes], {each: 600});
    const ids: string[] = [];
    for (let cursor: string | undefined = 'start'; cursor !== undefined;) {
      const {ids: some, next} = await ask(cursor);
      ids.push(...some);
      cursor = next;
      const gone = goes.pop();
      if (gone) documents.splice(documents.indexOf(gone), 1);
      // The first roots grow, so that a request ends at another one each time.
      if (documents.length < 150) documents.push(...KM.flatMap((km) => at(km, 2)), anywhere());
    }
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = idsIn(stays);
    expect(ids.filter((id) => wanted.includes(id)).sort()).toEqual(wanted);
  });

  it('knows what curators have added to what also helps', async () => {
    const gout = documentWith({conditions: ['gout'], places: placeAt(LEEDS)});
    const asked = {q: 'asthma'};
    expect((await menuOf([gout]).ask('start', asked)).ids).toEqual([]);
    const near = [{supportFor: 'gout', helpsWith: 'asthma'}] as const;
    expect((await menuOf([gout], {near}).ask('start', asked)).ids).toEqual([gout.id]);
  });

  it.each([
    '',
    'of-somebody',
    'q0',
    'q0312',
    'q03123120',
    `${EVERYWHERE}-`,
    `${EVERYWHERE}-g`,
    'q0312312-1-2',
  ])('refuses the cursor "%s", that it cannot have given', async (cursor) => {
    await expect(menuOf(someMenu()).ask(cursor)).rejects.toThrow(ProblemError);
  });
});
