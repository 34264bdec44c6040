import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';
import {sha256} from '../secrets.ts';
import {IdempotencyRow, readIdempotency, type SavedReferral} from './idempotency.ts';
import {referralRow} from './referralRow.ts';
import {takeSeat} from './seats.ts';
import {sameRows} from './sameRows.ts';
import {lastLook, type ReferralsTable} from './table.ts';

/** Everything that is saved when a referral is: all of it or nothing. */
export interface NewReferral {
  /** Without the reference: this function finds one that is free. */
  readonly referral: Omit<Referral, 'reference'>;
  readonly person: Person;
  readonly event: ReferralEvent;
  readonly messages: readonly OutboxMessage[];
  readonly key: {readonly keyHash: string; readonly bodyHash: string};
  /** The private link of whoever sends it, whose token only they get. */
  readonly token: string;
  /** The run on which a place is taken; without a capacity where its provider keeps the count. */
  readonly seat?: Pick<CourseRun, 'id'> & {readonly capacity: number | undefined};
  /** The draft that becomes this referral, by the hash of its cookie; `ended`: the id of what it became before. */
  readonly draft?: {readonly hash: string; readonly ended?: string | undefined};
}

export type CreateOutcome =
  | ({readonly outcome: 'created' | 'same'} & SavedReferral)
  | {readonly outcome: 'key-reused' | 'run-full' | 'draft-used'};

type What =
  | 'referral'
  | 'person'
  | 'event'
  | 'message'
  | 'key'
  | 'reference'
  | 'token'
  | 'referrer'
  | 'same'
  | 'seat'
  | 'draft';

/** References that are drawn before it is given up: one that is taken is rare. */
export const MOST_REFERENCES = 5;

const put = (tableName: string, what: What, item: Record<string, unknown>): Action<What> => ({
  what,
  item: {Put: {TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)'}},
});

/** A key can be used again when its time is over, whether or not the store has deleted it by then. */
const useKey = (tableName: string, item: Record<string, unknown>, now: Date): Action<What> => ({
  what: 'key',
  item: {
    Put: {
      TableName: tableName,
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAtEpochSeconds <= :now',
      ExpressionAttributeValues: {':now': epochSeconds(now)},
    },
  },
});

/**
 * The draft is emptied and remembers what it became, so that a page that is loaded again finds the confirmation, for as
 * long as its key is known. One whose time is over stands in nobody's way.
 */
const useDraft = (
  tableName: string,
  {hash, ended = 'none'}: NonNullable<NewReferral['draft']>,
  sent: SavedReferral & {readonly bodyHash: string},
  now: Date,
): Action<What> => ({
  what: 'draft',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.draft(hash),
      UpdateExpression: 'SET sent = :sent, expiresAtEpochSeconds = :expires REMOVE answers',
      ConditionExpression:
        'attribute_not_exists(sent) OR expiresAtEpochSeconds <= :now OR sent.referralId = :ended',
      ExpressionAttributeValues: {
        ':sent': sent,
        ':ended': ended,
        ':now': epochSeconds(now),
        ':expires': epochSeconds(now) + RETENTION_SECONDS.idempotency,
      },
    },
  },
});

/** Every write of a referral that is new, under a reference. */
export const newRows = (
  tableName: string,
  given: NewReferral,
  reference: string,
  now: Date,
): Action<What>[] => {
  const {referral, person, event, messages, key, token, seat, draft} = given;
  const saved = {referralId: referral.id, reference};
  const {expiresAtEpochSeconds} = referral;
  return [
    put(tableName, 'referral', referralRow({...referral, reference})),
    put(tableName, 'person', {...referralKeys.person(referral.id), ...person}),
    put(tableName, 'event', {...referralKeys.event(referral.id, event.number), ...event}),
    put(tableName, 'reference', {
      ...referralKeys.reference(reference),
      referralId: referral.id,
      expiresAtEpochSeconds,
    }),
    useKey(
      tableName,
      {
        ...referralKeys.idempotency(key.keyHash),
        bodyHash: key.bodyHash,
        ...saved,
        expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.idempotency,
      },
      now,
    ),
    put(tableName, 'token', {
      ...referralKeys.token(sha256(token)),
      audience: 'person',
      referralId: referral.id,
      isSenders: true,
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.personLink,
    }),
    ...(referral.referrerId === undefined
      ? []
      : [
          put(tableName, 'referrer', {
            ...referralKeys.referrer(referral.referrerId, referral.createdAt, referral.id),
            referralId: referral.id,
            expiresAtEpochSeconds: event.expiresAtEpochSeconds,
          }),
        ]),
    ...sameRows(referral).map((row) => put(tableName, 'same', row)),
    ...messages.map((message) => put(tableName, 'message', message)),
    ...(seat ? [takeSeat(tableName, seat, now)] : []),
    ...(draft === undefined ? [] : [useDraft(tableName, draft, {...saved, bodyHash: key.bodyHash}, now)]),
  ];
};

/** What a transaction without an answer has come to: its key tells. @throws `failure` when the key tells nothing. */
export const resolved = async (
  table: ReferralsTable,
  {key}: Pick<NewReferral, 'key'>,
  failure: unknown,
): Promise<CreateOutcome> => {
  const row = IdempotencyRow.safeParse(await lastLook(table, referralKeys.idempotency(key.keyHash)));
  if (!row.success || row.data.bodyHash !== key.bodyHash) throw failure;
  return {outcome: 'same', referralId: row.data.referralId, reference: row.data.reference};
};

/**
 * Saves a referral in one transaction: the referral, the person, the first event, its messages, its key, its private
 * link, its place and its draft. The same key with the same body is the same referral, however often and from
 * wherever it is sent; with another body it is `key-reused` and nothing of the other is told. When the store's answer
 * does not come, the key says whether it was saved; when that is not to be learnt either it throws, and sending the same
 * again is safe.
 */
export const createReferral = async (
  table: ReferralsTable,
  given: NewReferral,
  {newReference, now}: {newReference: () => string; now: Date},
): Promise<CreateOutcome> => {
  for (let tries = 1; ; tries += 1) {
    const reference = newReference();
    try {
      await transact(table.client, newRows(table.tableName, given, reference, now));
      return {outcome: 'created', referralId: given.referral.id, reference};
    } catch (failure) {
      if (!(failure instanceof ConditionFailed)) return await resolved(table, given, failure);
      const {failed} = failure;
      if (failed.includes('key')) {
        const earlier = await readIdempotency(table, given.key.keyHash, now);
        if (!earlier) throw failure;
        return earlier.bodyHash === given.key.bodyHash
          ? {outcome: 'same', referralId: earlier.referralId, reference: earlier.reference}
          : {outcome: 'key-reused'};
      }
      if (failed.includes('draft')) return {outcome: 'draft-used'};
      if (failed.includes('seat')) return {outcome: 'run-full'};
      if (!failed.includes('reference') || tries === MOST_REFERENCES) throw failure;
    }
  }
};
