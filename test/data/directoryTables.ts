import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {startStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';

/** A store with empty Directory and Index tables. */
export interface DirectoryTables {
  readonly client: DynamoDBDocumentClient;
  readonly endpoint: string;
  readonly directoryTable: string;
  readonly indexTable: string;
  readonly stop: () => void;
}

export const startDirectoryTables = async (): Promise<DirectoryTables> => {
  const {endpoint, stop} = await startStore();
  const client = clientOf(endpoint);
  const directoryTable = await makeTable(client);
  const indexTable = await makeTable(client);
  return {
    client,
    endpoint,
    directoryTable,
    indexTable,
    stop: () => {
      client.destroy();
      stop();
    },
  };
};
