import {type DynamoDBDocumentClient, PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {feedTerms} from '#shared/feed/terms.ts';
import {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {cellsOf} from '#shared/search/index.ts';
import {FEED_IDS} from '../../functions/data/feedIds.ts';
import {directoryKeys} from '../../functions/data/keys.ts';
import {placeStore} from '../../functions/data/placeStore.ts';
import {shardStore} from '../../functions/data/shardStore.ts';
import {shardWriter} from '../../functions/data/shardWriter.ts';
import {rebuildShards} from '../../functions/indexer/rebuildShards.ts';
import {feedRoutes} from '../../functions/menu/feed/feedRoutes.ts';
import {searchMenu} from '../../functions/menu/searchMenu.ts';
import type {HttpRequest} from '../../functions/http/request.ts';
import {demoSearch} from '../relevance/demoShards.ts';
import {type RunningStore, startStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';
import {visitor, type Visitor} from '../support/visitor.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const demo = demoSearch('2026-05-04');

let store: RunningStore;
let client: DynamoDBDocumentClient;
let menu: ReturnType<typeof searchMenu>;
/** A menu with more than one search looks through. */
let largeMenu: {runSearch: typeof menu.runSearch; feed: Visitor; parts: number; wanted: string[]};
let logged = '';

beforeAll(async () => {
  store = await startStore();
  client = clientOf(store.endpoint);
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged += String(line);
    return true;
  });
  const [directoryTable, indexTable] = await Promise.all([makeTable(client), makeTable(client)]);
  const dirty = new Set<string>();
  for (const document of demo.documents) {
    for (const cell of cellsOf(document)) {
      dirty.add(rootOf(cell));
      const Item = {...directoryKeys.cell(cell, document.id), document};
      await client.send(new PutCommand({TableName: directoryTable, Item}));
    }
  }
  const writer = shardWriter({client, tableName: indexTable});
  for (const root of dirty)
    await rebuildShards({directory: {client, tableName: directoryTable}, writer}, {root, cells: [root]});
  const deps = {
    places: placeStore({client, tableName: indexTable}),
    shards: shardStore({client, tableName: indexTable}),
    programmes: () => Promise.resolve(demo.programmes),
    schemes: () => Promise.resolve(FIRST_SCHEMES),
    now: () => NOW,
  };
  menu = searchMenu(deps);
  const registry = async () =>
    new Map([...(await deps.shards.registry()).keys()].map((root) => [root, 15_000] as const));
  // The same rows, of which the registry says that they are more than one search looks through.
  const {runSearch} = searchMenu({...deps, shards: {...deps.shards, registry}});
  const homes = async () =>
    new Map(
      [...(await deps.shards.homes())].map(([root, home]) => [root, {...home, count: 15_000}] as const),
    );
  const wanted: string[] = [];
  const {feedServices} = feedRoutes({
    directory: {
      getListings: (ids) => {
        wanted.push(...ids);
        return Promise.resolve([]);
      },
      getListingBySlug: () => Promise.resolve(undefined),
    },
    shards: {...deps.shards, homes},
    programmes: deps.programmes,
    runSearch,
    origin: 'https://menu.example',
    now: () => NOW,
  });
  const feed = visitor({function: 'menu', routes: {feedServices}});
  largeMenu = {runSearch, feed, parts: (await homes()).size, wanted};
}, 120_000);

afterAll(() => {
  vi.restoreAllMocks();
  store.stop();
});

const run = (parameters: Record<string, unknown>) => menu.runSearch(SearchQuery.parse(parameters));
const codesOf = ({notices}: SearchResults): string[] => notices.map(({code}) => code);

describe('a search of the whole demonstration menu', () => {
  it('finds what is near a postcode, and says how far', async () => {
    const results = await run({q: 'sugar diabetes', postcode: 'LS8'});
    expect(results.items[0]?.conditions).toContain('diabetes-type-2');
    expect(results.items[0]?.distanceKm).toBeLessThan(10);
    expect(results.query.place?.label).toContain('LS8');
    expect(codesOf(results)).toContain('approximate-place');
  });

  it('reads a place among the words', async () => {
    const results = await run({q: 'walking group in Halifax'});
    expect(results.query.text).toBe('walking group in Halifax');
    expect(results.query.filters).toMatchObject({q: 'walking group', place: 'Halifax'});
    expect(results.query.place?.label).toContain('Halifax');
  });

  it('shows all of the menu to somebody who did not say where they are', async () => {
    expect((await run({})).total).toBe(demo.documents.filter(({status}) => status !== 'hidden').length);
  });

  it('is never told of a part of a large menu as if it were all: the results say so, the feed refuses it without a cursor', async () => {
    const query = {condition: 'copd'};
    expect(codesOf(await run(query))).not.toContain('some-of-many');
    expect(codesOf(await largeMenu.runSearch(SearchQuery.parse(query)))).toContain('some-of-many');

    const termId = feedTerms(FEED_IDS).find(({filter}) => filter.slug === 'copd')?.term.id ?? '';
    for (const asked of [`taxonomy_term_id=${termId}`, 'search=breathe', 'search=breathe&page=2']) {
      const refused = await largeMenu.feed.get(`/api/oruk/services?${asked}`);
      expect([asked, refused.status]).toEqual([asked, 400]);
      expect(refused.body).toContain('invalid-request');
    }
    for (const asked of ['search=breathe+in+Leeds', 'page=1']) {
      const answer = await largeMenu.feed.get(`/api/oruk/services?${asked}`);
      expect([asked, answer.status]).toEqual([asked, 200]);
      expect(JSON.parse(answer.body)).toMatchObject({page_number: 1});
    }
  });

  it('is filtered in the feed part by part: each listing once, and none that has not all of what was asked for', async () => {
    const termId = feedTerms(FEED_IDS).find(({filter}) => filter.slug === 'copd')?.term.id ?? '';
    const {feed, wanted, parts} = largeMenu;
    const readAll = async (asked: string): Promise<{ids: string[]; cursors: string[]}> => {
      wanted.length = 0;
      const cursors: string[] = [];
      for (let cursor: string | undefined = 'start'; cursor !== undefined;) {
        expect(cursors).not.toContain(cursor);
        cursors.push(cursor);
        const before = wanted.length;
        const {body} = await feed.get(`/api/oruk/services?${asked}&per_page=7&cursor=${cursor}`);
        const page = JSON.parse(body) as {first_page: boolean; last_page: boolean; next_cursor?: string};
        expect(wanted.length - before).toBeLessThanOrEqual(7);
        expect(page.first_page).toBe(cursor === 'start');
        expect(page.last_page).toBe(page.next_cursor === undefined);
        cursor = page.next_cursor;
      }
      return {ids: [...wanted], cursors};
    };
    const whole = await menu.runSearch({...SearchQuery.parse({condition: 'copd'}), pageSize: 1000});
    const byTerm = await readAll(`taxonomy_term_id=${termId}`);
    expect(byTerm.cursors.length).toBeGreaterThanOrEqual(Math.max(parts, byTerm.ids.length / 7));
    expect(byTerm.ids.toSorted()).toEqual(whole.items.map(({id}) => id).sort());

    const found = await menu.runSearch({...SearchQuery.parse({q: 'exercise'}), pageSize: 1000});
    expect(codesOf(found)).not.toContain('relaxed');
    expect((await readAll('search=exercise')).ids.toSorted()).toEqual(found.items.map(({id}) => id).sort());
    // What search relaxes, because nothing has all of the words, is no match.
    expect((await run({q: 'breathe easy'})).total).toBeGreaterThan(0);
    expect((await readAll('search=breathe+easy')).ids).toEqual([]);

    const made = await feed.get('/api/oruk/services?search=breathe&cursor=of-somebody');
    expect([made.status, made.body.includes('invalid-request')]).toEqual([400, true]);
    const second = await feed.get('/api/oruk/services?search=breathe&cursor=start&page=2');
    expect([second.status, second.body.includes('invalid-request')]).toEqual([400, true]);
    const near = await feed.get('/api/oruk/services?search=breathe+in+Leeds&cursor=start');
    expect([near.status, near.body.includes('next_cursor')]).toEqual([200, false]);
  });

  it('asks where somebody is who wants what is near them', async () => {
    expect(codesOf(await run({q: 'gout near me'}))).toContain('place-not-found');
  });

  it('keeps the search with a postcode that nobody knows, and shows what can be had from anywhere', async () => {
    const results = await run({q: 'stroke', postcode: 'ZZ99 9ZZ'});
    expect(codesOf(results)).toContain('place-not-found');
    expect(results.query.filters).toMatchObject({q: 'stroke', postcode: 'ZZ99 9ZZ'});
    expect(results.items.map(({slug}) => slug)).toContain('my-stroke-guide-online');
    expect(results.items.every(({distanceKm}) => distanceKm === null)).toBe(true);
  });

  it('says so where the menu does not reach', async () => {
    expect(codesOf(await run({q: 'stroke', postcode: 'BT1 1AA'}))).toContain('outside-coverage');
  });

  it('offers next steps that are never empty when it finds nothing', async () => {
    const results = await run({q: 'gout', postcode: 'HX1', radiusKm: 3, supportType: 'recovery-college'});
    expect(results.total).toBe(0);
    const links = results.notices.flatMap((notice) => notice.links);
    expect(links.length).toBeGreaterThan(0);
    for (const {query, label} of links) {
      const {total} = await run(Object.fromEntries(manyOf(new URLSearchParams(query))));
      expect(label).toContain(`(${String(total)}`);
    }
  });

  it('answers what the contract has', async () => {
    expect(() => SearchResults.parse({})).toThrow();
    const results = await run({q: 'copd', postcode: 'WF10', certified: 'true'});
    expect(SearchResults.parse(results)).toEqual(results);
    expect(results.items.every(({certification}) => certification.status === 'certified')).toBe(true);
  });
});

const manyOf = (parameters: URLSearchParams): [string, string | string[]][] =>
  [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? '') : values];
  });

