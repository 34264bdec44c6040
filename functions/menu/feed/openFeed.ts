import type {Directory} from '../../data/directory/read.ts';
import {directoryReader} from '../../data/directoryReader.ts';
import type {KeptSchemes} from '../../data/schemes/schemesKept.ts';
import {type FeedDeps, feedRoutes} from './feedRoutes.ts';

/** The routes of the open feed over the Directory: a module of its own, because a search needs nothing of it. */
export const openFeed = ({
  client,
  tableName,
  schemes,
  ...deps
}: Directory & {readonly schemes: KeptSchemes} & Omit<FeedDeps, 'directory'>) =>
  feedRoutes({directory: directoryReader({client, tableName}, schemes), ...deps});
