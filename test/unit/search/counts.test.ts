import fc from 'fast-check';
import {expect, it, vi} from 'vitest';
import {distanceKm} from '#shared/geo/distance.ts';
import {SearchQuery} from '#shared/model/search.ts';
import {
  buildShard,
  cellsOf,
  openShard,
  search,
  type SearchDocument,
  type Shard,
} from '#shared/search/index.ts';
import {bitNamesOf} from '#shared/search/kinds.ts';
import {searchesFrom} from '#shared/search/search.ts';
import {documentWith, NOW, ORIGIN, placeAt, runIn} from './documents.ts';

/**
 * Everything here is checked against the plainest way: look at each document in turn. The collections are random,
 * the queries too.
 */
vi.setConfig({testTimeout: 60_000});

const CONDITIONS = ['gout', 'copd', 'asthma', 'any-long-term-condition'] as const;
const TYPES = [
  'peer-support',
  'formal-peer-support',
  'condition-education',
  'pulmonary-rehabilitation',
] as const;
const MODES = ['in-person-group', 'phone', 'app', 'home-visit'] as const;
const LANGUAGES = ['en', 'pa', 'ur'] as const;
const AUDIENCES = ['carers', 'newly-diagnosed', 'living-with-it'] as const;
const NEEDS = ['step-free', 'women-only', 'parking'] as const;

const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);

const point = fc.record({
  lat: fc.double({min: 53.3, max: 54.3, noNaN: true}),
  lng: fc.double({min: -2.4, max: -0.8, noNaN: true}),
});
const metre = (value: number) => Math.round(value * 1e5) / 1e5;

const parts = fc.record({
  conditions: some(CONDITIONS),
  supportType: fc.constantFrom(...TYPES),
  delivery: some(MODES),
  languages: some(LANGUAGES),
  audiences: some(AUDIENCES),
  access: fc.dictionary(
    fc.constantFrom(...NEEDS),
    fc.constantFrom('yes' as const, 'no' as const, 'ask-us' as const),
  ),
  cost: fc.constantFrom({kind: 'free' as const}, {kind: 'pay' as const}, {kind: 'not-known' as const}),
  self: fc.boolean(),
  where: fc.array(point, {maxLength: 2}),
  area: fc.option(fc.record({centre: point, radiusKm: fc.integer({min: 1, max: 40})}), {nil: undefined}),
  startsIn: fc.option(fc.integer({min: -20, max: 60}), {nil: undefined}),
  status: fc.constantFrom('live' as const, 'live' as const, 'paused' as const, 'full' as const),
});

const collection = fc.array(parts, {minLength: 1, maxLength: 40}).map((all) =>
  all.map(({self, where, area, startsIn, ...rest}, index) =>
    documentWith({
      ...rest,
      id: `d${String(index)}`,
      referral: {self, professional: true, isOnline: false},
      places: where.flatMap(({lat, lng}) => placeAt({lat: metre(lat), lng: metre(lng)})),
      ...(area && {serviceArea: {kind: 'around' as const, label: 'near', ...area}}),
      runs: startsIn === undefined ? [] : [runIn(startsIn)],
    }),
  ),
);

const queries = fc
  .record({
    condition: some(CONDITIONS),
    supportType: some(['peer-support', 'rehabilitation'] as const),
    delivery: some(MODES),
    language: some(LANGUAGES),
    access: some(NEEDS),
    audience: some(AUDIENCES),
    cost: some(['free', 'pay'] as const),
    route: fc.option(fc.constant('self' as const), {nil: undefined}),
    startsWithinDays: fc.option(fc.integer({min: 1, max: 60}), {nil: undefined}),
    radiusKm: fc.integer({min: 1, max: 60}),
    sort: fc.constantFrom('best' as const, 'distance' as const, 'soonest' as const),
  })
  // Most filters off, or nothing would ever be found.
  .chain((query) =>
    fc.subarray(Object.keys(query) as (keyof typeof query)[], {maxLength: 4}).map((kept) =>
      SearchQuery.parse({
        pageSize: 50,
        ...Object.fromEntries(kept.map((name) => [name, query[name]])),
      }),
    ),
  );

const kmTo = ({places}: SearchDocument): number =>
  Math.min(Infinity, ...places.map(({point: at}) => (at ? distanceKm(at, ORIGIN.point) : Infinity)));

const isInReach = (document: SearchDocument, radiusKm: number): boolean => {
  const {serviceArea: area, places} = document;
  if (kmTo(document) <= radiusKm) return true;
  if (area?.kind === 'around') return distanceKm(area.centre, ORIGIN.point) <= area.radiusKm;
  return places.length === 0;
};

