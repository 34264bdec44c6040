import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {londonDate} from '#shared/london.ts';
import {placeStore} from '../../../functions/data/placeStore.ts';
import {programmeNames} from '../../../functions/data/programmeNames.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {searchMenu} from '../../../functions/menu/searchMenu.ts';
import {explainSearch} from '../../../functions/search/explainSearch.ts';
import {searchableDemo, type SearchableDemo} from './searchableDemo.ts';

let demo: SearchableDemo;
beforeAll(async () => {
  demo = await searchableDemo(londonDate(new Date()));
});
afterAll(() => {
  demo.stop();
});

const deps = (now: Date) => {
  const {client, indexTable, directoryTable} = demo;
  return {
    places: placeStore({client, tableName: indexTable}),
    shards: shardStore({client, tableName: indexTable}),
    programmes: () => programmeNames({client, tableName: directoryTable}),
    schemes: () => Promise.resolve(FIRST_SCHEMES),
    now: () => now,
  };
};

describe('explaining a search of the tables', () => {
  it.each([
    {q: 'sugar diabetes', postcode: 'LS8'},
    {q: 'walking group in Halifax'},
    {q: 'desmond online'},
    {q: 'stroke', postcode: 'ZZ99 9ZZ'},
  ])('gives what the menu gives for %o', async (given) => {
    const now = new Date();
    const query = SearchQuery.parse(given);
    const shown = await searchMenu(deps(now)).runSearch(query);
    const {search, place} = await explainSearch(deps(now))(query);
    expect(search.items.map(({item}) => item)).toEqual(shown.items);
    expect(search.total).toBe(shown.total);
    expect(place).toEqual(shown.query.place);
  });

  it('says which shards were read, and of each result in which it stands', async () => {
    const query = SearchQuery.parse({q: 'copd', postcode: 'LS8'});
    const {shards, search} = await explainSearch(deps(new Date()))(query);
    expect(shards.map(({name}) => name)).toContain('everywhere');
    for (const {shard} of search.items) expect(shards[shard]?.listings).toBeGreaterThan(0);
  });
});

describe('npm run explain', () => {
  it('prints the reading, the parts of each score and the shards', async () => {
    const printed = await demo.command('explain', 'sugar diabetes evening', '--postcode', 'LS8 4AB');
    expect(printed).toMatch(/^Place {5}LS8 \(.+\), known to the outcode$/m);
    expect(printed).toMatch(/^Shards {4}everywhere \(\d+\), q[0-3]+ \(\d+\)/m);
    expect(printed).toMatch(/^Words {5}w1 “sugar diabetes”, weight 1\.2: .*\(condition\)/m);
    expect(printed).toMatch(/^Filters {3}read from the words: when:evening$/m);
    expect(printed).toMatch(
      /^ *# +score +words ×10 +w1 +reach ×3 +start ×1 +freshness ×1 +route ×0\.5 +factor/m,
    );
    expect(printed).toMatch(/^ *1 +\d+\.\d\d +\d\.\d\d/m);
  });

  it('takes any field of the search, and says where a listing stands', async () => {
    const printed = await demo.command(
      'explain',
      '--condition',
      'copd',
      '--condition',
      'asthma',
      '--radiusKm',
      '30',
      '--listing',
      'no-such-listing',
    );
    expect(printed).toMatch(/^Words {5}none$/m);
    expect(printed).toContain('no-such-listing is in none of these shards');
  });

  it('ends with a sentence and not a stack for an option that it does not know', async () => {
    await expect(demo.command('explain', '--colour', 'red')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is an option that this command does not know\./) as string,
    });
  });
});
