import {PutCommand, QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id} from '#shared/model/primitives.ts';
import {epochSeconds, isExpired} from '#shared/referral/retention.ts';
import {type Directory, getRow, queryRows, readMailbox} from './directory/read.ts';
import {isProven, type Mailbox, UnprovenRow} from './directory/rows.ts';
import {directoryKeys, type Key, KEY} from './keys.ts';
import {proofAskings} from './proofAskings.ts';

/** A message that waits is tried once an hour at least, and says so each time: after three it waits no longer. */
const WAITS_SECONDS = 3 * 3600;
const WaitingRow = z.object({
  listingId: Id,
  referralId: Id,
  message: z.object({pk: z.string(), sk: z.string()}),
  expiresAtEpochSeconds: z.int(),
});
export type WaitingRow = z.infer<typeof WaitingRow>;

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
    ...proofAskings(directory),

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

    /** True when the mailbox of a listing takes referrals. */
    hasAnswered: async (listingId: string): Promise<boolean> =>
      isProven(await readMailbox(directory, listingId)),
  };
};

export type MailboxStore = ReturnType<typeof mailboxStore>;
