import * as z from 'zod/mini';
import {Id, IsoInstant} from '#shared/model/primitives.ts';
import {Change, EditedBy} from '#shared/model/proposal.ts';

/** A row of a file that cannot be used, or something of it: its line, the column (or the service), and why. */
const RefusedRow = z.object({line: z.int(), column: z.string(), why: z.string()});
export type RefusedRow = z.infer<typeof RefusedRow>;

/** An import: what was counted when the file was read. How far it has come is counted from its rows. */
export const ImportRecord = z.object({
  id: Id,
  source: z.string(),
  fileName: z.string(),
  by: EditedBy,
  at: IsoInstant,
  /** Rows that make a new page, that change one, and that change nothing. */
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.array(RefusedRow),
  /** How many rows cannot be used: of each, the first of what is wrong is told. */
  refusedCount: z.optional(z.int()),
  /** What rows say that will not be taken. Absent in what was read before there was such a thing. */
  notTaken: z._default(z.array(RefusedRow), []),
  /** What a file has: rows of a table, or services of Open Referral UK. */
  has: z._default(z.enum(['rows', 'services']), 'rows'),
  /** Pages that came from this source before and are not in the file; the first of them, and how many there are. */
  gone: z.array(Id),
  goneCount: z.int(),
  newProviders: z.array(z.string()),
  expiresAtEpochSeconds: z.int(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

/** A row of a file that makes or changes a page: exactly what it would change, of which version. */
export const ImportRow = z.object({
  line: z.int(),
  listingId: Id,
  name: z.string(),
  organisationId: Id,
  /** The provider's name, where there is none of that id yet. */
  newProvider: z.optional(z.string()),
  /** Of the listing when the file was read; 0 for a new one. */
  baseVersion: z.int(),
  changes: z.array(Change),
  /** Of what the file says, so that the same row again changes nothing. */
  recordHash: z.string(),
  state: z.enum(['planned', 'done', 'failed']),
  why: z.optional(z.string()),
  expiresAtEpochSeconds: z.int(),
});
export type ImportRow = z.infer<typeof ImportRow>;
