import * as z from 'zod/mini';
import {referralKeys} from '../keys.ts';
import {getLive, type ReferralsTable} from './table.ts';

/** A referral that was saved, by its id and its reference. */
export interface SavedReferral {
  readonly referralId: string;
  readonly reference: string;
}

export const IdempotencyRow = z.object({
  bodyHash: z.string(),
  referralId: z.string(),
  reference: z.string(),
  expiresAtEpochSeconds: z.number(),
});
export type IdempotencyRow = z.infer<typeof IdempotencyRow>;

/** What a key has already done; undefined when it has done nothing, or too long ago. */
export const readIdempotency = (
  table: ReferralsTable,
  keyHash: string,
  now: Date,
): Promise<IdempotencyRow | undefined> =>
  getLive(table, IdempotencyRow, referralKeys.idempotency(keyHash), now);
