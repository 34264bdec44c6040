import * as z from 'zod/mini';
import {Certificate} from '#shared/model/certificate.ts';
import {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import {Listing} from '#shared/model/listing.ts';
import {Id, IsoInstant, Mailbox as MailboxAddress} from '#shared/model/primitives.ts';
import {Organisation, Programme} from '#shared/model/programme.ts';

/** Where referrals to a listing are mailed, and whether anybody there has answered. Never shown to the public. */
export const Mailbox = z.object({
  listingId: Id,
  email: MailboxAddress,
  /** When a code that was sent to it came back. */
  verifiedAt: z.optional(IsoInstant),
  /** When a mail to it bounced, if that was after it was verified. */
  bouncedAt: z.optional(IsoInstant),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** True only while the mailbox has answered a code and has not bounced since. */
export const isProven = (mailbox: Mailbox | undefined): boolean =>
  mailbox?.verifiedAt !== undefined && mailbox.bouncedAt === undefined;

export const ListingRow = z.object({
  listing: Listing,
  /** The cells that hold this listing's search document now, so that the next save can clear the ones it left. */
  cells: z.array(z.string()),
  /** Of the listing and its runs, without version and time: the same hash is the same content. */
  contentHash: z.string(),
  /** Of the search document and its cells. */
  documentHash: z.string(),
  /** Counts every write of this row; `listing.version` counts only changes that a person would see as one. */
  revision: z.int(),
});
export type ListingRow = z.infer<typeof ListingRow>;

export const RunRow = z.object({run: CourseRun});
export const PointerRow = z.object({listingId: Id});
export const OrganisationRow = z.object({organisation: Organisation});
export const ProgrammeRow = z.object({programme: Programme});
export const CertificateRow = z.object({certificate: Certificate});
/** Mail to a listing came back while it was of this version: what was saved since says itself whether mail arrives. */
export const UnreachedRow = z.object({listingId: Id, version: z.int()});
export type UnreachedRow = z.infer<typeof UnreachedRow>;

/**
 * The band of a run's places, and whether its provider has cancelled it here. `changes` of its seats orders two readings
 * of one run.
 */
export const BandRow = z.object({
  runId: Id,
  band: SeatBand,
  isCancelled: z.optional(z.boolean()),
  changes: z._default(z.int(), 0),
});
