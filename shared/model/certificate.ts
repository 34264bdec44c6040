import * as z from 'zod/mini';
import {SupportType} from '#shared/taxonomy/index.ts';
import {Id, IsoDate, IsoInstant, Slug, text} from './primitives.ts';

/**
 * A certificate of a provider for one programme, or for one support type where no programme applies. Facts and dates
 * only: its status is computed when it is read (shared/certification), and nothing here is ever overwritten by a job.
 */
export const Certificate = z.strictObject({
  id: Id,
  organisationId: Id,
  /** Slug of a scheme in shared/certification ("qismet"). */
  scheme: Slug,
  /** The standard's own name, as printed on the certificate. */
  standard: z.optional(text(120)),
  number: z.optional(text(60)),
  programmeId: z.optional(Slug),
  /** The kind of support that it is for, where no programme applies. */
  supportType: z.optional(SupportType),
  /** Listings covered where no programme applies; empty means all of the provider's listings of the programme. */
  listingIds: z._default(z.array(Id), []),
  /**
   * `refused`: somebody has looked, and it is not so. `taken-back`: the provider says no longer that it is so. Neither is
   * ever shown.
   */
  state: z.enum(['held', 'working-towards', 'withdrawn', 'suspended', 'refused', 'taken-back']),
  validFrom: z.optional(IsoDate),
  validTo: z.optional(IsoDate),
  /** When a provider that works towards it hopes to hold it: for whoever looks after the menu. */
  expectedOn: z.optional(IsoDate),
  enteredAt: IsoInstant,
  /** Who checked it, and how. Absent: the provider says so, and nobody has checked. */
  verification: z.optional(
    z.strictObject({
      by: text(160),
      on: IsoDate,
      method: z.enum(['register', 'certificate-seen', 'certifier-confirmed']),
    }),
  ),
});
export type Certificate = z.infer<typeof Certificate>;
