import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox, Slug} from '#shared/model/primitives.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {answerableStore} from './answerableStore.ts';
import {referralKeys} from './keys.ts';
import {isRefused, type ReferralsTable} from './referral/table.ts';

/** What somebody said is wrong with a listing's page. */
export const Report = z.object({
  id: Id,
  listing: z.object({
    id: Id,
    slug: Slug,
    name: z.string(),
    organisationName: z.string(),
    phone: z.optional(z.string()),
    /** Whether mail reached its provider then; absent in reports from before that was kept. */
    isReached: z.optional(z.boolean()),
  }),
  what: z.enum(['contact', 'times', 'ended', 'different', 'other']),
  note: z.optional(z.string()),
  /** Where the answer goes; gone once it was answered. */
  email: z.optional(Mailbox),
  createdAt: IsoInstant,
  /** What the provider said, from the mailed link: the page is right, put right by now or as it was. */
  providerSaid: z.optional(z.object({what: z.enum(['mended', 'still-right']), at: IsoInstant})),
  /** What a curator answered, and when. */
  answer: z.optional(
    z.object({
      text: z.string(),
      at: IsoInstant,
      /** The account of the curator; absent in answers from before it was kept. */
      by: z.optional(Id),
    }),
  ),
  expiresAtEpochSeconds: z.int(),
});
export type Report = z.infer<typeof Report>;

/** The most open reports of one listing that its provider is shown: what is more follows when those are answered. */
const MOST_OF_LISTING = 50;

/** Reports of problems, and which of them are open. */
export const reportStore = (table: ReferralsTable) => {
  const {client, tableName: TableName} = table;
  const {get, save, listOpen, answer} = answerableStore(table, {
    schema: Report,
    rowKey: referralKeys.report,
    openKey: referralKeys.openReport,
    alsoOpenAt: ({listing, createdAt, id}) => referralKeys.reportOf(listing.id, createdAt, id),
    forgets: ['email'],
  });

  return {
    get,
    save,
    listOpen,

    /** What is open of one listing, the oldest first. */
    async listOf(listingId: string, now: Date): Promise<readonly Report[]> {
      const {pk} = referralKeys.reportOf(listingId, '', '');
      return (await listOpen(now, {most: MOST_OF_LISTING, pk})).rows;
    },

    /** Says what the provider said of a page that was reported, once. */
    async say(id: string, what: 'mended' | 'still-right', now: Date): Promise<void> {
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: referralKeys.report(id),
            UpdateExpression: 'SET providerSaid = :said',
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(providerSaid)',
            ExpressionAttributeValues: {':said': {what, at: now.toISOString()}},
          }),
        );
      } catch (failure) {
        if (!isRefused(failure)) throw failure;
      }
    },

    /** Answers a report once, with the mail to whoever asked for one; their address goes. False when it was answered before. */
    answer: (
      report: Report,
      {text, by}: {readonly text: string; readonly by: string},
      message: OutboxMessage | undefined,
      now: Date,
    ): Promise<boolean> => answer(report, {text, by, at: now.toISOString()}, message),
  };
};

export type ReportStore = ReturnType<typeof reportStore>;
