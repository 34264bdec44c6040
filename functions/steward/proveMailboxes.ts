import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {londonDate, londonTime} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {type Action, ConditionFailed, transact} from '../data/directory/transact.ts';
import {readMailbox} from '../data/directory/read.ts';
import {directoryKeys} from '../data/keys.ts';
import {mailboxStore} from '../data/mailboxStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {emailHash} from '../data/proofStore.ts';
import {log} from '../log.ts';

interface MailboxDeps {
  readonly client: DynamoDBDocumentClient;
  readonly directoryTable: string;
  readonly referralsTable: string;
  readonly now: () => Date;
}

/** London time from which the curator is told, once a day: somebody can ring then. */
const TOLD_FROM = '08:00';

/**
 * What is asked for in Directory becomes mail: a code for each mailbox that somebody asked one for, and once a day to the
 * curator what waits for mailboxes. Whoever asks needs no right on Referrals, where mail waits; each mail and the mark that it
 * was left are one transaction.
 */
export const mailboxWorker =
  ({client, directoryTable, referralsTable, now: clock}: MailboxDeps) =>
  async (): Promise<void> => {
    const directory = {client, tableName: directoryTable};
    const mailboxes = mailboxStore(directory);
    const practices = practiceStore(directory);
    const now = clock();

    const leave = async (mark: NonNullable<Action['item']['Update']>, message: OutboxMessage) => {
      const put = {TableName: referralsTable, Item: message, ConditionExpression: 'attribute_not_exists(pk)'};
      try {
        await transact(client, [
          {what: 'mark', item: {Update: mark}},
          {what: 'message', item: {Put: put}},
        ]);
      } catch (failure) {
        // Another run was faster.
        if (!(failure instanceof ConditionFailed)) throw failure;
      }
    };

    for (const asking of await mailboxes.listAsked(now)) {
      const {key, askedAt, askedBy, emailHash: hash} = asking;
      const isOfPractice = 'practice' in asking;
      const mailbox = isOfPractice
        ? await practices.get(asking.practice)
        : await readMailbox(directory, asking.listingId);
      // Asked for an address that another has replaced: that one has its own asking.
      const email = mailbox?.email;
      if (email !== undefined && hash !== undefined && emailHash(email) !== hash) continue;
      await leave(
        {
          TableName: directoryTable,
          Key: key,
          UpdateExpression: 'SET takenFor = :asked',
          ConditionExpression: 'askedAt = :asked AND (attribute_not_exists(takenFor) OR takenFor <> :asked)',
          ExpressionAttributeValues: {':asked': askedAt},
        },
        isOfPractice
          ? newMessage('practice-proof', {practice: asking.practice, askedBy}, now)
          : newMessage('mailbox-proof', {listingId: asking.listingId, askedBy}, now),
      );
      log('info', 'mailbox-proof-asked', {count: 1});
    }

    if (londonTime(now) < TOLD_FROM || (await mailboxes.listWaiting(now)).length === 0) return;
    await leave(
      {
        TableName: directoryTable,
        Key: directoryKeys.waitingTold(),
        UpdateExpression: 'SET toldOn = :today',
        ConditionExpression: 'attribute_not_exists(toldOn) OR toldOn < :today',
        ExpressionAttributeValues: {':today': londonDate(now)},
      },
      newMessage('curator-mailboxes', {}, now),
    );
  };
