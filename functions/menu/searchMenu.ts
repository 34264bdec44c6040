import type {Notice, Origin, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {MOST_LETTERS} from '#shared/model/searchChoices.ts';
import {isTooMuch, wholeTextOf} from '#shared/model/searchWords.ts';
import {offeredFor, offerNotices, WIDER_KM, widerNotice} from '#shared/search/nextSteps.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import {wantsNear} from '#shared/search/reading.ts';
import {readQuery} from '#shared/search/readQuery.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import {type Searches, searchesFrom} from '#shared/search/search.ts';
import type {Shard} from '#shared/search/shard.ts';
import type {PlaceStore} from '../data/placeStore.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import type {ShardStore} from '../data/shardStore.ts';
import {typedJson} from '../http/reply.ts';
import {valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {SHARING} from '../http/sharing.ts';
import type {CountDemand} from './countDemand.ts';
import {addedByCurators} from '../search/addedByCurators.ts';
import {type Located, searchPlan} from '../search/searchPlan.ts';

export interface SearchMenuDeps {
  readonly places: Pick<PlaceStore, 'locate'>;
  readonly shards: Pick<ShardStore, 'load' | 'registry' | 'words' | 'nearConditions'>;
  /** Names of programmes, for words that mean them. */
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly schemes: KeptSchemes;
  readonly now: () => Date;
  /** Counts a search that somebody made. Never throws. */
  readonly countDemand?: CountDemand;
}

const PRECISE: ReadonlySet<Origin['precision']> = new Set(['postcode', 'sector']);

const placeNotices = ({origin, notFound}: Located): Notice[] => {
  if (notFound) {
    const code = notFound.notFound === 'not-covered' ? 'outside-coverage' : 'place-not-found';
    return [{code, text: notFound.message, links: []}];
  }
  if (!origin || PRECISE.has(origin.precision)) return [];
  return [
    {
      code: 'approximate-place',
      text: `Distances are from the middle of ${origin.label}.`,
      links: [],
    },
  ];
};

const nearNotice: Notice = {
  code: 'place-not-found',
  text: 'Enter your postcode to see what is near you.',
  links: [],
};

const shortenedNotice: Notice = {
  code: 'shortened',
  text: `You typed more than we can search for. We searched for the first ${MOST_LETTERS.q.letters} letters.`,
  links: [],
};

const manyPlacesNotice: Notice = {
  code: 'some-of-many',
  text: 'These are some of the results. Enter a postcode or a town to see all that are near you.',
  links: [],
};

/**
 * Search, as the results page and `GET /api/search` both have it. Loads the shards that the person's circle touches
 * and the one for everywhere, asks the engine, and adds what only the whole menu can say: a place not found, and,
 * where nothing was, what there would be elsewhere. Nothing of a query is logged or kept.
 */
export const searchMenu = ({places, shards, programmes, schemes, now, countDemand}: SearchMenuDeps) => {
  const {locate, choose} = searchPlan({places, shards});

  const load = async (located: Located): Promise<{loaded: readonly Shard[]; isPartial: boolean}> => {
    const {roots, circle, isPartial} = await choose(located);
    return {loaded: await shards.load(roots, circle), isPartial};
  };

  /** What a search needs. */
  const prepare = async (located: Located) => {
    const [{loaded, isPartial}, known, certifiers] = await Promise.all([
      load(located),
      programmes(),
      schemes(),
    ]);
    const {origin, typed, notFound} = located;
    const isPlaceUnknown = notFound !== undefined;
    return {
      loaded,
      isPartial,
      context: {
        now: now(),
        origin,
        programmes: known,
        ...addedByCurators(shards),
        schemes: certifiers,
        typed,
        isPlaceUnknown,
      },
    };
  };

  /** The first wider circle that has something, with what it would give. */
  const widerThan = async (located: Located, query: SearchQuery, {count}: Searches): Promise<Notice[]> => {
    if (!located.origin) return [];
    for (const radiusKm of WIDER_KM.filter((km) => km > query.radiusKm)) {
      const wider = {...query, radiusKm};
      const {loaded} = await load({...located, query: wider});
      const found = count(loaded, wider);
      if (found > 0) return [widerNotice(query, {radiusKm, count: found})];
    }
    return [];
  };

  /** `q` as the address has it, when that may be more than the query holds: urgent help is looked for in all of it. */
  const runSearch = async (given: SearchQuery, q: unknown = given.q): Promise<SearchResults> => {
    const located = await locate(given);
    const {loaded, isPartial, context} = await prepare(located);
    const {results, waysOn} = await searchesFrom(context, async (searches) => {
      const found = searches.search(loaded, located.query);
      const {filters} = found.query;
      if (found.total > 0) return {results: found, waysOn: []};
      const counts = offeredFor(filters).map((offered) => searches.count(loaded, offered));
      const wider = await widerThan(located, filters, searches);
      return {results: found, waysOn: [...wider, ...offerNotices(filters, counts)]};
    });
    const whole = wholeTextOf(q);
    const asksNear = located.origin === null && located.notFound === undefined && wantsNear(given.q);
    return {
      ...results,
      safety: (whole.trim() === given.q ? null : redFlagsIn(whole)) ?? results.safety,
      notices: [
        ...(isTooMuch(q) ? [shortenedNotice] : []),
        ...placeNotices(located),
        ...(asksNear ? [nearNotice] : []),
        ...results.notices,
        ...(isPartial ? [manyPlacesNotice] : []),
        ...waysOn,
      ],
    };
  };

  /** GET /api/search: parameters as in SearchQuery; those that are not known are left out. */
  const route: Route = async (request) => {
    const values = valuesOf(request.query);
    const results = await runSearch(readQuery(values), values.q);
    if (request.method === 'GET') await countDemand?.(results);
    const {postcode, place} = results.query.filters;
    const isPersonal = postcode !== '' || place !== '' || results.safety !== null;
    return typedJson(results, {'cache-control': isPersonal ? SHARING.personal : SHARING.moment});
  };

  return {runSearch, route};
};
