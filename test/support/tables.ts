import {randomUUID} from 'node:crypto';
import {CreateTableCommand, DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {DUE_INDEX, INBOX_INDEX, KEY} from '../../functions/data/keys.ts';

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

/** A new, empty table with the keys that all four share, and the indexes of Referrals if asked. Returns its name. */
export const makeTable = async (
  client: DynamoDBDocumentClient,
  {hasIndexes = false}: {hasIndexes?: boolean} = {},
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
        ...(hasIndexes
          ? [DUE_INDEX, INBOX_INDEX].flatMap(({partition, sort}) => [string(partition), string(sort)])
          : []),
      ],
      KeySchema: key(KEY.partition, KEY.sort),
      ...(hasIndexes && {
        GlobalSecondaryIndexes: [
          {
            IndexName: DUE_INDEX.name,
            KeySchema: key(DUE_INDEX.partition, DUE_INDEX.sort),
            Projection: {ProjectionType: 'KEYS_ONLY'},
          },
          {
            IndexName: INBOX_INDEX.name,
            KeySchema: key(INBOX_INDEX.partition, INBOX_INDEX.sort),
            Projection: {ProjectionType: 'INCLUDE', NonKeyAttributes: [...INBOX_INDEX.projected]},
          },
        ],
      }),
    }),
  );
  return tableName;
};
