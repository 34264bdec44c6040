import {paginateQuery, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {DUE_INDEX, type Key, referralKeys} from './keys.ts';
import {isRefused, type ReferralsTable} from './referral/table.ts';

/** Keys read at a time. */
const PAGE = 50;
/** How long a message that is due and cannot be claimed is left alone. */
const ASIDE_MS = 60 * 60_000;

/**
 * The keys of all messages of one due partition that are due now, page by page, so that no number of them in front
 * hides the ones behind. The longest waiting come first, or last with `newestFirst`.
 */
export const eachDue = async function* (
  {client, tableName}: ReferralsTable,
  partition: number,
  now: Date,
  {newestFirst}: {newestFirst: boolean},
): AsyncGenerator<Key> {
  const pages = paginateQuery(
    {client, pageSize: PAGE},
    {
      TableName: tableName,
      IndexName: DUE_INDEX.name,
      KeyConditionExpression: '#partition = :partition AND #due <= :now',
      ExpressionAttributeNames: {'#partition': DUE_INDEX.partition, '#due': DUE_INDEX.sort},
      ExpressionAttributeValues: {
        ':partition': referralKeys.duePartition(partition),
        ':now': now.toISOString(),
      },
      ScanIndexForward: !newestFirst,
    },
  );
  for await (const {Items = []} of pages) {
    for (const {pk, sk} of Items) yield {pk: String(pk), sk: String(sk)};
  }
};

/**
 * Moves a message that is due and that nobody could claim an hour on: it has expired, or is damaged. Without that it
 * would be met, and cost its time, in every sweep. False, and nothing is written, when it is not due any more: done, or
 * held by somebody, and only the index was late.
 */
export const setAside = async (
  {client, tableName}: ReferralsTable,
  {pk, sk}: Key,
  now: Date,
): Promise<boolean> => {
  try {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: {pk, sk},
        UpdateExpression: 'SET dueAt = :later',
        ConditionExpression: 'dueAt <= :now',
        ExpressionAttributeValues: {
          ':now': now.toISOString(),
          ':later': new Date(now.getTime() + ASIDE_MS).toISOString(),
        },
      }),
    );
    return true;
  } catch (failure) {
    if (isRefused(failure)) return false;
    throw failure;
  }
};
