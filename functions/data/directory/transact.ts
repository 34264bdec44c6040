import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {type DynamoDBDocumentClient, TransactWriteCommand} from '@aws-sdk/lib-dynamodb';

type TransactItem = NonNullable<
  ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']
>[number];

/** One write of a transaction. `what` names it, so that a failed condition can say which one failed. */
export interface Action<What extends string = string> {
  readonly what: What;
  readonly item: TransactItem;
}

/** The name of an action that is written with a listing, on a condition of its own. */
export const ALONGSIDE = 'alongside';

/** The same, where nothing but another look mends it: what whoever decides was shown is not so any more. */
export const AS_SEEN = 'as seen';

/** DynamoDB's limit: actions in one transaction. */
export const MOST_ACTIONS = 100;

/** A condition of a transaction did not hold; `failed` names the actions. Nothing was written. */
export class ConditionFailed extends Error {
  readonly failed: readonly string[];
  constructor(failed: readonly string[], cause: unknown) {
    super(`Condition failed: ${failed.join(', ')}`, {cause});
    this.name = 'ConditionFailed';
    this.failed = failed;
  }
}

const MOST_TRIES = 8;
/** Reasons that mean "not now", and not "no". The SDK does not try these again by itself. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** How long a transaction is left alone that DynamoDB is still busy with. */
const IN_PROGRESS_WAIT_MS = 500;

const isInProgress = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'TransactionInProgressException';

const reasonsOf = (failure: unknown): readonly string[] => {
  if (!(failure instanceof Error) || failure.name !== 'TransactionCanceledException') return [];
  const {CancellationReasons: reasons = []} = failure as {CancellationReasons?: readonly {Code?: string}[]};
  return reasons.map(({Code}) => Code ?? 'None');
};

/**
 * Writes all of `actions` or none. Tries again, with growing random waits, when another transaction was at the same
 * rows. Each try has a token, under which DynamoDB does it once, however often the client sends it: one whose answer
 * was lost is asked for again by the same token, one that was cancelled is a new one.
 * @throws ConditionFailed, or TimeoutError, after which nobody knows whether it was written
 */
export const transact = async (client: DynamoDBDocumentClient, actions: readonly Action[]): Promise<void> => {
  const TransactItems = actions.map(({item}) => item);
  let token = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({TransactItems, ClientRequestToken: token}));
      return;
    } catch (failure) {
      if (isInProgress(failure) && attempt < MOST_TRIES) {
        await sleep(IN_PROGRESS_WAIT_MS);
        continue;
      }
      const reasons = reasonsOf(failure);
      const failed = actions.filter((_, index) => reasons[index] === 'ConditionalCheckFailed');
      if (failed.length > 0)
        throw new ConditionFailed(
          failed.map(({what}) => what),
          failure,
        );
      if (!reasons.some((reason) => PASSING.has(reason)) || attempt === MOST_TRIES) throw failure;
      token = randomUUID();
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
};
