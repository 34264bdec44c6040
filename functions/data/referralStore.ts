import {GetCommand, QueryCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {type Look, Person, Referral, ReferralEvent} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {epochSeconds} from '#shared/referral/retention.ts';
import {EVENT_PREFIX, KEY, referralKeys} from './keys.ts';
import {createReferral, type CreateOutcome, type NewReferral} from './referral/createReferral.ts';
import {type IdempotencyRow, readIdempotency, type SavedReferral} from './referral/idempotency.ts';
import {listLooks, type Looking, writeLook} from './referral/looks.ts';
import {markReferral, markReferralWhere} from './referral/markReferral.ts';
import {measureAfter} from './referral/measureAfter.ts';
import {ReferenceRow} from './referral/referenceRow.ts';
import {hasStartedAnother, putTogether, together} from './referral/together.ts';
import {openSame} from './referral/sameRows.ts';
import {getLive, isRefused, type ReferralsTable} from './referral/table.ts';
import {type Step, takeStep} from './referral/takeStep.ts';
import {type Transfer, transferReferral} from './referral/transferReferral.ts';

export type {CreateOutcome, NewReferral, SavedReferral, Step};

const MadeRow = z.object({referralId: z.string()});
const SeatsRow = z.object({taken: z.int(), changes: z.int(), closedAt: z.optional(z.string())});
export type SeatsRow = z.infer<typeof SeatsRow>;

/** How many events of a referral are read: far more than any has. */
const MOST_EVENTS = 200;
/** How many of somebody's own referrals are shown. */
const MOST_MADE = 60;
const MOST_NOTES = 100;

/**
 * Referrals with their people, events, places and keys. Every read is consistent and treats what has expired as
 * absent; every write is conditional.
 */
export const referralStore = (table: ReferralsTable) => ({
  /** @see createReferral: one transaction, or an outcome that says why not. */
  create: (given: NewReferral, options: {newReference: () => string; now: Date}): Promise<CreateOutcome> =>
    createReferral(table, given, options),

  /** What a key has already done. */
  getByKey: (keyHash: string, now: Date): Promise<IdempotencyRow | undefined> =>
    readIdempotency(table, keyHash, now),

  /** @see takeStep */
  takeStep: (referral: Referral, step: Step, now: Date): Promise<Referral> =>
    takeStep(table, referral, step, now),

  /** @see transferReferral */
  transfer: (transfer: Transfer, options: {newReference: () => string; now: Date}) =>
    transferReferral(table, transfer, options),

  get: (referralId: string, now: Date): Promise<Referral | undefined> =>
    getLive(table, Referral, referralKeys.referral(referralId), now),

  getPerson: (referralId: string, now: Date): Promise<Person | undefined> =>
    getLive(table, Person, referralKeys.person(referralId), now),

  /** @see measureAfter */
  measureAfter: (given: Parameters<typeof measureAfter>[1], now: Date): Promise<void> =>
    measureAfter(table, given, now),

  /** @see writeLook */
  writeLook: (referralId: string, looking: Looking, now: Date): Promise<void> =>
    writeLook(table, referralId, looking, now),

  /** @see listLooks */
  listLooks: (referralId: string): Promise<Look[]> => listLooks(table, referralId),

  /** @see openSame */
  openSame: (about: Parameters<typeof openSame>[1]): Promise<Referral[]> => openSame(table, about),

  /** @see putTogether */
  putTogether: (made: Parameters<typeof putTogether>[1]): Promise<void> => putTogether(table, made),

  /** @see together */
  together: (referral: Parameters<typeof together>[1], now: Date): ReturnType<typeof together> =>
    together(table, referral, now),

  /** @see hasStartedAnother */
  hasStartedAnother: (
    referral: Parameters<typeof hasStartedAnother>[1],
    now: Date,
  ): ReturnType<typeof hasStartedAnother> => hasStartedAnother(table, referral, now),

  /** A referral by its reference in the written form. */
  async getByReference(reference: string, now: Date): Promise<Referral | undefined> {
    const row = await getLive(table, ReferenceRow, referralKeys.reference(reference), now);
    return row && (await getLive(table, Referral, referralKeys.referral(row.referralId), now));
  },

  /** Remembers where the person sent the same request next. */
  markMoved: (referralId: string, reference: string): Promise<void> =>
    markReferral(table, referralId, {
      write: 'SET movedTo = :reference',
      values: {':reference': reference},
    }),

  /** Remembers that mail to the person comes back, for whoever can ring them. */
  markBounced: (referralId: string, now: Date): Promise<void> =>
    markReferral(table, referralId, {
      write: 'SET emailBouncedAt = :now',
      values: {':now': now.toISOString()},
    }),

  /** Remembers that those who can call are to ask whether it is still wanted; asked once, and never after an answer. */
  async askStillWanted(referralId: string, now: Date): Promise<void> {
    await markReferralWhere(table, referralId, {
      write: 'SET stillWanted = :asked',
      values: {':asked': {askedAt: now.toISOString()}},
      where: 'attribute_exists(pk) AND attribute_not_exists(stillWanted)',
    });
  },

  /** Remembers that those who can call are to tell of the change of `at`; false where the referral stands on it no more. */
  callOfChange: ({id, at}: {id: string; at: string}): Promise<boolean> =>
    markReferralWhere(table, id, {
      write: 'SET startChange.isToCall = :yes',
      names: {'#at': 'at'},
      values: {':yes': true, ':at': at},
      where: 'startChange.#at = :at',
    }),

  /** Whoever reads the person's mailbox has typed a code from it: news may be mailed there. */
  letMail: (referralId: string): Promise<void> =>
    markReferral(table, referralId, {write: 'REMOVE isMailHeld'}),

  /**
   * Writes a note beside the person's details, so that it is deleted with them.
   * @throws ProblemError `not-acceptable-now` when there are no details any more, or 100 notes
   */
  async addNote(referralId: string, note: NonNullable<Person['notes']>[number], now: Date): Promise<void> {
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: referralKeys.person(referralId),
          UpdateExpression: 'SET notes = list_append(if_not_exists(notes, :none), :note)',
          ConditionExpression:
            'expiresAtEpochSeconds > :now AND (attribute_not_exists(notes) OR size(notes) < :most)',
          ExpressionAttributeValues: {
            ':none': [],
            ':note': [note],
            ':now': epochSeconds(now),
            ':most': MOST_NOTES,
          },
        }),
      );
    } catch (failure) {
      if (!isRefused(failure)) throw failure;
      throw new ProblemError('not-acceptable-now', 'No more notes can be kept here', {cause: failure});
    }
  },

  /** The steps of a referral, in order. */
  async listEvents(referralId: string): Promise<ReferralEvent[]> {
    const {pk} = referralKeys.event(referralId, 1);
    const {Items = []} = await table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :event)',
        ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
        ExpressionAttributeValues: {':pk': pk, ':event': EVENT_PREFIX},
        ConsistentRead: true,
        Limit: MOST_EVENTS,
      }),
    );
    return Items.map((item) => ReferralEvent.parse(item));
  },

  /** The ids of the newest referrals that an account made. Some of them may be gone. */
  async listMadeBy(accountId: string): Promise<string[]> {
    const {Items = []} = await table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': referralKeys.referrer(accountId, '', '').pk},
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: MOST_MADE,
      }),
    );
    return Items.map((item) => MadeRow.parse(item).referralId);
  },

  /** The places of a run that are taken; none when nobody has ever asked. `changes` orders two readings. */
  async getSeats(runId: string): Promise<SeatsRow> {
    const {Item} = await table.client.send(
      new GetCommand({TableName: table.tableName, Key: referralKeys.seats(runId), ConsistentRead: true}),
    );
    return Item ? SeatsRow.parse(Item) : {taken: 0, changes: 0};
  },
});

export type ReferralStore = ReturnType<typeof referralStore>;
