import * as z from 'zod/mini';
import {Id, IsoInstant, text} from './primitives.ts';
import {Organisation} from './programme.ts';
import {EditedBy} from './proposal.ts';

/** What the menu says of an organisation itself, on the pages of all its listings. */
export const OrganisationFacts = z.pick(Organisation, {
  name: true,
  description: true,
  website: true,
  phone: true,
});
export type OrganisationFacts = z.infer<typeof OrganisationFacts>;

/** A change of an organisation that waits for a curator. An organisation has one at a time. */
export const OrganisationWish = z.object({
  /** Tells it from one that was sent after it. */
  id: Id,
  organisationId: Id,
  /** What the menu said when it was sent, and what it is to say. */
  before: OrganisationFacts,
  after: OrganisationFacts,
  /** Whoever sent it says why, in a line. */
  why: text(300),
  sentBy: EditedBy,
  sentAt: IsoInstant,
});
export type OrganisationWish = z.infer<typeof OrganisationWish>;

/** One thing that was done to an organisation, for good: who, when, why, and what was to stand there. */
export const OrganisationEvent = z.object({
  organisationId: Id,
  at: IsoInstant,
  /** `changed`: by a curator themselves, without anybody's wish. */
  step: z.enum(['sent', 'taken-back', 'returned', 'approved', 'changed']),
  by: EditedBy,
  /** Whoever wrote what a curator decided. */
  sentBy: EditedBy,
  before: OrganisationFacts,
  after: OrganisationFacts,
  why: text(300),
  /** What the curator wrote when it was returned. */
  message: z.optional(text(1000)),
});
export type OrganisationEvent = z.infer<typeof OrganisationEvent>;
