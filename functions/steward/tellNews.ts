import {DeleteCommand} from '@aws-sdk/lib-dynamodb';
import type {Actor} from '#shared/access/actor.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import type {Directory} from '../data/directory/read.ts';
import {listNews} from '../data/proposals/newsStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {log} from '../log.ts';

interface NewsDeps {
  readonly directory: Directory;
  readonly referralsTable: string;
  /** Whoever sent a change: their mailbox stands in Accounts alone. */
  readonly getAccount: (accountId: string) => Promise<Actor | undefined>;
  readonly now: () => Date;
}

/**
 * What curators decided becomes mail. The curator's function has no right on Referrals, where mail waits: it leaves a row,
 * and each row becomes a letter in one transaction, so that none is told twice or never.
 */
export const newsWorker =
  ({directory, referralsTable, getAccount, now}: NewsDeps) =>
  async (): Promise<void> => {
    const {client, tableName} = directory;
    for (const {key, what, listingId, at, version, accountId, to} of await listNews(directory)) {
      const account = accountId === undefined ? undefined : await getAccount(accountId);
      const email = to ?? account?.account.email;
      if (email === undefined) {
        // Whoever sent it has left: there is nobody to tell.
        await client.send(new DeleteCommand({TableName: tableName, Key: key}));
        continue;
      }
      const message = newMessage(
        what,
        {to: email, listingId, ...(version !== undefined && {history: {at, version}})},
        now(),
      );
      const actions: Action[] = [
        {
          what: 'news',
          item: {
            Delete: {TableName: tableName, Key: key, ConditionExpression: 'attribute_exists(pk)'},
          },
        },
        {
          what: 'message',
          item: {
            Put: {
              TableName: referralsTable,
              Item: message,
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        },
      ];
      try {
        await transact(client, actions);
        log('info', 'news-told', {count: 1});
      } catch (failure) {
        // Another run was faster.
        if (!(failure instanceof ConditionFailed)) throw failure;
      }
    }
  };
