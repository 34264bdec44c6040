import {PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {isOpen} from '#shared/referral/states.ts';
import {referralKeys} from '../keys.ts';
import {ReferenceRow} from './referenceRow.ts';
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

/** More than anybody is passed on: who is has found the end long before. */
const MOST_MOVES = 10;

/** What became of a referral of the form: where it stands now, when it was passed on or sent to somebody else since. */
const followed = async (table: ReferralsTable, id: string, now: Date): Promise<Referral | undefined> => {
  let found = await getLive(table, Referral, referralKeys.referral(id), now);
  for (let moves = 0; found?.movedTo !== undefined && moves < MOST_MOVES; moves += 1) {
    const next = await getLive(table, ReferenceRow, referralKeys.reference(found.movedTo), now);
    if (!next) break;
    found = await getLive(table, Referral, referralKeys.referral(next.referralId), now);
  }
  return found;
};

/** Everything that was made with a referral, as it stands now; itself left out. */
const madeTogether = async (
  table: ReferralsTable,
  {id, togetherId}: Pick<Referral, 'id' | 'togetherId'>,
  now: Date,
): Promise<Referral[]> => {
  const row =
    togetherId === undefined
      ? undefined
      : await getLive(table, TogetherRow, referralKeys.together(togetherId), now);
  const found = await Promise.all((row?.referralIds ?? []).map((each) => followed(table, each, now)));
  return found.flatMap((referral) => (referral && referral.id !== id ? [asTold(referral, now)] : []));
};

const STARTED: readonly Referral['state'][] = ['started', 'completed'];

/** Of those that were made with a referral: which the person has started, and which are still open and not started. */
export const together = async (
  table: ReferralsTable,
  referral: Pick<Referral, 'id' | 'togetherId'>,
  now: Date,
): Promise<{readonly started: readonly Referral[]; readonly open: readonly Referral[]}> => {
  const others = await madeTogether(table, referral, now);
  const started = others.filter(({state}) => STARTED.includes(state));
  return {started, open: others.filter((each) => isOpen(each.state) && !started.includes(each))};
};
