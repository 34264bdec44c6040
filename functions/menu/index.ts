import {documentClient, FOR_READING} from '../data/client.ts';
import {demandStore} from '../data/demandStore.ts';
import {placeStore} from '../data/placeStore.ts';
import {programmeNames} from '../data/programmeNames.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import {shardStore} from '../data/shardStore.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {lazily} from '../http/lazily.ts';
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
const {runSearch} = search;
const listings = async () =>
  (await import('./listingRoutes.ts')).listingRoutes({...directory, schemes, runSearch, shells, origin, now});

const feed = async () =>
  (await import('./feed/openFeed.ts')).openFeed({...directory, schemes, shards, runSearch, origin, now});

/**
 * Public reads: search, listings, calendars, and the answer for every path that nothing else has. Only search is read
 * at the start; what the other answers need is read at the first of each.
 */
export const handler = api({
  function: 'menu',
  routes: {
    findPage: lazily(async () =>
      (await import('./findPage.tsx')).findPage({runSearch, shells, origin, now, map, countDemand}),
    ),
    search: search.route,
    suggest: lazily(async () => (await import('./suggest.ts')).suggest({programmes})),
    siteMapIndex: lazily(async () => (await import('./siteMaps.ts')).siteMapIndex({shards, origin})),
    siteMapOfRoot: lazily(async () => (await import('./siteMaps.ts')).siteMapOfRoot({shards, origin})),
    openApi: lazily(async () => (await import('./openApi.ts')).openApi({origin})),
    listingPage: lazily(async () => (await listings()).listingPage),
    listing: lazily(async () => (await listings()).listing),
    runCalendar: lazily(async () => (await listings()).runCalendar),
    feed: lazily(async () => (await feed()).feed),
    feedServices: lazily(async () => (await feed()).feedServices),
    feedService: lazily(async () => (await feed()).feedService),
    feedPlaces: lazily(async () => (await feed()).feedPlaces),
    feedPlace: lazily(async () => (await feed()).feedPlace),
    feedTaxonomies: lazily(async () => (await feed()).feedTaxonomies),
    feedTaxonomy: lazily(async () => (await feed()).feedTaxonomy),
    feedTerms: lazily(async () => (await feed()).feedTerms),
    feedTerm: lazily(async () => (await feed()).feedTerm),
  },
  problemPage: async (problem, request) =>
    (await import('../http/problemPage.tsx')).problemPage(shells)(problem, request),
  originSecret,
});
