import type {Look} from '#shared/model/referral.ts';
import {referralKeys} from '../keys.ts';
import {listLooks} from './looks.ts';
import {ReferenceRow} from './referenceRow.ts';
import {getLive, type ReferralsTable} from './table.ts';

/** Who looked at a referral's details, newest first, by its reference; undefined when there is none. Reads nothing else of it. */
export const lookedAt = async (
  table: ReferralsTable,
  reference: string,
  now: Date,
): Promise<readonly Look[] | undefined> => {
  const row = await getLive(table, ReferenceRow, referralKeys.reference(reference), now);
  return row && (await listLooks(table, row.referralId));
};
