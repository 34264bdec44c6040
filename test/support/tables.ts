import {randomUUID} from 'node:crypto';
import {CreateTableCommand, DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {DUE_INDEX, KEY} from '../../functions/data/keys.ts';

/** A document client of the store at `endpoint`. Local stores take any credentials. */
export const clientOf = (endpoint: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'eu-west-2',
      credentials: {accessKeyId: 'test', secretAccessKey: 'test'},
      maxAttempts: 4,
    }),
    {marshallOptions: {removeUndefinedValues: true}},
  );

/** A new, empty table with the keys that all four share, and the due index if asked. Returns its name. */
export const makeTable = async (
  client: DynamoDBDocumentClient,
  {hasDueIndex = false}: {hasDueIndex?: boolean} = {},
): Promise<string> => {
  const tableName = `test-${randomUUID()}`;
  const string = (AttributeName: string) => ({AttributeName, AttributeType: 'S'}) as const;
  const key = (partition: string, sort: string) => [
    {AttributeName: partition, KeyType: 'HASH' as const},
    {AttributeName: sort, KeyType: 'RANGE' as const},
  ];
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        string(KEY.partition),
        string(KEY.sort),
        ...(hasDueIndex ? [string(DUE_INDEX.partition), string(DUE_INDEX.sort)] : []),
      ],
      KeySchema: key(KEY.partition, KEY.sort),
      ...(hasDueIndex && {
        GlobalSecondaryIndexes: [
          {
            IndexName: DUE_INDEX.name,
            KeySchema: key(DUE_INDEX.partition, DUE_INDEX.sort),
            Projection: {ProjectionType: 'KEYS_ONLY'},
          },
        ],
      }),
    }),
  );
  return tableName;
};
