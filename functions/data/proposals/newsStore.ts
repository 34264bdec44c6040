import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox} from '#shared/model/primitives.ts';
import {type Directory, queryRows} from '../directory/read.ts';
import type {Action} from '../directory/transact.ts';
import {directoryKeys, type Key} from '../keys.ts';

/** Somebody is to be told what a curator decided: whoever sent the change, or the contact that it replaced. */
const NewsRow = z.object({
  listingId: Id,
  at: IsoInstant,
  what: z.enum(['proposal-returned', 'proposal-approved', 'contact-changed']),
  /** Whoever sent it; their mailbox is read in Accounts when the letter is left. */
  accountId: z.optional(Id),
  /** The provider's own contact before the change, which the listing said or its mailbox row. */
  to: z.optional(Mailbox),
  /** Of the listing, for what became public. */
  version: z.optional(z.int()),
});
type NewsRow = z.infer<typeof NewsRow>;

/** Puts what somebody is to be told. Two of one kind are told apart by whom they go to. */
export const newsAction = ({tableName}: Directory, news: NewsRow): Action => ({
  what: 'news',
  item: {
    Put: {
      TableName: tableName,
      Item: {...directoryKeys.news(news.listingId, news.at, `${news.what}#${news.to ?? ''}`), ...news},
    },
  },
});

/** What nobody was told yet, the oldest first. */
export const listNews = async (directory: Directory): Promise<(NewsRow & {readonly key: Key})[]> =>
  (await queryRows(directory, directoryKeys.news('', '', '').pk, {isConsistent: true})).map((row) => ({
    ...NewsRow.parse(row),
    key: {pk: String(row.pk), sk: String(row.sk)},
  }));
