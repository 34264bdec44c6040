import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {directoryReader} from '../data/directoryReader.ts';
import {listingPage, type ListingPageDeps} from './listingPage.tsx';
import {runCalendar} from './runCalendar.ts';
import {showListing} from './showListing.ts';

/** The routes of one listing: a module of its own, because a search needs nothing of it. */
export const listingRoutes = ({
  client,
  tableName,
  ...deps
}: {client: DynamoDBDocumentClient; tableName: string} & Omit<ListingPageDeps, 'directory'>) => {
  const directory = directoryReader({client, tableName});
  return {
    listingPage: listingPage({directory, ...deps}),
    listing: showListing({directory, ...deps}),
    runCalendar: runCalendar({directory, ...deps}),
  };
};
