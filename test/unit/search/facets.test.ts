import {describe, expect, it} from 'vitest';
import {SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {chosenValues, isWantedTogether} from '#shared/search/filters.ts';
import {FILTER_KINDS, type FilterKind} from '#shared/search/valueSets.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

/** What a page says that a filter would find is what it finds, over the whole demonstration menu. */
const menu = menuOfADay('2026-05-04');

const asked = [
  {q: ''},
  {q: 'women group'},
  {q: 'walking group'},
  {q: 'copd online evening'},
  {q: 'urdu speaking'},
  {q: 'diabetes course for carers', delivery: ['in-person-group']},
  {q: 'singing for lungs with parking', access: ['step-free']},
  {q: 'expert patient programme', language: ['pa']},
  {q: 'knitting unicycle', access: ['women-only', 'parking']},
  {
    q: 'I was told that I have diabetes and I would like to meet a few other people in the evening',
    when: ['daytime'],
  },
] as const;

const pages = asked.flatMap((given) =>
  ['', 'Halifax'].map((place) => ({name: JSON.stringify({...given, place}), given: {...given, place}})),
);

const search = (given: object): Promise<SearchResults> =>
  menu.runSearch(SearchQuery.parse({pageSize: 1, ...given}));

/** The search to which one value of a page leads. */
const choosing = ({query: {filters}}: SearchResults, kind: FilterKind, value: string): object => {
  if (kind === 'certified') return {...filters, certified: 'true'};
  if (kind === 'route') return {...filters, route: value};
  const others = isWantedTogether(kind) ? chosenValues(filters)[kind] : [];
  return {...filters, [kind]: [...new Set([...others, value])]};
};

/** Of each value of each kind how many a page says that it finds, and how many it does. */
const saidAndGot = async (page: SearchResults) => {
  const said: Record<string, number> = {};
  const got: Record<string, number> = {};
  for (const kind of FILTER_KINDS) {
    for (const {value, count} of page.facets[kind]) {
      said[`${kind}:${value}`] = count;
      got[`${kind}:${value}`] = (await search(choosing(page, kind, value))).total;
    }
  }
  return {said, got};
};

describe.each(pages)('the page of $name', ({given}) => {
  it('says of each filter how many it finds, and again once one of them has been chosen', async () => {
    const page = await search(given);
    const pages = [page];
    for (const kind of ['access', 'condition', 'delivery'] as const) {
      const chosen = page.facets[kind].find(({count}) => count > 0 && count < page.total);
      if (chosen) pages.push(await search(choosing(page, kind, chosen.value)));
    }
    for (const each of pages) {
      const {said, got} = await saidAndGot(each);
      expect(got).toEqual(said);
    }
  });

  it('finds the same when its own filters are asked for', async () => {
    const page = await search(given);
    expect((await search(page.query.filters)).total).toBe(page.total);
  });
});

it('offers of what you need only what is left beside what is chosen', async () => {
  for (const given of [{q: 'women group'}, {access: ['women-only']}]) {
    const {total, facets} = await search(given);
    expect(total).toBeGreaterThan(0);
    expect(facets.access.find(({value}) => value === 'women-only')?.count).toBe(total);
    for (const {count} of facets.access) expect(count).toBeLessThanOrEqual(total);
  }
});

it('keeps to all the words under a filter, though that leaves few', async () => {
  const page = await search({q: 'walking group', place: 'Halifax'});
  const rare = page.facets.condition.filter(({count}) => count > 0 && count < 3);
  expect(rare.length).toBeGreaterThan(0);
  for (const {value, count} of rare) {
    const narrow = await search({...page.query.filters, condition: [value]});
    expect(narrow.total).toBe(count);
    expect(narrow.notices.map(({code}) => code)).not.toContain('relaxed');
  }
});
