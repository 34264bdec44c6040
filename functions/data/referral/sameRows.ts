import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {type Person, Referral} from '#shared/model/referral.ts';
import {asTold} from '#shared/referral/pending.ts';
import {samePersonMarks} from '#shared/referral/samePerson.ts';
import {isOpen} from '#shared/referral/states.ts';
import {KEY, referralKeys} from '../keys.ts';
import {sha256} from '../secrets.ts';
import {getLive, type ReferralsTable} from './table.ts';

type Told = Pick<Person, 'name' | 'dateOfBirth' | 'phone' | 'nhsNumber'>;

const SameRow = z.object({referralId: z.string()});

/** How many referrals of one mark are looked at: far more than anybody makes of one person to one listing. */
const MOST_SAME = 10;

/** Hashes of what tells one person from others, for one listing: nobody reads from them who it is. */
export const sameMarks = (listingId: string, person: Told): string[] =>
  samePersonMarks(listingId, person).map(sha256);

/** The rows by which another referral of the same person to the same listing is found, kept as long as this one. */
export const sameRows = ({
  id,
  sameMarks: marks = [],
  expiresAtEpochSeconds,
}: Pick<Referral, 'id' | 'sameMarks' | 'expiresAtEpochSeconds'>): Record<string, unknown>[] =>
  marks.map((mark) => ({...referralKeys.same(mark, id), referralId: id, expiresAtEpochSeconds}));

/** Referrals to any of these listings, still open, that look as if they were about this person; the newest first. */
export const openSame = async (
  table: ReferralsTable,
  {listingIds, person, now}: {listingIds: readonly string[]; person: Told; now: Date},
): Promise<Referral[]> => {
  const found = await Promise.all(
    listingIds
      .flatMap((id) => sameMarks(id, person))
      .map(async (mark) => {
        const {Items = []} = await table.client.send(
          new QueryCommand({
            TableName: table.tableName,
            KeyConditionExpression: '#pk = :pk',
            ExpressionAttributeNames: {'#pk': KEY.partition},
            ExpressionAttributeValues: {':pk': referralKeys.same(mark, '').pk},
            ConsistentRead: true,
            Limit: MOST_SAME,
          }),
        );
        return Items.map((item) => SameRow.parse(item).referralId);
      }),
  );
  const ids = [...new Set(found.flat())];
  const referrals = await Promise.all(
    ids.map((id) => getLive(table, Referral, referralKeys.referral(id), now)),
  );
  return referrals
    .flatMap((referral) => (referral && isOpen(asTold(referral, now).state) ? [referral] : []))
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
};
