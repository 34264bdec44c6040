import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {StartError} from '../startError.ts';
import type {TableModel} from '../template/tables.ts';

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({TableName: name}))).Table;
  } catch (failure) {
    if (failure instanceof ResourceNotFoundException) return undefined;
    throw failure;
  }
};

/** What must be the same for old data to fit a new template. */
const shape = (
  table: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes' | 'StreamSpecification'>,
): string =>
  JSON.stringify([
    table.KeySchema?.map(({AttributeName, KeyType}) => [AttributeName, KeyType]).sort(),
    (table.GlobalSecondaryIndexes ?? [])
      .map(({IndexName, KeySchema, Projection}) => [
        IndexName,
        KeySchema?.map(({AttributeName, KeyType}) => [AttributeName, KeyType]),
        [...(Projection?.NonKeyAttributes ?? [])].sort(),
      ])
      .sort(),
    table.StreamSpecification?.StreamViewType ?? '',
  ]);

/**
 * Makes the tables that are not there yet. True when all of them are new.
 * @throws StartError when a table from an earlier run has another shape than the template now declares
 */
export const createTables = async (
  client: DynamoDBClient,
  tables: readonly TableModel[],
): Promise<boolean> => {
  let areAllNew = true;
  for (const {name, create, ttlAttribute} of tables) {
    const existing = await describe(client, name);
    if (existing) {
      areAllNew = false;
      if (shape(existing) !== shape(create)) {
        throw new StartError(
          `The local table ${name} was made by another version of the project. Run "npm start -- --fresh" to start over with the demonstration menu.`,
        );
      }
      continue;
    }
    await client.send(new CreateTableCommand(create));
    await waitUntilTableExists({client, maxWaitTime: 10, minDelay: 0.05, maxDelay: 0.5}, {TableName: name});
    if (ttlAttribute) {
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: name,
          TimeToLiveSpecification: {Enabled: true, AttributeName: ttlAttribute},
        }),
      );
    }
  }
  return areAllNew;
};
