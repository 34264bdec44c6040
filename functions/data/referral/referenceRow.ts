import * as z from 'zod/mini';

/** What stands under a reference: whose it is. */
export const ReferenceRow = z.object({referralId: z.string(), expiresAtEpochSeconds: z.number()});
