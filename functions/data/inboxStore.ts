import {paginateQuery} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Referral} from '#shared/model/referral.ts';
import {INBOX_INDEX, INBOX_PREFIX, referralKeys} from './keys.ts';
import {isExpired} from '#shared/referral/retention.ts';
import type {ReferralsTable} from './referral/table.ts';

/** A referral as a list shows it: nothing of the person. */
const ListedReferral = z.pick(Referral, {
  id: true,
  reference: true,
  state: true,
  listing: true,
  route: true,
  createdAt: true,
  owedSince: true,
  stateSince: true,
  callOn: true,
  reason: true,
  startsOn: true,
  startsAt: true,
  runId: true,
  attendance: true,
  startToldAt: true,
  startChange: true,
  proposed: true,
  stillWanted: true,
  expiresAtEpochSeconds: true,
});
export type ListedReferral = z.infer<typeof ListedReferral>;

/** More of one provider's are not read at once; the oldest open ones and the last ended ones come first. */
const MOST_LISTED = 1000;
const PAGE = 200;

/** The referrals of providers, by an index that may be late by a moment: whoever acts on one reads it again. */
export const inboxStore = ({client, tableName}: ReferralsTable) => ({
  /** Every open referral of a provider that has, or wants, a place of a run: all of them, however many there are. */
  async listOnRun(
    {organisationId, runId}: {organisationId: string; runId: string},
    now: Date,
  ): Promise<ListedReferral[]> {
    const {inboxPartition} = referralKeys.inbox(organisationId, {isOpen: true, since: ''});
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        IndexName: INBOX_INDEX.name,
        KeyConditionExpression: '#partition = :partition AND begins_with(#sort, :open)',
        FilterExpression: 'runId = :run',
        ExpressionAttributeNames: {'#partition': INBOX_INDEX.partition, '#sort': INBOX_INDEX.sort},
        ExpressionAttributeValues: {':partition': inboxPartition, ':open': INBOX_PREFIX.open, ':run': runId},
      },
    );
    const listed: ListedReferral[] = [];
    for await (const {Items = []} of pages) listed.push(...Items.map((item) => ListedReferral.parse(item)));
    return listed.filter((row) => !isExpired(row, now));
  },

  async list(organisationId: string, which: 'open' | 'ended', now: Date): Promise<ListedReferral[]> {
    const {inboxPartition} = referralKeys.inbox(organisationId, {isOpen: true, since: ''});
    const pages = paginateQuery(
      {client, pageSize: PAGE},
      {
        TableName: tableName,
        IndexName: INBOX_INDEX.name,
        KeyConditionExpression: '#partition = :partition AND begins_with(#sort, :which)',
        ExpressionAttributeNames: {'#partition': INBOX_INDEX.partition, '#sort': INBOX_INDEX.sort},
        ExpressionAttributeValues: {':partition': inboxPartition, ':which': INBOX_PREFIX[which]},
        ScanIndexForward: which === 'open',
      },
    );
    const listed: ListedReferral[] = [];
    for await (const {Items = []} of pages) {
      listed.push(...Items.map((item) => ListedReferral.parse(item)).filter((row) => !isExpired(row, now)));
      if (listed.length >= MOST_LISTED) break;
    }
    return listed;
  },
});

export type InboxStore = ReturnType<typeof inboxStore>;
