import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

type Attempt = (client: DynamoDBClient, TableName: string, pk: string) => Promise<unknown>;
const key = (pk: string) => ({pk: {S: pk}, sk: {S: 'TRIED'}});
const partition = (pk: string) => ({
  KeyConditionExpression: 'pk = :p',
  ExpressionAttributeValues: {':p': {S: pk}},
});

/** Each action that there is, tried on a table at one partition. */
export const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  GetItem: (client, TableName, pk) => client.send(new GetItemCommand({TableName, Key: key(pk)})),
  BatchGetItem: (client, table, pk) =>
    client.send(new BatchGetItemCommand({RequestItems: {[table]: {Keys: [key(pk)]}}})),
  Query: (client, TableName, pk) => client.send(new QueryCommand({TableName, ...partition(pk)})),
  Scan: (client, TableName) => client.send(new ScanCommand({TableName, Limit: 1})),
  ConditionCheckItem: (client, TableName, pk) =>
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {ConditionCheck: {TableName, Key: key(pk), ConditionExpression: 'attribute_not_exists(nothing)'}},
        ],
      }),
    ),
  PutItem: (client, TableName, pk) => client.send(new PutItemCommand({TableName, Item: key(pk)})),
  UpdateItem: (client, TableName, pk) =>
    client.send(
      new UpdateItemCommand({
        TableName,
        Key: key(pk),
        UpdateExpression: 'SET tried = :t',
        ExpressionAttributeValues: {':t': {S: 'x'}},
      }),
    ),
  DeleteItem: (client, TableName, pk) => client.send(new DeleteItemCommand({TableName, Key: key(pk)})),
  BatchWriteItem: (client, table, pk) =>
    client.send(new BatchWriteItemCommand({RequestItems: {[table]: [{PutRequest: {Item: key(pk)}}]}})),
};