const hasOne = (document: SearchDocument, kind: string, values: readonly string[]): boolean => {
  const names: readonly string[] = bitNamesOf(document);
  const has = (value: string) => names.includes(`${kind}:${value}`);
  if (values.length === 0) return true;
  return kind === 'access' ? values.every(has) : values.some(has);
};

const KINDS = ['condition', 'supportType', 'delivery', 'language', 'access', 'audience', 'cost'] as const;

const isFound = (document: SearchDocument, query: SearchQuery): boolean => {
  const start = document.runs[0]?.startsAtEpochMs;
  const dayOf = (ms: number) => Math.floor(ms / 86_400_000);
  const startsInTime =
    query.startsWithinDays === undefined ||
    (start !== undefined &&
      start > NOW.getTime() &&
      dayOf(start) - dayOf(NOW.getTime()) <= query.startsWithinDays);
  return (
    isInReach(document, query.radiusKm) &&
    KINDS.every((kind) => hasOne(document, kind, query[kind])) &&
    (query.route === undefined || document.referral[query.route]) &&
    startsInTime
  );
};

const run = (documents: readonly SearchDocument[], query: SearchQuery) =>
  search([openShard(buildShard(documents))], query, {now: NOW, origin: ORIGIN, programmes: []});

it('finds exactly what looking at each listing finds', () => {
  fc.assert(
    fc.property(collection, queries, (documents, query) => {
      const expected = documents.filter((document) => isFound(document, query)).map(({id}) => id);
      const {items, total} = run(documents, query);
      expect(items.map(({id}) => id).sort()).toEqual(expected.sort());
      expect(total).toBe(expected.length);
    }),
    {numRuns: 150},
  );
});

it('measures as the distance rule does', () => {
  fc.assert(
    fc.property(collection, (documents) => {
      for (const {id, distanceKm: km} of run(documents, SearchQuery.parse({radiusKm: 160, pageSize: 50}))
        .items) {
        const document = documents.find((each) => each.id === id);
        const expected = document ? kmTo(document) : NaN;
        expect(km ?? Infinity).toBeCloseTo(expected, 2);
      }
    }),
    {numRuns: 60},
  );
});

/** The query to which one value of a facet leads: needs are added to those chosen, of other kinds it stands alone. */
const choosing = (query: SearchQuery, kind: (typeof KINDS)[number], value: string): SearchQuery =>
  SearchQuery.parse({...query, [kind]: kind === 'access' ? [...new Set([...query.access, value])] : [value]});

it('counts in each facet what choosing that one value would find', () => {
  const someNeeds = fc.record({query: queries, access: some(NEEDS)});
  fc.assert(
    fc.property(collection, someNeeds, (documents, {query: others, access}) => {
      const query = {...others, access};
      const {facets} = run(documents, query);
      for (const kind of KINDS) {
        for (const {value, count} of facets[kind]) {
          const chosen = choosing(query, kind, value);
          expect(count, `${kind}:${value}`).toBe(
            documents.filter((document) => isFound(document, chosen)).length,
          );
        }
      }
    }),
    {numRuns: 100},
  );
});

const CONTEXT = {now: NOW, origin: ORIGIN, programmes: []};

const WORDS = [
  '',
  'gout',
  'copd group',
  'hall thing',
  'breathless',
  'I was told that I have gout and I would like to meet a few other people in the evening',
] as const;

/** How many each of these queries has: one after the other in one go, so that what their words find is shared. */
const countsOf = (
  asked: readonly {readonly shards: readonly Shard[]; readonly query: SearchQuery}[],
): Promise<number[]> =>
  searchesFrom(CONTEXT, ({count}) => Promise.resolve(asked.map(({shards, query}) => count(shards, query))));

/** The same, each by itself. */
const countsApart = async (...[asked]: Parameters<typeof countsOf>): Promise<number[]> =>
  (await Promise.all(asked.map((each) => countsOf([each])))).flat();

it('finds what a facet says it would, whatever the words and however few have them', async () => {
  await fc.assert(
    fc.asyncProperty(collection, queries, fc.constantFrom(...WORDS), async (documents, query, q) => {
      const shards = [openShard(buildShard(documents))];
      const page = search(shards, {...query, q}, CONTEXT);
      const said = KINDS.flatMap((kind) => page.facets[kind].map((facet) => ({kind, ...facet})));
      const asked = said.map(({kind, value}) => ({shards, query: choosing(page.query.filters, kind, value)}));
      const counts = said.map(({count}) => count);
      expect(await countsApart(asked)).toEqual(counts);
      expect(await countsOf(asked)).toEqual(counts);
    }),
    {numRuns: 60},
  );
});

