import type {DynamoDBBatchResponse, DynamoDBStreamEvent} from 'aws-lambda';
import {documentClient} from '../data/client.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import {shardWriter} from '../data/shardWriter.ts';
import {env} from '../env.ts';
import {indexBatch} from './indexBatch.ts';

const {DIRECTORY_TABLE, INDEX_TABLE} = env('DIRECTORY_TABLE', 'INDEX_TABLE');
const client = documentClient();
const directory = {client, tableName: DIRECTORY_TABLE};
const rebuild = {
  directory,
  writer: shardWriter({client, tableName: INDEX_TABLE}),
  schemes: schemesKept(directory),
};

/** Directory's stream, filtered to search documents, seat bands and added words → what Index has of them, built again. */
export const handler = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  await indexBatch(rebuild, event.Records);
