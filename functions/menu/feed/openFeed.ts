import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {directoryReader} from '../../data/directoryReader.ts';
import {type FeedDeps, feedRoutes} from './feedRoutes.ts';

/** The routes of the open feed over the Directory: a module of its own, because a search needs nothing of it. */
export const openFeed = ({
  client,
  tableName,
  ...deps
}: {client: DynamoDBDocumentClient; tableName: string} & Omit<FeedDeps, 'directory'>) =>
  feedRoutes({directory: directoryReader({client, tableName}), ...deps});
