import {isDeepStrictEqual} from 'node:util';
import type {Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import type {PersonChange} from '#shared/referral/ownDetails.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';
import {countMessage} from './countMessage.ts';
import {erasedRow} from './looks.ts';
import {isPersonGone, keptRows, transactWithoutGone} from './keptRows.ts';
import {othersMessage, outcomeMessage, putRightMessage} from './outcomeMessage.ts';
import {referralRow} from './referralRow.ts';
import {freeSeat, takeSeat} from './seats.ts';
import {lastLook, type ReferralsTable} from './table.ts';

/** What a step changes of what is kept of the person. */
export type RowChange = PersonChange & Partial<Pick<Person, 'passOnWhy'>>;

/** A step, and the messages that are written in its transaction. */
export interface Step extends StepTaken {
  readonly messages: readonly OutboxMessage[];
  /** What the person changed of what they told us, or their provider wrote to them. */
  readonly person?: RowChange;
  /** Whose sign-in took it. */
  readonly accountId?: string | undefined;
}

/** The places that change hands: the one that was held, and the one that is held now. */
const moveSeat = (
  tableName: string,
  {referral, next, given: {run}}: {referral: Referral; next: Referral; given: Step},
  now: Date,
): Action[] => {
  const held = referral.holdsSeat ? referral.runId : undefined;
  const holds = next.holdsSeat ? next.runId : undefined;
  if (held === holds) return [];
  return [
    ...(held === undefined ? [] : [freeSeat(tableName, held)]),
    ...(holds === undefined ? [] : [takeSeat(tableName, {id: holds, capacity: run?.capacity}, now)]),
  ];
};

/** Whether a step stands in the store as this very one, after a try whose answer did not come. */
const isTaken = async (table: ReferralsTable, next: Referral): Promise<boolean> => {
  const row = await lastLook(table, referralKeys.referral(next.id));
  return (
    row !== undefined && Object.entries(next).every(([field, value]) => isDeepStrictEqual(row[field], value))
  );
};

/** Every write of a step: the new standing of the referral, its event, its messages, and what hangs on it. */
export const stepRows = (
  tableName: string,
  {referral, next, given}: {readonly referral: Referral; readonly next: Referral; readonly given: Step},
  now: Date,
): Action[] => {
  const on = given.session?.on ?? given.startsOn;
  const event: ReferralEvent = {
    referralId: referral.id,
    number: next.version,
    event: given.step,
    at: now.toISOString(),
    by: given.by,
    from: referral.state,
    to: next.state,
    ...(given.reason !== undefined && {reason: given.reason}),
    ...(given.callOn !== undefined && {callOn: given.callOn}),
    ...(on !== undefined && {on}),
    expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.event,
  };
  const put = (what: string, Item: Record<string, unknown>, ConditionExpression: string): Action => ({
    what,
    item: {Put: {TableName: tableName, Item, ConditionExpression}},
  });
  const writeReferral: Action = {
    what: 'referral',
    item: {
      Put: {
        TableName: tableName,
        Item: referralRow(next),
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: {'#version': 'version'},
        ExpressionAttributeValues: {':read': referral.version},
      },
    },
  };
  return [
    writeReferral,
    put('event', {...referralKeys.event(referral.id, event.number), ...event}, 'attribute_not_exists(pk)'),
    ...(given.erases ? [erasedRow(tableName, {referralId: referral.id, ...given}, now)] : []),
    ...keptRows(tableName, {referral, next, given}, now),
    ...[
      ...given.messages,
      ...outcomeMessage(referral, next, given.step, now),
      ...othersMessage(next, given.step, now),
      ...putRightMessage(next, given, now),
      ...countMessage(referral, next, now),
    ].map((message) => put('message', message, 'attribute_not_exists(pk)')),
    ...moveSeat(tableName, {referral, next, given}, now),
  ];
};

/**
 * Takes one step of a referral, as it was read: the new state, its event, its messages and the one to whoever referred,
 * a place that is freed or taken,
 * and how long it is kept, in one transaction. When the store's answer did not come, the row says whether it was
 * taken.
 * @throws ProblemError `not-acceptable-now` when the table of states does not allow it or the run is full (`#/run`),
 * `stale-version` when somebody was faster.
 */
export const takeStep = async (
  table: ReferralsTable,
  referral: Referral,
  given: Step,
  now: Date,
): Promise<Referral> => {
  const next = afterStep(referral, given, now);
  try {
    await transactWithoutGone(table.client, stepRows(table.tableName, {referral, next, given}, now));
  } catch (failure) {
    if (await isTaken(table, next)) return next;
    if (!(failure instanceof ConditionFailed)) throw failure;
    if (failure.failed.includes('referral')) {
      throw new ProblemError('stale-version', 'Somebody else changed this referral just now', {
        cause: failure,
      });
    }
    if (isPersonGone(failure)) {
      throw new ProblemError('not-acceptable-now', 'What the person told us is kept no more', {
        cause: failure,
      });
    }
    if (!failure.failed.includes('seat')) throw failure;
    throw new ProblemError('not-acceptable-now', 'This start is now full', {
      cause: failure,
      errors: [{pointer: '#/run', detail: 'Choose another start'}],
    });
  }
  return next;
};
