import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {type MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {eachDue, setAside} from './dueMessages.ts';
import {duePartitionOf} from './duePartition.ts';
import {type Key, referralKeys} from './keys.ts';
import {isRefused, lastLook, putNew, type ReferralsTable, wasSentBefore} from './referral/table.ts';
import {newId} from './secrets.ts';

/** A new message is left to the stream for this long; then the sweep takes it. */
const FIRST_SWEEP_MS = 60_000;
/** How long a claim holds. Longer than any send takes: SES is given up on after 15 seconds. */
const LEASE_MS = 60_000;
const FIRST_BACKOFF_MS = 60_000;
const LONGEST_BACKOFF_MS = 60 * 60_000;

/** What a message is about; everything else of it is made here. */
export type MessageAbout = Pick<
  OutboxMessage,
  | 'referralId'
  | 'runId'
  | 'listingId'
  | 'listingSlug'
  | 'outcode'
  | 'counts'
  | 'to'
  | 'handover'
  | 'invitation'
  | 'history'
  | 'organisation'
  | 'certificate'
  | 'askedBy'
  | 'practice'
  | 'check'
  | 'toldUntil'
  | 'report'
  | 'join'
  | 'askedWith'
>;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** How long to wait after a try that failed: 1, 2, 4… minutes, an hour at most. */
export const backoffMs = (attempts: number): number =>
  Math.min(FIRST_BACKOFF_MS * 2 ** Math.max(attempts - 1, 0), LONGEST_BACKOFF_MS);

/**
 * A message as a row of the outbox, due for the sweep in a minute, or when its wait is over. Write it in the transaction
 * that it speaks of. An `id` that is made of its cause (`idFrom`) is for what may be told of twice: see `postOnce`.
 */
export const newMessage = (
  kind: MessageKind,
  about: MessageAbout,
  now: Date,
  {waitMs = 0, id = newId()}: {waitMs?: number; id?: string} = {},
): OutboxMessage => {
  const key =
    about.referralId === undefined
      ? referralKeys.looseMessage(id)
      : referralKeys.message(about.referralId, id);
  const holdsAddress = about.referralId === undefined || about.to !== undefined;
  const lives = holdsAddress ? RETENTION_SECONDS.letter : RETENTION_SECONDS.message;
  return {
    ...key,
    id,
    kind,
    state: 'waiting',
    createdAt: now.toISOString(),
    attempts: 0,
    dueAt: after(now, waitMs > 0 ? waitMs : FIRST_SWEEP_MS),
    ...(waitMs > 0 && {notBefore: after(now, waitMs)}),
    duePartition: duePartitionOf(id),
    ...about,
    // It lives as long after its wait as another does after it was written.
    expiresAtEpochSeconds: epochSeconds(now) + Math.ceil(waitMs / 1000) + lives,
  };
};

/** A message that was claimed. `wasInterrupted`: an earlier claim neither sent it nor said that it failed. */
export interface ClaimedMessage {
  readonly message: OutboxMessage;
  readonly wasInterrupted: boolean;
}

const claimed = (message: OutboxMessage): ClaimedMessage => ({
  message,
  wasInterrupted: message.claimFound === 'sending',
});

const NAMES = {'#state': 'state'} as const;

interface Ending {
  readonly state: 'sent' | 'given-up';
  readonly field: 'sentAt' | 'gaveUp';
  readonly value: string;
}

/**
 * The outbox: messages that wait in the Referrals table. A message is claimed by a lease before it is sent; what is not
 * marked as sent when its lease or its wait ends is due, and the sweep finds it by the index.
 */
export const outboxStore = (table: ReferralsTable) => {
  const {client, tableName} = table;
  const finishing = ({pk, sk, attempts}: OutboxMessage, {state, field, value}: Ending) => ({
    TableName: tableName,
    Key: {pk, sk},
    UpdateExpression: 'SET #state = :state, #field = :value REMOVE dueAt, duePartition',
    ConditionExpression: '#state = :sending AND attempts = :attempts',
    ExpressionAttributeNames: {...NAMES, '#field': field},
    ExpressionAttributeValues: {
      ':state': state,
      ':value': value,
      ':sending': 'sending',
      ':attempts': attempts,
    },
  });

  /** What stands there, when a refusal may be the work of the same call, whose first answer did not come. */
  const foundAfter = async (failure: unknown, {pk, sk}: Key): Promise<OutboxMessage | undefined> => {
    if (!wasSentBefore(failure)) return undefined;
    const found = OutboxMessage.safeParse(await lastLook(table, {pk, sk}));
    return found.success ? found.data : undefined;
  };

  const finish = async (message: OutboxMessage, ending: Ending): Promise<boolean> => {
    try {
      await client.send(new UpdateCommand(finishing(message, ending)));
      return true;
    } catch (failure) {
      if (!isRefused(failure)) throw failure;
      const found = await foundAfter(failure, message);
      return found?.state === ending.state && found.attempts === message.attempts;
    }
  };

  return {
    /** Writes a message that belongs to no referral. */
    async post(message: OutboxMessage): Promise<void> {
      await putNew(table, message);
    },

    /** Writes a message whose id is made of its cause, unless it stands there from the first time. */
    async postOnce(message: OutboxMessage): Promise<void> {
      try {
        await putNew(table, message);
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
      }
    },

    /**
     * Takes a message for the length of a lease, or undefined when it is done, held by somebody, not yet due, or too old
     * to be kept. The stream may claim a waiting message before its first sweep.
     */
    async claim({pk, sk}: Key, now: Date): Promise<ClaimedMessage | undefined> {
      const at = now.toISOString();
      const claimId = newId();
      try {
        const {Attributes} = await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: {pk, sk},
            UpdateExpression:
              'SET #state = :sending, dueAt = :lease, attempts = attempts + :one, claimId = :claim, claimFound = #state',
            ConditionExpression:
              'expiresAtEpochSeconds > :seconds AND (attribute_not_exists(notBefore) OR notBefore <= :now) AND ((#state = :waiting AND (attempts = :zero OR dueAt <= :now)) OR (#state = :sending AND dueAt <= :now))',
            ExpressionAttributeNames: NAMES,
            ExpressionAttributeValues: {
              ':sending': 'sending',
              ':waiting': 'waiting',
              ':claim': claimId,
              ':lease': after(now, LEASE_MS),
              ':now': at,
              ':seconds': epochSeconds(now),
              ':one': 1,
              ':zero': 0,
            },
            ReturnValues: 'ALL_NEW',
          }),
        );
        return claimed(OutboxMessage.parse(Attributes));
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
        const found = await foundAfter(failure, {pk, sk});
        return found?.claimId === claimId ? claimed(found) : undefined;
      }
    },

    /** Marks a claimed message as done. False when another claim has come between: its mail may be doubled. */
    async markSent(message: OutboxMessage, now: Date): Promise<boolean> {
      return await finish(message, {state: 'sent', field: 'sentAt', value: now.toISOString()});
    },

    /** Ends a message that can never be sent, with the reason as a code. */
    async giveUp(message: OutboxMessage, reason: string): Promise<boolean> {
      return await finish(message, {state: 'given-up', field: 'gaveUp', value: reason});
    },

    /**
     * Puts a message back after a try that failed. `isUnsure`: nobody knows whether it was sent, so that the next claim
     * counts it as one that may be doubled. `keeps`: it waits for something that may take months, and is kept until then.
     */
    async putBack(
      message: OutboxMessage,
      {isUnsure, keeps = false}: {isUnsure: boolean; keeps?: boolean},
      now: Date,
    ): Promise<void> {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: {pk: message.pk, sk: message.sk},
            UpdateExpression: `SET #state = :state, dueAt = :due${keeps ? ', expiresAtEpochSeconds = :expires' : ''}`,
            ConditionExpression: '#state = :sending AND attempts = :attempts',
            ExpressionAttributeNames: NAMES,
            ExpressionAttributeValues: {
              ':state': isUnsure ? 'sending' : 'waiting',
              ':sending': 'sending',
              ':attempts': message.attempts,
              ':due': after(now, backoffMs(message.attempts)),
              ...(keeps && {':expires': epochSeconds(now) + RETENTION_SECONDS.message}),
            },
          }),
        );
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
      }
    },

    /** Has a message that waits done at the next sweep: what it waited for has come. */
    async hurry(key: Key, now: Date): Promise<void> {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET dueAt = :now',
            ConditionExpression: '#state = :waiting',
            ExpressionAttributeNames: NAMES,
            ExpressionAttributeValues: {':now': now.toISOString(), ':waiting': 'waiting'},
          }),
        );
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
      }
    },

    /** The write that marks a message as done, for a transaction of which it is a part. */
    sentItem: (message: OutboxMessage, now: Date) => ({
      Update: finishing(message, {state: 'sent', field: 'sentAt', value: now.toISOString()}),
    }),

    /** @see eachDue */
    due: (partition: number, now: Date, options: {newestFirst: boolean}): AsyncGenerator<Key> =>
      eachDue(table, partition, now, options),

    /** @see setAside */
    setAside: (key: Key, now: Date): Promise<boolean> => setAside(table, key, now),
  };
};

export type OutboxStore = ReturnType<typeof outboxStore>;
