import {
  Referral,
  type ReferralActor,
  type ReferralEvent,
  type ReferralState,
} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {ProblemError} from '#shared/problems.ts';
import {epochSeconds, referralExpires, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {type ReferralStep, transitionFor} from '#shared/referral/states.ts';
import {type Action, ConditionFailed, transact} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';
import type {ReferralsTable} from './table.ts';

export interface Step {
  readonly step: ReferralStep;
  readonly by: ReferralActor;
  readonly reason?: string;
  readonly callOn?: string;
  /** Written in the same transaction. */
  readonly messages: readonly OutboxMessage[];
}

/** States in which a place of a run is no longer held. */
const FREES_SEAT: readonly ReferralState[] = [
  'not-suitable',
  'withdrawn',
  'declined',
  'did-not-attend',
  'left-early',
  'transferred',
];

const changed = (referral: Referral, {step, reason, callOn}: Step, to: ReferralState, now: Date): Referral =>
  Referral.parse({
    ...referral,
    state: to,
    version: referral.version + 1,
    // A call that is moved to another day is the same state, entered when it was entered.
    stateSince: step === 'plan-call' && referral.state === to ? referral.stateSince : now.toISOString(),
    // They belong to the state: what an earlier step said of them is no longer so.
    callOn,
    reason,
    holdsSeat: referral.holdsSeat && !FREES_SEAT.includes(to),
    expiresAtEpochSeconds: referralExpires(to, now),
  });

const freeSeat = (tableName: string, runId: string): Action => ({
  what: 'seat',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.seats(runId),
      UpdateExpression: 'SET taken = taken - :one, changes = changes + :one',
      ConditionExpression: 'taken >= :one',
      ExpressionAttributeValues: {':one': 1},
    },
  },
});

const keepUntil = (tableName: string, key: {pk: string; sk: string}, expires: number): Action => ({
  what: 'retention',
  item: {
    Update: {
      TableName: tableName,
      Key: key,
      UpdateExpression: 'SET expiresAtEpochSeconds = :expires',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: {':expires': expires},
    },
  },
});

/**
 * Takes one step of a referral, as it was read: the new state, its event, its messages, a place that is freed, and how
 * long it is kept, in one transaction.
 * @throws ProblemError `not-acceptable-now` when the table of states does not allow it, `stale-version` when somebody
 * was faster.
 */
export const takeStep = async (
  {client, tableName}: ReferralsTable,
  referral: Referral,
  given: Step,
  now: Date,
): Promise<Referral> => {
  const rule = transitionFor(given.step, referral.state, given.by);
  if (!rule) throw new ProblemError('not-acceptable-now', 'This can no longer be done with this referral');
  const next = changed(referral, given, rule.to, now);
  const event: ReferralEvent = {
    referralId: referral.id,
    number: next.version,
    event: given.step,
    at: now.toISOString(),
    by: given.by,
    from: referral.state,
    to: rule.to,
    ...(given.reason !== undefined && {reason: given.reason}),
    ...(given.callOn !== undefined && {callOn: given.callOn}),
    expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.event,
  };
  const freedRun = referral.holdsSeat && !next.holdsSeat ? referral.runId : undefined;
  const put = (what: string, Item: Record<string, unknown>, ConditionExpression: string): Action => ({
    what,
    item: {Put: {TableName: tableName, Item, ConditionExpression}},
  });
  const writeReferral: Action = {
    what: 'referral',
    item: {
      Put: {
        TableName: tableName,
        Item: {...referralKeys.referral(referral.id), ...next},
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: {'#version': 'version'},
        ExpressionAttributeValues: {':read': referral.version},
      },
    },
  };
  try {
    await transact(client, [
      writeReferral,
      put('event', {...referralKeys.event(referral.id, event.number), ...event}, 'attribute_not_exists(pk)'),
      keepUntil(tableName, referralKeys.person(referral.id), next.expiresAtEpochSeconds),
      keepUntil(tableName, referralKeys.reference(referral.reference), next.expiresAtEpochSeconds),
      ...given.messages.map((message) => put('message', message, 'attribute_not_exists(pk)')),
      ...(freedRun === undefined ? [] : [freeSeat(tableName, freedRun)]),
    ]);
  } catch (failure) {
    if (!(failure instanceof ConditionFailed) || !failure.failed.includes('referral')) throw failure;
    throw new ProblemError('stale-version', 'Somebody else changed this referral just now', {cause: failure});
  }
  return next;
};
