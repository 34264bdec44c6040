import {type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {isPracticeProven, Practice} from '#shared/model/practice.ts';
import {isExpired} from '#shared/referral/retention.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, KEY, referralKeys} from './keys.ts';

/** How many rows of a queue are read at a time: of a longer one is said that there may be more. */
const MOST_COUNTED = 100;
/** How often more are read while none of them is work. */
const MOST_READS = 10;
const INSTANT_LENGTH = '2026-05-03T14:00:00.000Z'.length;

type Row = Readonly<Record<string, unknown>>;

interface Queue {
  readonly table: 'directory' | 'referrals';
  readonly pk: string;
  readonly prefix?: string;
  /** The instant or day since which a row waits; left out where its rows do not say. */
  readonly since?: (row: Row) => string | undefined;
  /** Whether a row is work: left out where each is. */
  readonly isWork?: (row: Row) => boolean;
  /** Rows that say the same count once. */
  readonly sameAs?: (row: Row) => string;
}

const text = z.string();
/** What was sent is found by when: its key begins with the instant. */
const sentAt = (row: Row): string => text.parse(row[KEY.sort]).slice(0, INSTANT_LENGTH);
const Wish = z.object({wish: z.object({sentAt: text})});
const Stale = z.object({told: z.array(z.object({on: text}))});

const proposals = (risk: 1 | 2 | 3): Queue => {
  const {pk, sk} = directoryKeys.queued({risk, sentAt: '', listingId: ''});
  return {
    table: 'directory',
    pk,
    prefix: sk.slice(0, sk.indexOf('#') + 1),
    since: (row) => text.parse(row.sentAt),
  };
};

/** Everything that can wait for a curator, and the rows that say so. */
const QUEUES = {
  heldReferrals: {
    table: 'directory',
    pk: directoryKeys.waiting('', '').pk,
    prefix: DIRECTORY_SORT_PREFIX.listing,
    sameAs: (row) => text.parse(row.referralId),
  },
  reports: {table: 'referrals', pk: referralKeys.openReport('', '').pk, since: sentAt},
  joins: {table: 'referrals', pk: referralKeys.openJoin('', '').pk, since: sentAt},
  riskyChanges: proposals(3),
  changes: proposals(2),
  smallChanges: proposals(1),
  wishes: {
    table: 'directory',
    pk: directoryKeys.organisationWish('').pk,
    since: (row) => Wish.parse(row).wish.sentAt,
  },
  claims: {
    table: 'directory',
    pk: directoryKeys.claim('', '').pk,
    prefix: DIRECTORY_SORT_PREFIX.claim,
    since: (row) => text.parse(row.since),
  },
  checks: {
    table: 'directory',
    pk: directoryKeys.stale('').pk,
    prefix: DIRECTORY_SORT_PREFIX.listing,
    since: (row) => Stale.parse(row).told[0]?.on,
  },
  spotChecks: {
    table: 'directory',
    pk: directoryKeys.spotCheck('', '', 0).pk,
    since: (row) => text.parse(row.at),
  },
  mailboxes: {table: 'directory', pk: directoryKeys.unproven('').pk},
  pairs: {
    table: 'directory',
    pk: directoryKeys.pair(0, '', '').pk,
    since: (row) => text.parse(row.foundAt),
  },
  practices: {
    table: 'directory',
    pk: directoryKeys.practice('').pk,
    prefix: directoryKeys.practice('').sk,
    isWork: (row) => !isPracticeProven(Practice.parse(row)),
  },
} as const satisfies Readonly<Record<string, Queue>>;

export type QueueName = keyof typeof QUEUES;

/** What waits in a queue. */
export interface Waiting {
  readonly count: number;
  /** There may be more than were counted: also where none of those that were read is work. */
  readonly isMore: boolean;
  /** Since when the one waits that has waited longest; undefined where nothing waits, or the rows do not say. */
  readonly since: string | undefined;
}

const isLive = (row: Row, now: Date): boolean => {
  const {expiresAtEpochSeconds} = row;
  return typeof expiresAtEpochSeconds !== 'number' || !isExpired({expiresAtEpochSeconds}, now);
};

/**
 * What waits for curators, counted: one query of a queue, of 100 rows at the most, so that a start page stays cheap. Where none
 * of those is work, it reads on: what is not work must not hide what is.
 */
export const waitingStore =
  (
    client: DynamoDBDocumentClient,
    tables: Readonly<Record<Queue['table'], string>>,
  ): ((name: QueueName, now: Date) => Promise<Waiting>) =>
  async (name, now) => {
    const {table, pk, prefix, since, isWork, sameAs}: Queue = QUEUES[name];
    const query: QueryCommandInput = {
      TableName: tables[table],
      KeyConditionExpression: prefix === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: {'#pk': KEY.partition, ...(prefix !== undefined && {'#sk': KEY.sort})},
      ExpressionAttributeValues: {':pk': pk, ...(prefix !== undefined && {':prefix': prefix})},
      Limit: MOST_COUNTED,
    };
    let rows: Row[] = [];
    let next: QueryCommandInput['ExclusiveStartKey'];
    for (let reads = 0; reads < MOST_READS; reads += 1) {
      const {Items = [], LastEvaluatedKey} = await client.send(
        new QueryCommand({...query, ExclusiveStartKey: next}),
      );
      rows = Items.filter((row) => isLive(row, now) && (isWork?.(row) ?? true));
      next = LastEvaluatedKey;
      if (rows.length > 0 || next === undefined) break;
    }
    return {
      count: sameAs ? new Set(rows.map(sameAs)).size : rows.length,
      isMore: next !== undefined,
      since: since && rows.flatMap((row) => since(row) ?? []).sort()[0],
    };
  };
