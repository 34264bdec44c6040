import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox} from '#shared/model/primitives.ts';

/** What a provider's person may do: keep the listings, answer the referrals, or both. */
export const Duty = z.enum(['editor', 'referral-handler']);
export type Duty = z.infer<typeof Duty>;

/** How somebody came by a role: their mailbox's domain stands on the list, or somebody invited them. */
const GrantedBy = z.enum(['mail-domain', 'invitation']);

/** A role of one account. A person may have several; each is a row of its own, so that a leaver's is removed alone. */
export const Role = z.discriminatedUnion('role', [
  z.strictObject({role: z.literal('professional'), grantedBy: GrantedBy, grantedAt: IsoInstant}),
  z.strictObject({
    role: z.literal('provider'),
    organisationId: Id,
    duties: z.array(Duty).check(z.minLength(1)),
    grantedBy: GrantedBy,
    grantedAt: IsoInstant,
  }),
  z.strictObject({role: z.literal('curator'), grantedBy: GrantedBy, grantedAt: IsoInstant}),
]);
export type Role = z.infer<typeof Role>;

/** Somebody who signs in. The mailbox was proven by the issuer, and it is all that we know for certain. */
export const Account = z.strictObject({
  id: Id,
  email: Mailbox,
  createdAt: IsoInstant,
  /** Sessions that began before this are over: "sign out everywhere". */
  sessionsFrom: IsoInstant,
});
export type Account = z.infer<typeof Account>;
