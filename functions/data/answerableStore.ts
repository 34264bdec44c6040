import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id} from '#shared/model/primitives.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {isExpired} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {type Key, KEY} from './keys.ts';
import {getLive, type ReferralsTable} from './referral/table.ts';

/** What somebody sent, and a curator answers once. */
interface Answerable {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAtEpochSeconds: number;
}

/** Some of those that are open; `next`: the mark of the page after, where there may be one. */
interface OpenPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

const OpenRow = z.object({ofId: Id, expiresAtEpochSeconds: z.int()});

/**
 * Rows that wait in one partition until they are answered. `forgets`: what is taken off the row with the answer, because
 * it was only there to answer by.
 */
export const answerableStore = <Schema extends z.ZodMiniType<Answerable>>(
  table: ReferralsTable,
  {
    schema,
    rowKey,
    openKey,
    alsoOpenAt,
    forgets,
  }: {
    readonly schema: Schema;
    readonly rowKey: (id: string) => Key;
    readonly openKey: (createdAt: string, id: string) => Key;
    /** Where else a row stands while it is open. */
    readonly alsoOpenAt?: (row: z.output<Schema>) => Key;
    readonly forgets: readonly string[];
  },
) => {
  const {client, tableName: TableName} = table;
  const put = (what: string, Item: object): Action => ({
    what,
    item: {Put: {TableName, Item: {...Item}, ConditionExpression: 'attribute_not_exists(pk)'}},
  });
  const openAt = (row: z.output<Schema>): Key[] => [
    openKey(row.createdAt, row.id),
    ...(alsoOpenAt ? [alsoOpenAt(row)] : []),
  ];
  const get = (id: string, now: Date): Promise<z.output<Schema> | undefined> =>
    getLive(table, schema, rowKey(id), now);

  return {
    get,

    /** Saves a row with the mails that it owes, or nothing. One that is there already is as good as saved. */
    save: async (row: z.output<Schema>, messages: readonly OutboxMessage[]): Promise<void> => {
      const {id, expiresAtEpochSeconds} = row;
      try {
        await transact(client, [
          put('row', {...rowKey(id), ...row}),
          ...openAt(row).map((key) => put('open', {...key, ofId: id, expiresAtEpochSeconds})),
          ...messages.map((message) => put('message', message)),
        ]);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed && failure.failed.includes('row'))) throw failure;
      }
    },

    /**
     * Those that nobody has answered, the oldest first: at most `most`, `after` the mark of the page before; and the mark of
     * the next page, where there is one. `pk`: where they stand.
     */
    listOpen: async (
      now: Date,
      {
        most,
        after,
        pk = openKey('', '').pk,
      }: {readonly most: number; readonly after?: string | undefined; readonly pk?: string},
    ): Promise<OpenPage<z.output<Schema>>> => {
      const {Items = [], LastEvaluatedKey: last} = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: {'#pk': KEY.partition},
          ExpressionAttributeValues: {':pk': pk},
          Limit: most,
          ...(after !== undefined && {ExclusiveStartKey: {[KEY.partition]: pk, [KEY.sort]: after}}),
        }),
      );
      const open = Items.map((item) => OpenRow.parse(item)).filter((row) => !isExpired(row, now));
      const found = await Promise.all(open.map(({ofId}) => get(ofId, now)));
      const next = last === undefined ? undefined : String(last[KEY.sort]);
      return {rows: found.filter((row) => row !== undefined), next};
    },

    /** Answers a row once, with a mail: it is open no longer. False when it was answered before. */
    answer: async (
      row: z.output<Schema>,
      answer: object,
      message: OutboxMessage | undefined,
    ): Promise<boolean> => {
      try {
        await transact(client, [
          {
            what: 'row',
            item: {
              Update: {
                TableName,
                Key: rowKey(row.id),
                UpdateExpression: `SET answer = :answer REMOVE ${forgets.map((_, index) => `#f${index}`).join(', ')}`,
                ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(answer)',
                ExpressionAttributeNames: Object.fromEntries(
                  forgets.map((name, index) => [`#f${index}`, name]),
                ),
                ExpressionAttributeValues: {':answer': answer},
              },
            },
          },
          ...openAt(row).map((Key) => ({what: 'open', item: {Delete: {TableName, Key: {...Key}}}})),
          ...(message ? [put('message', message)] : []),
        ]);
        return true;
      } catch (failure) {
        if (failure instanceof ConditionFailed) return false;
        throw failure;
      }
    },
  };
};
