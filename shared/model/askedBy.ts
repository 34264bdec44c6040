import * as z from 'zod/mini';
import {Id} from './primitives.ts';

/** Who asked for a mailbox to be proven: an account, and what it was then. */
export const AskedBy = z.object({role: z.enum(['curator', 'provider']), accountId: Id});
export type AskedBy = z.infer<typeof AskedBy>;

/** Whose mailbox is to answer: a listing's, by its id, or a GP practice's, by its code. */
export type ProofOf = {readonly listingId: string} | {readonly practice: string};
