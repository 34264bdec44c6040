import {PutCommand, QueryCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {londonDate} from '#shared/london.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {AskedBy} from '#shared/model/referralMessage.ts';
import {epochSeconds, isExpired} from '#shared/referral/retention.ts';
import {type Directory, getRow, queryRows, readMailbox} from './directory/read.ts';
import {isProven, type Mailbox, UnprovenRow} from './directory/rows.ts';
import {directoryKeys, type Key, KEY} from './keys.ts';
import {isRefused} from './referral/table.ts';

/** A message that waits is tried once an hour at least, and says so each time: after three it waits no longer. */
const WAITS_SECONDS = 3 * 3600;
/** How soon a code can be asked for again, and how often on one day: each is a mail to somebody. */
const ASKED_AGAIN_MS = 10 * 60_000;
const MOST_A_DAY = 5;
const ASKED_LIVES_SECONDS = 2 * 86_400;

const WaitingRow = z.object({
  listingId: Id,
  referralId: Id,
  message: z.object({pk: z.string(), sk: z.string()}),
  expiresAtEpochSeconds: z.int(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

const AskedRow = z.object({
  listingId: Id,
  askedAt: IsoInstant,
  askedBy: AskedBy,
  /** The asking that a mail was left for. */
  takenFor: z.optional(IsoInstant),
  expiresAtEpochSeconds: z.int(),
});
export type AskedRow = z.infer<typeof AskedRow> & {readonly key: Key};

/** A listing whose mailbox is not proven, as it stands now; none may be known. */
export interface Unproven extends UnprovenRow {
  readonly mailbox: Mailbox | undefined;
}

/** Listings whose mailbox has not answered: which, what waits for them, and who has asked for a code. */
export const mailboxStore = (directory: Directory) => {
  const {client, tableName} = directory;

  /** With its mailbox; undefined when that is proven by now. */
  const current = async (row: UnprovenRow | undefined): Promise<Unproven | undefined> => {
    const mailbox = row && (await readMailbox(directory, row.listingId));
    return row && !isProven(mailbox) ? {...row, mailbox} : undefined;
  };

  const live = (rows: readonly Record<string, unknown>[], now: Date): WaitingRow[] =>
    rows.flatMap((row) => {
      const {success, data} = WaitingRow.safeParse(row);
      return success && !isExpired(data, now) ? [data] : [];
    });

  return {
    /** A page of them, and where the next begins. */
    async list({
      after,
      most,
    }: {
      after?: string | undefined;
      most: number;
    }): Promise<{found: Unproven[]; next: string | undefined}> {
      const {Items = [], LastEvaluatedKey} = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: {'#pk': KEY.partition},
          ExpressionAttributeValues: {':pk': directoryKeys.unproven('').pk},
          Limit: most,
          ...(after !== undefined && {ExclusiveStartKey: directoryKeys.unproven(after)}),
        }),
      );
      const rows = Items.map((item) => UnprovenRow.parse(item));
      const found = await Promise.all(rows.map(current));
      return {
        found: found.filter((each) => each !== undefined),
        next: LastEvaluatedKey && rows.at(-1)?.listingId,
      };
    },

    async get(listingId: string): Promise<Unproven | undefined> {
      const row = await getRow(directory, directoryKeys.unproven(listingId), true);
      return await current(row && UnprovenRow.parse(row));
    },

    /** What waits, for one listing or for all. */
    async listWaiting(now: Date, listingId?: string): Promise<WaitingRow[]> {
      const {pk, sk} = directoryKeys.waiting(listingId ?? '', '');
      const prefix = listingId === undefined ? 'LISTING#' : sk;
      return live(await queryRows(directory, pk, {prefix, isConsistent: true}), now);
    },

    /** Says that a message of a referral waits for a listing's mailbox. */
    async putWaiting(
      {listingId, referralId, id, ...message}: Key & {listingId: string; referralId: string; id: string},
      now: Date,
    ): Promise<void> {
      const row: WaitingRow = {
        listingId,
        referralId,
        message: {pk: message.pk, sk: message.sk},
        expiresAtEpochSeconds: epochSeconds(now) + WAITS_SECONDS,
      };
      const Item = {...directoryKeys.waiting(listingId, id), ...row};
      await client.send(new PutCommand({TableName: tableName, Item}));
    },

    /** Asks for a code to be mailed; false when that was done a moment ago, or often enough today. */
    async ask(listingId: string, askedBy: AskedBy, now: Date): Promise<boolean> {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: directoryKeys.proofAsked(listingId, londonDate(now)),
            UpdateExpression:
              'SET listingId = :listing, askedAt = :now, askedBy = :by, expiresAtEpochSeconds = :expires ADD times :one',
            ConditionExpression: 'attribute_not_exists(askedAt) OR (askedAt <= :before AND times < :most)',
            ExpressionAttributeValues: {
              ':listing': listingId,
              ':now': now.toISOString(),
              ':by': askedBy,
              ':expires': epochSeconds(now) + ASKED_LIVES_SECONDS,
              ':one': 1,
              ':before': new Date(now.getTime() - ASKED_AGAIN_MS).toISOString(),
              ':most': MOST_A_DAY,
            },
          }),
        );
        return true;
      } catch (failure) {
        if (isRefused(failure)) return false;
        throw failure;
      }
    },

    /** The askings of these days for which no mail was left yet. */
    async listAsked(now: Date): Promise<AskedRow[]> {
      const {pk} = directoryKeys.proofAsked('', '');
      const rows = await queryRows(directory, pk, {isConsistent: true});
      return rows
        .map((row) => ({...AskedRow.parse(row), key: {pk: String(row.pk), sk: String(row.sk)}}))
        .filter((row) => !isExpired(row, now) && row.takenFor !== row.askedAt);
    },
  };
};

export type MailboxStore = ReturnType<typeof mailboxStore>;
