import {londonDate} from '#shared/london.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {referralKeys} from './keys.ts';
import type {ReferralsTable} from './referral/table.ts';

/** How many letters a day: to one mailbox, and asked for from one viewer's address (a clinic is behind one). */
const DAILY_LETTERS = {'letter-mailbox': 3, 'letter-viewer': 60} as const;
type Counted = keyof typeof DAILY_LETTERS;

export interface LetterLimits {
  /** Hash of the mailbox that it goes to. */
  readonly mailbox: string;
  /** Hash of the viewer who asks. */
  readonly viewer: string;
}

/** Letters that belong to no referral: counted and posted in one transaction, so that no press passes the limit. */
export const letterStore = ({client, tableName}: ReferralsTable) => {
  const count = (what: Counted, who: string, now: Date): Action => ({
    what,
    item: {
      Update: {
        TableName: tableName,
        Key: referralKeys.limit(what, who, londonDate(now)),
        UpdateExpression: 'ADD seen :one SET expiresAtEpochSeconds = :expires',
        ConditionExpression: 'attribute_not_exists(seen) OR seen < :most',
        ExpressionAttributeValues: {
          ':one': 1,
          ':most': DAILY_LETTERS[what],
          ':expires': epochSeconds(now) + RETENTION_SECONDS.letterLimit,
        },
      },
    },
  });

  return {
    /** Puts a letter into the outbox; false, and nothing is written, when the day's number is reached. */
    async post(message: OutboxMessage, {mailbox, viewer}: LetterLimits, now: Date): Promise<boolean> {
      const put = {
        TableName: tableName,
        Item: message,
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      try {
        await transact(client, [
          count('letter-mailbox', mailbox, now),
          count('letter-viewer', viewer, now),
          {what: 'message', item: {Put: put}},
        ]);
        return true;
      } catch (failure) {
        if (!(failure instanceof ConditionFailed)) throw failure;
        // The message's id was drawn at random: when it stands there, it is this one, whose first answer did not come.
        return failure.failed.includes('message');
      }
    },
  };
};

export type LetterStore = ReturnType<typeof letterStore>;
