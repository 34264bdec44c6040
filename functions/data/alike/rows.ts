import * as z from 'zod/mini';
import {AlikeFacts} from '#shared/alike/facts.ts';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {EditedBy} from '#shared/model/proposal.ts';

/** A listing in a block, with what it is compared by. */
export const AlikeRow = z.object({facts: AlikeFacts});

/** A listing that is to be compared. `mark` tells a later change from the one that is being looked at. */
export const CompareRow = z.object({listingId: Id, mark: z.string()});
export type CompareRow = z.infer<typeof CompareRow>;

const REASONS = ['same-name', 'alike-name', 'same-phone', 'same-domain', 'same-place', 'near'] as const;

/** Two listings that look like one, in the order of their ids. */
export const PairRow = z.object({
  one: AlikeFacts,
  other: AlikeFacts,
  points: z.int().check(z.minimum(0), z.maximum(999)),
  reasons: z.array(z.enum(REASONS)),
  /** Of both their facts: the same hash is the same pair. */
  hash: z.string(),
  foundAt: IsoInstant,
});
export type PairRow = z.infer<typeof PairRow>;

/**
 * What is known of a listing and another. `waits`: they stand among the pairs, under these points. `apart`: somebody has said
 * that they are not the same; while the hash of their facts is this one, they are not shown again.
 */
export const PairedRow = z.object({
  otherId: Id,
  state: z.enum(['waits', 'apart', 'over']),
  points: z.int(),
  hash: z.string(),
  /** Who said last that they are not the same, and when; kept when they are paired again. */
  said: z.optional(z.object({by: EditedBy, at: IsoInstant})),
});
export type PairedRow = z.infer<typeof PairedRow>;
