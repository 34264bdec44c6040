import * as z from 'zod/mini';
import {CourseRun} from './courseRun.ts';
import {Id, IsoInstant, Slug, text} from './primitives.ts';

/** Who did something to a listing: an account, and what it was then. Never a name. */
export const EditedBy = z.object({role: z.enum(['provider', 'curator']), accountId: Id});
export type EditedBy = z.infer<typeof EditedBy>;

/**
 * One field of a page that is to change: its name in shared/proposal/fields.ts, what stood there when whoever changed it
 * last looked, and what is to stand there. Absent means that nothing stands there.
 */
export const Change = z.object({
  field: z.string().check(z.maxLength(60)),
  from: z.optional(z.unknown()),
  to: z.optional(z.unknown()),
});
export type Change = z.infer<typeof Change>;

/**
 * `draft` is being written, `sent` waits for a curator, `returned` came back with a message. The next change after
 * `approved` or `withdrawn` begins a new one.
 */
const ProposalState = z.enum(['draft', 'sent', 'returned', 'approved', 'withdrawn']);

/** A change of one listing that waits for approval. A listing has one at a time; colleagues work on the same. */
export const Proposal = z.object({
  listingId: Id,
  organisationId: Id,
  /** What a page that is not in the menu yet starts from; absent for a change of one that is. */
  newListing: z.optional(z.object({programmeId: z.optional(Slug)})),
  /** Of the listing when this was begun; 0 for a new one. */
  baseVersion: z.int().check(z.minimum(0)),
  changes: z.array(Change),
  state: ProposalState,
  /** Whoever sent it says why, in a line. */
  why: z.optional(text(300)),
  /** Whoever sent it has read the rest of the page and says that it is right: then its approval is a check of the page. */
  isRestChecked: z.optional(z.literal(true)),
  /** What the curator wrote when it was returned. */
  message: z.optional(text(1000)),
  changedBy: EditedBy,
  changedAt: IsoInstant,
  sentBy: z.optional(EditedBy),
  sentAt: z.optional(IsoInstant),
  /** The changes as its provider last sent them, and the curator who has since made something else of them. */
  asSent: z.optional(z.array(Change)),
  editedBy: z.optional(EditedBy),
  decidedBy: z.optional(EditedBy),
  decidedAt: z.optional(IsoInstant),
  /** How much a wrong one could harm, while it is sent: 3 is the most. */
  risk: z.optional(z.int().check(z.minimum(1), z.maximum(3))),
  /** Counts every write of the row. */
  revision: z.int().check(z.minimum(0)),
});
export type Proposal = z.infer<typeof Proposal>;

const HistoryEvent = z.enum(['checked', 'amber', 'sunk', 'hidden', 'imported']);

/** One change of a listing that the public saw, for good: who, when, why, and what stood there before. */
export const HistoryEntry = z.object({
  listingId: Id,
  /** The version that it made. */
  version: z.int().check(z.minimum(1)),
  at: IsoInstant,
  /**
   * Whoever wrote or said it, and who approved it; without the second it went live at once. Without the first nobody had
   * signed in: somebody pressed the link in a mail, or an import or the clock did it.
   */
  by: z.optional(EditedBy),
  approvedBy: z.optional(EditedBy),
  /** The curator who looked at what had gone live at once, and when. */
  lookedAt: z.optional(z.object({by: EditedBy, at: IsoInstant})),
  /** The curator who changed it before it was approved, and what had been sent. */
  editedBy: z.optional(EditedBy),
  asSent: z.optional(z.array(Change)),
  why: z.optional(text(300)),
  /** What it was when it was no change that somebody wrote: a check, a stage of a page that nobody checked, an import. */
  event: z.optional(HistoryEvent),
  changes: z.array(Change),
  /** Starts that were added. */
  runs: z.optional(z.array(CourseRun)),
  /** A start that was changed. */
  changedRun: z.optional(z.object({before: CourseRun, after: CourseRun})),
  /** The source of the file that it came from. */
  imported: z.optional(z.string().check(z.maxLength(40))),
  /** With which other listing it was merged: into it, or it into this one; or that the merge was undone. */
  merged: z.optional(z.object({way: z.enum(['into', 'from', 'undone']), listingId: Id})),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
