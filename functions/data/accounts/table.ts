import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';

/** The Accounts table, and the client that reaches it. */
export interface AccountsTable {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
}