it('counts in wider circles what each would by itself, whatever was found in smaller ones', async () => {
  await fc.assert(
    fc.asyncProperty(collection, queries, fc.constantFrom(...WORDS), async (documents, query, q) => {
      const [near, far] = [0, 1].map((rest) =>
        openShard(buildShard(documents.filter((_, index) => index % 2 === rest))),
      ) as [Shard, Shard];
      const asked = [
        {shards: [near], radiusKm: 8},
        {shards: [near, far], radiusKm: 30},
        {shards: [near, far], radiusKm: 100},
      ].map(({shards, radiusKm}) => ({shards, query: {...query, q, radiusKm}}));
      expect(await countsOf(asked)).toEqual(await countsApart(asked));
    }),
    {numRuns: 150},
  );
});

it('answers the same whenever it is asked: what it keeps of a shard changes nothing', () => {
  fc.assert(
    fc.property(collection, queries, fc.constantFrom(...WORDS), (documents, query, q) => {
      const shards = [openShard(buildShard(documents))];
      const again = () => search(shards, {...query, q}, {now: NOW, origin: ORIGIN, programmes: []});
      const first = again();
      expect(again()).toEqual(first);
      expect(again()).toEqual(first);
    }),
    {numRuns: 100},
  );
});

it('counts as many as it finds, when it only counts', async () => {
  await fc.assert(
    fc.asyncProperty(collection, queries, fc.constantFrom(...WORDS), async (documents, query, q) => {
      const shards = [openShard(buildShard(documents))];
      const {total} = search(shards, {...query, q}, CONTEXT);
      expect(await countsOf([{shards, query: {...query, q}}])).toEqual([total]);
    }),
    {numRuns: 150},
  );
});

it('only ever narrows with a filter', () => {
  fc.assert(
    fc.property(
      collection,
      queries,
      fc.constantFrom(...NEEDS),
      fc.constantFrom(...WORDS),
      (documents, others, need, q) => {
        const query = {...others, q};
        const before = run(documents, query).total;
        expect(run(documents, {...query, access: [...query.access, need]}).total).toBeLessThanOrEqual(before);
      },
    ),
    {numRuns: 100},
  );
});

it('gives one answer however the collection is cut into shards', () => {
  fc.assert(
    fc.property(
      collection,
      queries,
      fc.constantFrom('', 'gout', 'copd group', 'hall thing'),
      fc.integer({min: 8, max: 14}),
      (documents, query, q, digits) => {
        const asked = {...query, q};
        const cells = new Map<string, SearchDocument[]>();
        for (const document of documents) {
          for (const cell of new Set(cellsOf(document).map((each) => each.slice(0, digits)))) {
            cells.set(cell, [...(cells.get(cell) ?? []), document]);
          }
        }
        const cut = [...cells].map(([cell, each]) => openShard(buildShard(each, {cell})));
        const whole = run(documents, asked);
        const parted = search(cut, asked, {now: NOW, origin: ORIGIN, programmes: []});
        expect(parted).toEqual(whole);
      },
    ),
    {numRuns: 100},
  );
});

it('shows each result on one page only', () => {
  fc.assert(
    fc.property(collection, fc.integer({min: 1, max: 7}), (documents, pageSize) => {
      const {total} = run(documents, SearchQuery.parse({}));
      const pages = Array.from({length: Math.ceil(total / pageSize)}, (_, index) =>
        run(documents, SearchQuery.parse({pageSize, page: index + 1})).items.map(({id}) => id),
      );
      expect(new Set(pages.flat()).size).toBe(total);
      expect(pages.flat()).toHaveLength(total);
    }),
    {numRuns: 100},
  );
});

it('never leads with what nobody can join, and never loses it either', () => {
  const isClosed = ({status, runs}: SearchDocument) =>
    status !== 'live' ||
    (runs.length > 0 && runs.every(({startsAtEpochMs}) => startsAtEpochMs <= NOW.getTime()));
  fc.assert(
    fc.property(collection, queries, (documents, query) => {
      const {items, total} = run(documents, query);
      const shown = items.flatMap(({id}) => documents.filter((document) => document.id === id));
      expect(shown).toHaveLength(total);
      expect(
        shown.length > 0 && shown.some((each) => !isClosed(each)) && shown.slice(0, 1).some(isClosed),
      ).toBe(false);
    }),
    {numRuns: 150},
  );
});

it('never loses a listing without a place because somebody says where they are', () => {
  fc.assert(
    fc.property(collection, queries, (documents, query) => {
      const placeless = new Set(
        documents.filter(({places, serviceArea}) => places.length === 0 && !serviceArea).map(({id}) => id),
      );
      const shown = (origin: typeof ORIGIN | null) =>
        search([openShard(buildShard(documents))], query, {now: NOW, origin, programmes: []})
          .items.map(({id}) => id)
          .filter((id) => placeless.has(id));
      expect(shown(ORIGIN).sort()).toEqual(shown(null).sort());
    }),
    {numRuns: 100},
  );
});
