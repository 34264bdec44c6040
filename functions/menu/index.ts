import type {RouteName} from '#shared/routes.ts';
import {once} from '#shared/search/once.ts';
import {documentClient, FOR_READING} from '../data/client.ts';
import {demandStore} from '../data/demandStore.ts';
import {placeStore} from '../data/placeStore.ts';
import {programmeNames} from '../data/programmeNames.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import {shardStore} from '../data/shardStore.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {lazily} from '../http/lazily.ts';
import type {Route} from '../http/router.ts';
import {shells} from '../http/shells.ts';
import {countDemand as demandCounter} from './countDemand.ts';
import {knownProgrammes} from './knownProgrammes.ts';
import {readMapSource} from './readMapSource.ts';
import {searchMenu} from './searchMenu.ts';

const {
  DIRECTORY_TABLE,
  INDEX_TABLE,
  SITE_ORIGIN: origin,
  ORIGIN_SECRET: originSecret,
  MAP_SOURCE,
} = env('DIRECTORY_TABLE', 'INDEX_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET', 'MAP_SOURCE');

const map = readMapSource(MAP_SOURCE);
const now = () => new Date();
const client = documentClient(FOR_READING);
const directory = {client, tableName: DIRECTORY_TABLE};
const programmes = knownProgrammes(() => programmeNames(directory));
const countDemand = demandCounter({store: demandStore(directory), now});
const schemes = schemesKept(directory);
const shards = shardStore({client, tableName: INDEX_TABLE});
const search = searchMenu({
  places: placeStore({client, tableName: INDEX_TABLE}),
  shards,
  programmes,
  schemes,
  now,
  countDemand,
});

const later = once(async () =>
  (await import('./laterRoutes.ts')).laterRoutes({
    ...directory,
    schemes,
    shards,
    programmes,
    runSearch: search.runSearch,
    shells,
    origin,
    now,
    map,
    countDemand,
  }),
);
const other = (name: Exclude<RouteName<'menu'>, 'search'>): Route =>
  lazily(async () => (await later()).routes[name]);

/**
 * Public reads: search, listings, calendars, and the answer for every path that nothing else has. Only search is read
 * at the start; what the others need is read at the first of them.
 */
export const handler = api({
  function: 'menu',
  routes: {
    search: search.route,
    findPage: other('findPage'),
    suggest: other('suggest'),
    siteMapIndex: other('siteMapIndex'),
    siteMapOfRoot: other('siteMapOfRoot'),
    openApi: other('openApi'),
    listingPage: other('listingPage'),
    listing: other('listing'),
    runCalendar: other('runCalendar'),
    feed: other('feed'),
    feedServices: other('feedServices'),
    feedService: other('feedService'),
    feedPlaces: other('feedPlaces'),
    feedPlace: other('feedPlace'),
    feedTaxonomies: other('feedTaxonomies'),
    feedTaxonomy: other('feedTaxonomy'),
    feedTerms: other('feedTerms'),
    feedTerm: other('feedTerm'),
  },
  problemPage: async (problem, request) => (await later()).problemPage(problem, request),
  originSecret,
});
