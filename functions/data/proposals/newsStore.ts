import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox} from '#shared/model/primitives.ts';
import type {Directory} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {directoryKeys, type Key, KEY} from '../keys.ts';
import {emailHash} from '../proofStore.ts';

/** Somebody is to be told what a curator decided: whoever sent the change, or the contact that was there before. */
const NewsRow = z.object({
  /** What it is about: a listing, or an organisation itself. */
  listingId: z.optional(Id),
  organisationId: z.optional(Id),
  at: IsoInstant,
  what: z.enum([
    'proposal-returned',
    'proposal-approved',
    'contact-changed',
    'listing-merged',
    'merge-undone',
    'page-given-back',
    'organisation-returned',
    'organisation-approved',
    'organisation-changed',
  ]),
  /** Whoever sent it; their mailbox is read in Accounts when the letter is left. */
  accountId: z.optional(Id),
  /** The provider's own contact before the change, which the listing said or its mailbox row. */
  to: z.optional(Mailbox),
  /** Of the listing, for what became public. */
  version: z.optional(z.int()),
});
export type NewsRow = z.infer<typeof NewsRow>;

/** Letters of a hash: enough to tell apart the few that one decision tells. */
const WHOM_LENGTH = 16;

/** Puts what somebody is to be told. Two of one kind are told apart by a hash of whom they go to: no key says an address. */
export const newsAction = ({tableName}: Directory, news: NewsRow): Action => {
  const about = news.listingId ?? news.organisationId ?? '';
  const whom = news.to === undefined ? '' : emailHash(news.to).slice(0, WHOM_LENGTH);
  return {
    what: 'news',
    item: {
      Put: {
        TableName: tableName,
        Item: {...directoryKeys.news(about, news.at, `${news.what}#${whom}`), ...news},
      },
    },
  };
};

/** What nobody was told yet: where it stands, and what it says, if that can be read. */
interface FoundNews {
  readonly key: Key;
  readonly news: NewsRow | undefined;
}

/** A page of what nobody was told yet, the oldest first, and where the next begins. */
export const listNews = async (
  {client, tableName}: Directory,
  {after, most}: {readonly after?: Key | undefined; readonly most: number},
): Promise<{readonly found: readonly FoundNews[]; readonly next: Key | undefined}> => {
  const {Items = [], LastEvaluatedKey} = await client.send(
    new QueryCommand({
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: {'#pk': KEY.partition},
      ExpressionAttributeValues: {':pk': directoryKeys.news('', '', '').pk},
      Limit: most,
      ...(after && {ExclusiveStartKey: after}),
    }),
  );
  const found = Items.map((row) => ({
    key: {pk: String(row.pk), sk: String(row.sk)},
    news: NewsRow.safeParse(row).data,
  }));
  return {found, next: LastEvaluatedKey && found.at(-1)?.key};
};
