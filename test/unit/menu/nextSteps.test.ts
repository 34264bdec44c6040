import {describe, expect, it} from 'vitest';
import {SearchQuery, type SearchResults} from '#shared/model/search.ts';
import {valuesOf} from '../../../functions/http/request.ts';
import {menuOfADay} from '../../relevance/menuOfADay.ts';

const menu = menuOfADay('2026-05-04');
const search = (query: Partial<Record<keyof SearchQuery, unknown>>): Promise<SearchResults> =>
  menu.runSearch(SearchQuery.parse(query));
const follow = (link: string): Promise<SearchResults> =>
  menu.runSearch(SearchQuery.parse(valuesOf(new URLSearchParams(link))));
const linksOf = ({notices}: SearchResults) =>
  notices.filter(({code}) => code === 'wider-area').flatMap(({links}) => links);

describe('when nothing was found', () => {
  const NOTHING = [
    {q: 'free online evening diabetes course in punjabi for women without a doctor near me', postcode: 'LS8'},
    {q: 'prostate cancer men only in Polish', postcode: 'BD1'},
    {q: 'zzzz qqqq', postcode: 'HX1'},
    {q: 'gout', postcode: 'BD1', radiusKm: 3, language: 'ti', when: 'weekend'},
    {q: 'zzzz'},
  ];

  it.each(NOTHING)('each way on from “$q” gives as many as it says', async (query) => {
    const results = await search(query);
    expect(results.total).toBe(0);
    const links = linksOf(results);
    expect(links.length).toBeGreaterThan(0);
    for (const {label, query: link} of links) {
      const said = Number(/\((\d+)/.exec(label)?.[1]);
      expect(said).toBeGreaterThan(0);
      expect((await follow(link)).total).toBe(said);
    }
  });

  it('offers to take away a filter that was typed as a word', async () => {
    const labels = linksOf(await search({q: 'prostate cancer men only in Polish', postcode: 'BD1'})).map(
      ({label}) => label,
    );
    expect(labels.join()).toContain('Without the filter for what you need');
  });

  it('offers a course for any condition and a link worker', async () => {
    const labels = linksOf(await search({q: 'zzzz', postcode: 'LS8'})).map(({label}) => label);
    expect(labels.join()).toMatch(/Courses for any long-term condition \(\d+\).*A link worker.*\(\d+\)/);
  });
});

describe('a place that we do not know', () => {
  it.each(['ZZ99 9ZZ', 'Q1'])(
    '%s keeps the words, and shows what can be had from anywhere',
    async (postcode) => {
      const results = await search({q: 'COPD', postcode});
      expect(results.notices[0]?.code).toMatch(/place-not-found|outside-coverage/);
      expect(results.query.text).toBe('COPD');
      expect(results.query.filters.postcode).toBe(postcode);
      expect(results.total).toBeGreaterThan(0);
      const national = results.items.map(({slug}) => menu.listings.get(slug));
      expect(
        national.every((each) => each?.places.length === 0 || each?.serviceArea?.kind === 'nationwide'),
      ).toBe(true);
      expect(national.some((each) => each?.serviceArea?.kind === 'outcodes')).toBe(false);
    },
  );
});

describe('did you mean', () => {
  it.each([
    'diabetes',
    'breathless',
    'arthritis',
    'heart',
    'tired all the time',
    'on insulin',
    'rehab',
    'pain',
  ])('“%s” offers each meaning with place and filters kept, over a mixed result', async (q) => {
    const results = await search({q: `free ${q}`, postcode: 'LS8', radiusKm: 32});
    const choice = results.notices.find(({code}) => code === 'ambiguous');
    expect(choice?.text).toMatch(/Did you mean/);
    expect(choice?.links.length).toBeGreaterThan(1);
    expect(results.total).toBeGreaterThan(2);
    for (const {query: link} of choice?.links ?? []) {
      const {filters} = (await follow(link)).query;
      expect(filters).toMatchObject({postcode: 'LS8', radiusKm: 32, cost: ['free'], q: ''});
      expect([...filters.condition, ...filters.supportType]).toHaveLength(1);
    }
  });
});

describe('not right?', () => {
  it.each(["smoker's lung", 'sugar diabetes', 'diabtes', 'alzhiemers', 'puffer', 'The Change'])(
    '“%s” can be searched for exactly',
    async (q) => {
      const results = await search({q, postcode: 'LS8'});
      const notice = results.notices.find(({code}) => code === 'read-as');
      expect(notice?.text).toContain(`because you searched “${q}”. Not right?`);
      const exact = await follow(notice?.links[0]?.query ?? '');
      expect(exact.query.concepts).toEqual([]);
      expect(exact.notices.filter(({code}) => code === 'read-as' || code === 'ambiguous')).toEqual([]);
      expect(exact.query.filters.postcode).toBe('LS8');
    },
  );
});
