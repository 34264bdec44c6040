import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {findPairs} from '../data/alike/findPairs.ts';
import {CompareRow} from '../data/alike/rows.ts';
import type {Directory} from '../data/directory/read.ts';
import {ConditionFailed} from '../data/directory/transact.ts';
import {directoryKeys, KEY} from '../data/keys.ts';
import {log} from '../log.ts';

/** Leaves the minute to referrals; what is left is compared in the next. */
const MOST_TIME_MS = 8_000;
const PAGE = 100;

/**
 * Compares the listings whose name, phone, website or place has changed with those that share one of them. Each is a step
 * of its own: after a large import it goes on, minute by minute, where it was.
 */
export const compareWorker = ({
  directory,
  now,
}: {
  readonly directory: Directory;
  readonly now: () => Date;
}) => {
  const {client, tableName} = directory;

  const listWanted = async (): Promise<CompareRow[]> => {
    const {Items = []} = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': directoryKeys.compare('').pk},
        Limit: PAGE,
      }),
    );
    return Items.map((row) => CompareRow.parse(row));
  };

  return async (): Promise<void> => {
    const endsAtMs = now().getTime() + MOST_TIME_MS;
    for (;;) {
      const wanted = await listWanted();
      let done = 0;
      for (const row of wanted) {
        if (now().getTime() >= endsAtMs) return;
        try {
          await findPairs(directory, row, now());
          done += 1;
        } catch (failure) {
          // The listing was changed meanwhile, and is compared again; anything else is tried again in the next minute.
          if (!(failure instanceof ConditionFailed)) log('error', 'compare-left', {failure});
        }
      }
      // Less than a page is all that there was; and what failed does not keep the minute busy.
      if (wanted.length < PAGE || done === 0) return;
    }
  };
};
