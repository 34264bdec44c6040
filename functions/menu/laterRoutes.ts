import type {Directory} from '../data/directory/read.ts';
import {directoryReader} from '../data/directoryReader.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import {lazily} from '../http/lazily.ts';
import {problemPage} from '../http/problemPage.tsx';
import {feedRoutes, type FeedDeps} from './feed/feedRoutes.ts';
import {findPage, type FindPageDeps} from './findPage.tsx';
import {listingPage, type ListingPageDeps} from './listingPage.tsx';
import {openApi} from './openApi.ts';
import {runCalendar} from './runCalendar.ts';
import {showListing} from './showListing.ts';
import {siteMapIndex, siteMapOfRoot, type SiteMapDeps} from './siteMaps.ts';
import {suggest, type SuggestDeps} from './suggest.ts';

type LaterDeps = Directory & {readonly schemes: KeptSchemes} & FindPageDeps &
  SiteMapDeps &
  SuggestDeps &
  Omit<ListingPageDeps & FeedDeps, 'directory'>;

/**
 * All that the menu answers but search in JSON. One module, read at the first request for any of it: each module that is
 * read apart has its own share of what the start reads too, and that would lie in as many files.
 */
export const laterRoutes = ({client, tableName, schemes, ...deps}: LaterDeps) => {
  const directory = directoryReader({client, tableName}, schemes);
  return {
    routes: {
      findPage: findPage(deps),
      suggest: suggest(deps),
      siteMapIndex: siteMapIndex(deps),
      siteMapOfRoot: siteMapOfRoot(deps),
      openApi: lazily(() => openApi(deps)),
      listingPage: listingPage({directory, ...deps}),
      listing: showListing({directory, ...deps}),
      runCalendar: runCalendar({directory, ...deps}),
      ...feedRoutes({directory, ...deps}),
    },
    problemPage: problemPage(deps.shells),
  };
};
