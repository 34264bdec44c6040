import * as z from 'zod/mini';
import {Id, IsoInstant, Mailbox, WebAddress} from '#shared/model/primitives.ts';
import {OrganisationKind} from '#shared/model/programme.ts';
import {answerableStore} from './answerableStore.ts';
import {referralKeys} from './keys.ts';
import type {ReferralsTable} from './referral/table.ts';

/** That somebody asks for their organisation to be a provider. Who they are goes with the answer. */
export const Join = z.object({
  id: Id,
  organisation: z.string(),
  kind: OrganisationKind,
  website: z.optional(WebAddress),
  offer: z.string(),
  name: z.optional(z.string()),
  email: z.optional(Mailbox),
  phone: z.optional(z.string()),
  createdAt: IsoInstant,
  /** What a curator made of it: the provider, or a reason that was mailed. */
  answer: z.optional(
    z.object({
      organisationId: z.optional(Id),
      text: z.optional(z.string()),
      at: IsoInstant,
      /** The account of the curator; absent in answers from before it was kept. */
      by: z.optional(Id),
    }),
  ),
  expiresAtEpochSeconds: z.int(),
});
export type Join = z.infer<typeof Join>;

/** Requests to become a provider, and which of them are open. */
export const joinStore = (table: ReferralsTable) =>
  answerableStore(table, {
    schema: Join,
    rowKey: referralKeys.join,
    openKey: referralKeys.openJoin,
    forgets: ['name', 'email', 'phone'],
  });

export type JoinStore = ReturnType<typeof joinStore>;
