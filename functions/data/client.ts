import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';

/**
 * The one document client of a function. Region, credentials and any other endpoint come from the environment
 * (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`), so that the code is the same everywhere.
 */
export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({maxAttempts: 4}), {
    marshallOptions: {removeUndefinedValues: true},
  });
