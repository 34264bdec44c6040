import {PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {isOpen} from '#shared/referral/states.ts';
import {referralKeys} from '../keys.ts';
import {getLive, type ReferralsTable} from './table.ts';

const TogetherRow = z.object({referralIds: z.array(z.string()), expiresAtEpochSeconds: z.int()});

/** Remembers which referrals one form made; the same again is the same row. */
export const putTogether = async (
  {client, tableName}: ReferralsTable,
  {togetherId, referralIds, now}: {togetherId: string; referralIds: readonly string[]; now: Date},
): Promise<void> => {
  const expiresAtEpochSeconds = epochSeconds(now) + RETENTION_SECONDS.event;
  const Item = {...referralKeys.together(togetherId), referralIds, expiresAtEpochSeconds};
  await client.send(new PutCommand({TableName: tableName, Item}));
};

/** The others that were made with a referral and are still open. */
export const openTogether = async (
  table: ReferralsTable,
  {id, togetherId}: Pick<Referral, 'id' | 'togetherId'>,
  now: Date,
): Promise<Referral[]> => {
  const row =
    togetherId === undefined
      ? undefined
      : await getLive(table, TogetherRow, referralKeys.together(togetherId), now);
  const others = (row?.referralIds ?? []).filter((other) => other !== id);
  const found = await Promise.all(
    others.map((other) => getLive(table, Referral, referralKeys.referral(other), now)),
  );
  return found.flatMap((referral) => (referral && isOpen(asTold(referral, now).state) ? [referral] : []));
};
