import {documentClient} from '../data/client.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {placeStore} from '../data/placeStore.ts';
import {shardStore} from '../data/shardStore.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {problemPage} from '../http/problemPage.tsx';
import {shells} from '../http/shells.ts';
import {findPage} from './findPage.tsx';
import {knownProgrammes} from './knownProgrammes.ts';
import {listingPage} from './listingPage.tsx';
import {runCalendar} from './runCalendar.ts';
import {searchMenu} from './searchMenu.ts';
import {showListing} from './showListing.ts';

const {
  DIRECTORY_TABLE,
  INDEX_TABLE,
  SITE_ORIGIN: origin,
  ORIGIN_SECRET: originSecret,
} = env('DIRECTORY_TABLE', 'INDEX_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET');

const now = () => new Date();
const client = documentClient();
const directory = directoryReader({client, tableName: DIRECTORY_TABLE});
const search = searchMenu({
  places: placeStore({client, tableName: INDEX_TABLE}),
  shards: shardStore({client, tableName: INDEX_TABLE}),
  programmes: knownProgrammes(directory),
  now,
});
const {runSearch} = search;

/** Public reads: search, listings, calendars, and the answer for every path that nothing else has. */
export const handler = api({
  function: 'menu',
  routes: {
    findPage: findPage({runSearch, shells, origin, now}),
    search: search.route,
    listingPage: listingPage({directory, runSearch, shells, origin, now}),
    listing: showListing({directory, now}),
    runCalendar: runCalendar({directory, origin}),
  },
  problemPage: problemPage(shells),
  originSecret,
});
