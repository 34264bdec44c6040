import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {placeStore} from '../data/placeStore.ts';
import {shardStore} from '../data/shardStore.ts';
import {alternatives, type FindAlternatives} from './alternatives.ts';

/** Looks for other support in the Index table. */
export const openAlternatives = (client: DynamoDBDocumentClient, tableName: string): FindAlternatives =>
  alternatives({
    places: placeStore({client, tableName}),
    shards: shardStore({client, tableName}),
    now: () => new Date(),
  });
