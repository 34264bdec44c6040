import type {Directory} from '../data/directory/read.ts';
import {directoryReader} from '../data/directoryReader.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import {listingPage, type ListingPageDeps} from './listingPage.tsx';
import {runCalendar} from './runCalendar.ts';
import {showListing} from './showListing.ts';

/** The routes of one listing: a module of its own, because a search needs nothing of it. */
export const listingRoutes = ({
  client,
  tableName,
  schemes,
  ...deps
}: Directory & {readonly schemes: KeptSchemes} & Omit<ListingPageDeps, 'directory'>) => {
  const directory = directoryReader({client, tableName}, schemes);
  return {
    listingPage: listingPage({directory, ...deps}),
    listing: showListing({directory, ...deps}),
    runCalendar: runCalendar({directory, ...deps}),
  };
};
