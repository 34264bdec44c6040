import {DeleteCommand} from '@aws-sdk/lib-dynamodb';
import type {Actor} from '#shared/access/actor.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import type {Directory} from '../data/directory/read.ts';
import type {Key} from '../data/keys.ts';
import {listNews, type NewsRow} from '../data/proposals/newsStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {log} from '../log.ts';

interface NewsDeps {
  readonly directory: Directory;
  readonly referralsTable: string;
  /** Whoever sent a change: their mailbox stands in Accounts alone. */
  readonly getAccount: (accountId: string) => Promise<Actor | undefined>;
  readonly now: () => Date;
}

/** Leaves the minute to referrals; what is left is told in the next. */
const MOST_TIME_MS = 8_000;
const PAGE = 25;

/**
 * What curators decided becomes mail. The curator's function has no right on Referrals, where mail waits: it leaves a row,
 * and each row becomes a letter in one transaction, so that none is told twice or never. One that cannot be told is logged,
 * and keeps no other waiting.
 */
export const newsWorker = ({directory, referralsTable, getAccount, now}: NewsDeps) => {
  const {client, tableName} = directory;

  const tell = async (key: Key, news: NewsRow): Promise<void> => {
    const {what, listingId, organisationId, at, version, accountId, to} = news;
    const account = accountId === undefined ? undefined : await getAccount(accountId);
    const email = to ?? account?.account.email;
    if (email === undefined) {
      // Whoever sent it has left: there is nobody to tell.
      await client.send(new DeleteCommand({TableName: tableName, Key: key}));
      return;
    }
    const message = newMessage(
      what,
      {
        to: email,
        ...(listingId !== undefined && {listingId}),
        ...(version !== undefined && {history: {at, version}}),
        ...(organisationId !== undefined && {organisation: {id: organisationId, at}}),
      },
      now(),
    );
    const actions: Action[] = [
      {
        what: 'news',
        item: {Delete: {TableName: tableName, Key: key, ConditionExpression: 'attribute_exists(pk)'}},
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
    await transact(client, actions);
    log('info', 'news-told', {count: 1});
  };

  return async (): Promise<void> => {
    const endsAtMs = now().getTime() + MOST_TIME_MS;
    let after: Key | undefined;
    do {
      const {found, next} = await listNews(directory, {after, most: PAGE});
      for (const {key, news} of found) {
        if (now().getTime() >= endsAtMs) return;
        if (!news) {
          log('error', 'news-unreadable', {messageId: key.sk});
          continue;
        }
        try {
          await tell(key, news);
        } catch (failure) {
          // Another run was faster; anything else is tried again in the next minute.
          if (!(failure instanceof ConditionFailed)) log('error', 'news-left', {messageId: key.sk, failure});
        }
      }
      after = next;
    } while (after);
  };
};
