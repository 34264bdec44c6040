import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {FlagKind} from '#shared/freshness/standing.ts';
import type {WebsiteState} from '#shared/freshness/websiteLook.ts';
import {IsoDate, IsoInstant} from '#shared/model/primitives.ts';
import {type Directory, getRow, readListing, readMailbox, type StoredListing} from './directory/read.ts';
import {lookKey} from './directory/lookKey.ts';
import {type Mailbox, UnprovenRow} from './directory/rows.ts';
import type {Action} from './directory/transact.ts';
import {dueLooks, type Look} from './dueLooks.ts';
import {directoryKeys, KEY} from './keys.ts';
import {readWebsite} from './websiteStore.ts';

const Told = z.object({
  stage: z.enum(['due', 'amber', 'sunk', 'hidden']),
  on: IsoDate,
  to: z.enum(['provider', 'editor', 'curator']),
});

/**
 * A listing whose check is owed, what was told of it, and how it stood then, with what whoever rings the provider must
 * know. A check of the listing takes the row away.
 */
export const StaleRow = z.extend(UnprovenRow, {
  stage: z.enum(['due', 'amber', 'sunk', 'hidden']),
  flags: z.array(z.object({kind: FlagKind, since: IsoDate})),
  next: z.optional(z.object({stage: z.enum(['amber', 'sunk', 'hidden']), on: IsoDate})),
  checkedOn: z.optional(IsoDate),
  told: z.array(Told),
  /** When the last of it was told: the curator is told daily of what is newer. */
  toldAt: IsoInstant,
  /** Counts every write. */
  revision: z.int(),
});
export type StaleRow = z.infer<typeof StaleRow>;

/** Everything by which a listing's freshness is judged. */
export interface FreshnessRecords {
  readonly stored: StoredListing;
  readonly stale: StaleRow | undefined;
  readonly mailbox: Mailbox | undefined;
  /** The London day on which somebody last reported a problem with it. */
  readonly reportedOn: string | undefined;
  /** The London day on which mail to whoever edited it last came back. */
  readonly editorUnreachedOn: string | undefined;
  /** What is known of its website. */
  readonly website: WebsiteState | undefined;
}

/** That something was learned of a listing, and on which London day. */
const Since = z.object({since: IsoDate});

const CuratorTold = z.object({toldOn: IsoDate, toldUntil: IsoInstant});
type CuratorTold = z.infer<typeof CuratorTold>;

/** Looks read at a time: what is left is due in the next minute. */
const MOST_LOOKS = 100;

/** Which listings are to be looked at today, and what is known of those whose check is owed. */
export const freshnessStore = (directory: Directory) => {
  const {client, tableName: TableName} = directory;

  return {
    /** The looks of one partition up to a day, the oldest first. */
    listLooks: (partition: number, today: string): Promise<Look[]> =>
      dueLooks(directory, {
        partition: directoryKeys.look(partition, '', '').pk,
        today,
        most: MOST_LOOKS,
      }),

    async read(listingId: string): Promise<FreshnessRecords | undefined> {
      const [stored, stale, mailbox, reported, editor, website] = await Promise.all([
        readListing(directory, listingId, true),
        getRow(directory, directoryKeys.stale(listingId), true),
        readMailbox(directory, listingId),
        getRow(directory, directoryKeys.reportedOn(listingId), true),
        getRow(directory, directoryKeys.editorUnreached(listingId), true),
        readWebsite(directory, listingId),
      ]);
      return (
        stored && {
          stored,
          stale: stale && StaleRow.parse(stale),
          mailbox,
          reportedOn: reported && Since.parse(reported).since,
          editorUnreachedOn: editor && Since.parse(editor).since,
          website,
        }
      );
    },

    /** The writes that move a look to a later day, or end it; they fail when somebody else has. */
    moveLook: ({listingId, key}: Look, day: string | undefined): Action[] => [
      {what: 'look', item: {Delete: {TableName, Key: key, ConditionExpression: 'attribute_exists(pk)'}}},
      ...(day === undefined
        ? []
        : [{what: 'next look', item: {Put: {TableName, Item: {...lookKey(day, listingId), listingId}}}}]),
    ],

    /** The write that says what has been told, on the condition that nobody has said anything since it was read. */
    putStale: (row: Omit<StaleRow, 'revision'>, read: StaleRow | undefined): Action => ({
      what: 'stale',
      item: {
        Put: {
          TableName,
          Item: {...directoryKeys.stale(row.listingId), ...row, revision: (read?.revision ?? 0) + 1},
          ...(read
            ? {
                ConditionExpression: 'revision = :read',
                ExpressionAttributeValues: {':read': read.revision},
              }
            : {ConditionExpression: 'attribute_not_exists(pk)'}),
        },
      },
    }),

    /** A page of the listings whose check is owed, and where the next begins. */
    async list({after, most}: {after?: string | undefined; most: number}): Promise<{
      found: StaleRow[];
      next: string | undefined;
    }> {
      const {pk} = directoryKeys.stale('');
      const {Items = [], LastEvaluatedKey} = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :listings)',
          ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
          ExpressionAttributeValues: {':pk': pk, ':listings': directoryKeys.stale('').sk},
          Limit: most,
          ...(after !== undefined && {ExclusiveStartKey: directoryKeys.stale(after)}),
        }),
      );
      const found = Items.map((item) => StaleRow.parse(item));
      return {found, next: LastEvaluatedKey && found.at(-1)?.listingId};
    },

    /** When the curator was last told, and until when what they were told of was told. */
    async readTold(): Promise<CuratorTold | undefined> {
      const row = await getRow(directory, directoryKeys.staleTold(), true);
      return row && CuratorTold.parse(row);
    },

    /** The write that says that the curator is told, once a day. */
    putTold: (told: CuratorTold): Action => ({
      what: 'curator',
      item: {
        Put: {
          TableName,
          Item: {...directoryKeys.staleTold(), ...told},
          ConditionExpression: 'attribute_not_exists(pk) OR toldOn < :today',
          ExpressionAttributeValues: {':today': told.toldOn},
        },
      },
    }),
  };
};

export type FreshnessStore = ReturnType<typeof freshnessStore>;