const request = (query: string): HttpRequest => ({
  id: 'r',
  method: 'GET',
  path: '/api/search',
  params: {},
  query: new URLSearchParams(query),
  headers: {},
  cookies: new Map(),
  body: Buffer.alloc(0),
  viewerAddress: null,
});

describe('GET /api/search', () => {
  it.each([
    ['q=gout', 'public, max-age=30'],
    ['q=gout&postcode=LS8', 'private, no-store'],
    ['q=gout+in+leeds', 'private, no-store'],
    ['q=chest+pain', 'private, no-store'],
  ])('%s is cached as %s', async (query, cacheControl) => {
    const {status, headers} = await menu.route(request(query));
    expect(status).toBe(200);
    expect(headers?.['cache-control']).toBe(cacheControl);
  });

  it('counts in each facet what a request with that one value finds', async () => {
    const asked = 'postcode=LS1&q=diabetes';
    const {body = '{}'} = await menu.route(request(asked));
    const {facets} = SearchResults.parse(JSON.parse(body));
    for (const {value, count} of facets.delivery.slice(0, 4)) {
      const {body: chosen = '{}'} = await menu.route(request(`${asked}&delivery=${value}`));
      expect(SearchResults.parse(JSON.parse(chosen)).total).toBe(count);
    }
  });
});

it('writes nothing of a search to the log', () => {
  expect(logged).toBe('');
});
