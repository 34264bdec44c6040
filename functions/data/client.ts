import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';

/** How long a call may take, and how often it is tried. */
export interface Patience {
  readonly connectMs: number;
  readonly requestMs: number;
  readonly maxAttempts: number;
}

/**
 * For what must not be lost. A store that is well answers in some 10 ms; one that does not in 2 s is asked again. The
 * fourth try comes 6 s after the first at the earliest: AWS asks for one after 5 s, which makes DynamoDB finish a
 * transaction that it had left half done. All of it takes less than 9 s, and so leaves a function of 15 s time to
 * answer.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html (TransactionInProgressException)
 */
const FOR_WRITING: Patience = {connectMs: 1000, requestMs: 2000, maxAttempts: 4};

/** For what a person waits for and nothing is lost by: less than 5 s in all. */
export const FOR_READING: Patience = {connectMs: 1000, requestMs: 2000, maxAttempts: 2};

/**
 * The one document client of a function. Region, credentials and any other endpoint come from the environment
 * (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`), so that the code is the same everywhere. A call whose answer does not
 * come in time is tried again, and in the end rejects with a `TimeoutError`: whether it was done is then not known.
 */
export const documentClient = ({
  connectMs,
  requestMs,
  maxAttempts,
}: Patience = FOR_WRITING): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts,
      requestHandler: {
        connectionTimeout: connectMs,
        requestTimeout: requestMs,
        // Without it the request timeout is only a warning in the log.
        throwOnRequestTimeout: true,
      },
    }),
    {marshallOptions: {removeUndefinedValues: true}},
  );
