import {PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {referralKeys} from './keys.ts';
import {getLive, isRefused, type ReferralsTable} from './referral/table.ts';
import {sha256} from './secrets.ts';

/** What was typed so far, as it was typed: field name → value or values. */
export const DraftAnswers = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type DraftAnswers = z.infer<typeof DraftAnswers>;

const Draft = z.object({
  /** Absent when the draft had gone before it was sent: then only what it became is kept. */
  startedAt: z.optional(z.string()),
  answers: z._default(DraftAnswers, {}),
  /** What the draft became, and a hash of what was sent: ids only, kept as long as the key of what was sent. */
  sent: z.optional(z.object({referralId: z.string(), reference: z.string(), bodyHash: z.string()})),
  expiresAtEpochSeconds: z.number(),
});
export type Draft = z.infer<typeof Draft>;

/**
 * One draft a person, listing and form. The cookie names the person, and only its hash is kept; the form's id, which
 * the address has, keeps two windows apart.
 */
export const draftHash = (cookie: string, what: string, formId: string): string =>
  sha256(`${cookie}/${what}/${formId}`);

/** Drafts: what was typed is kept for half an hour after the last change; what it became, for as long as its key. */
export const draftStore = (table: ReferralsTable) => {
  const {client, tableName} = table;
  const expires = (now: Date): number => epochSeconds(now) + RETENTION_SECONDS.draft;
  return {
    get: (hash: string, now: Date): Promise<Draft | undefined> =>
      getLive(table, Draft, referralKeys.draft(hash), now),

    /** Begins again, over whatever stood there: a draft that was sent, or one that was left. */
    async start(hash: string, answers: DraftAnswers, now: Date) {
      const draft: Draft = {startedAt: now.toISOString(), answers, expiresAtEpochSeconds: expires(now)};
      await client.send(
        new PutCommand({TableName: tableName, Item: {...referralKeys.draft(hash), ...draft}}),
      );
    },

    /** Remembers what was sent from here, when the referral did not do so itself. */
    async setSent(hash: string, sent: NonNullable<Draft['sent']>, now: Date): Promise<void> {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: referralKeys.draft(hash),
          UpdateExpression: 'SET sent = :sent, expiresAtEpochSeconds = :expires REMOVE answers',
          ExpressionAttributeValues: {
            ':sent': {referralId: sent.referralId, reference: sent.reference, bodyHash: sent.bodyHash},
            ':expires': epochSeconds(now) + RETENTION_SECONDS.idempotency,
          },
        }),
      );
    },

    /** Keeps the answers. False when the draft has become a referral meanwhile: then nothing is written. */
    async save(hash: string, answers: DraftAnswers, now: Date): Promise<boolean> {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: referralKeys.draft(hash),
            UpdateExpression: 'SET answers = :answers, expiresAtEpochSeconds = :expires',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(sent)',
            ExpressionAttributeValues: {':answers': answers, ':expires': expires(now)},
          }),
        );
        return true;
      } catch (failure) {
        if (isRefused(failure)) return false;
        throw failure;
      }
    },
  };
};

export type DraftStore = ReturnType<typeof draftStore>;
