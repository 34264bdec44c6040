import * as z from 'zod/mini';
import {Mailbox} from '#shared/model/primitives.ts';

/** What a token must carry before a system may send a referral: the resource server's name, and what may be done. */
export const REFERRALS_SCOPE = {resource: 'referrals', action: 'write', name: 'referrals/write'} as const;

/**
 * A record system that refers by itself, and who answers for what it sends: a professional with an account here. When
 * that account is no professional's any more, the system sends nothing.
 */
export const DeclaredSystem = z.strictObject({
  /** Its name with the issuer of its tokens. */
  clientId: z.string().check(z.minLength(1)),
  /** As providers read it: "Example Surgery, record system". */
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  /** The mailbox by which whoever answers for it signs in. */
  referrer: Mailbox,
});
export type DeclaredSystem = z.infer<typeof DeclaredSystem>;
