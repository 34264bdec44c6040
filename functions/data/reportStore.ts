import {QueryCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox, Slug} from '#shared/model/primitives.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {isExpired} from '#shared/referral/retention.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {KEY, referralKeys} from './keys.ts';
import {getLive, isRefused, type ReferralsTable} from './referral/table.ts';

/** What somebody said is wrong with a listing's page. */
export const Report = z.object({
  id: Id,
  listing: z.object({
    id: Id,
    slug: Slug,
    name: z.string(),
    organisationName: z.string(),
    phone: z.optional(z.string()),
  }),
  what: z.enum(['contact', 'times', 'ended', 'different', 'other']),
  note: z.optional(z.string()),
  /** Where the answer goes; gone once it was answered. */
  email: z.optional(Mailbox),
  createdAt: IsoInstant,
  /** What the provider said, from the mailed link: the page is right, put right by now or as it was. */
  providerSaid: z.optional(z.object({what: z.enum(['mended', 'still-right']), at: IsoInstant})),
  /** What a curator answered, and when. */
  answer: z.optional(z.object({text: z.string(), at: IsoInstant})),
  expiresAtEpochSeconds: z.int(),
});
export type Report = z.infer<typeof Report>;

const OpenRow = z.object({reportId: Id, expiresAtEpochSeconds: z.int()});

/** Reports of problems, and which of them are open. */
export const reportStore = (table: ReferralsTable) => {
  const {client, tableName: TableName} = table;
  const get = (id: string, now: Date): Promise<Report | undefined> =>
    getLive(table, Report, referralKeys.report(id), now);

  return {
    get,

    /** Saves a report with the mails that it owes, or nothing. One that is there already is as good as saved. */
    async save(report: Report, messages: readonly OutboxMessage[]): Promise<void> {
      const {id, createdAt, expiresAtEpochSeconds} = report;
      const put = (what: string, Item: object): Action => ({
        what,
        item: {
          Put: {TableName, Item: {...Item}, ConditionExpression: 'attribute_not_exists(pk)'},
        },
      });
      try {
        await transact(client, [
          put('report', {...referralKeys.report(id), ...report}),
          put('open', {...referralKeys.openReport(createdAt, id), reportId: id, expiresAtEpochSeconds}),
          ...messages.map((message) => put('message', message)),
        ]);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed && failure.failed.includes('report'))) throw failure;
      }
    },

    /** Those that nobody has answered, the oldest first; at most `most`. */
    async listOpen(now: Date, most: number): Promise<Report[]> {
      const {Items = []} = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: {'#pk': KEY.partition},
          ExpressionAttributeValues: {':pk': referralKeys.openReport('', '').pk},
          Limit: most,
        }),
      );
      const open = Items.map((item) => OpenRow.parse(item)).filter((row) => !isExpired(row, now));
      const found = await Promise.all(open.map(({reportId}) => get(reportId, now)));
      return found.filter((report) => report !== undefined);
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

    /**
     * Answers a report once, with the mail to whoever asked for one: it is open no longer, and their address goes. False when
     * it was answered before.
     */
    async answer(
      report: Report,
      text: string,
      message: OutboxMessage | undefined,
      now: Date,
    ): Promise<boolean> {
      try {
        await transact(client, [
          {
            what: 'report',
            item: {
              Update: {
                TableName,
                Key: referralKeys.report(report.id),
                UpdateExpression: 'SET answer = :answer REMOVE email',
                ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(answer)',
                ExpressionAttributeValues: {':answer': {text, at: now.toISOString()}},
              },
            },
          },
          {
            what: 'open',
            item: {Delete: {TableName, Key: referralKeys.openReport(report.createdAt, report.id)}},
          },
          ...(message
            ? [
                {
                  what: 'message',
                  item: {
                    Put: {TableName, Item: message, ConditionExpression: 'attribute_not_exists(pk)'},
                  },
                },
              ]
            : []),
        ]);
        return true;
      } catch (failure) {
        if (failure instanceof ConditionFailed) return false;
        throw failure;
      }
    },
  };
};

export type ReportStore = ReturnType<typeof reportStore>;
