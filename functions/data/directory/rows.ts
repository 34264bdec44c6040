import * as z from 'zod/mini';
import {londonDate} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';
import {CourseRun, SeatBand} from '#shared/model/courseRun.ts';
import {Listing} from '#shared/model/listing.ts';
import {AskedBy} from '#shared/model/askedBy.ts';
import {Id, IsoDate, IsoInstant, Mailbox as MailboxAddress} from '#shared/model/primitives.ts';
import {Organisation, Programme} from '#shared/model/programme.ts';

/** How a mailbox was proven: by a code that was asked for by whom, or by an import that vouches for it. */
const ProvenBy = z.object({
  how: z.enum(['code', 'import']),
  askedBy: z.optional(AskedBy),
});

/** Where referrals to a listing are mailed, and whether anybody there has answered. Never shown to the public. */
export const Mailbox = z.object({
  listingId: Id,
  email: MailboxAddress,
  /** When a code that was sent to it came back. */
  verifiedAt: z.optional(IsoInstant),
  provenBy: z.optional(ProvenBy),
  /** When a mail to it bounced, if that was after it was verified. */
  bouncedAt: z.optional(IsoInstant),
});
export type Mailbox = z.infer<typeof Mailbox>;

/** True only while the mailbox has answered a code and has not bounced since. */
export const isProven = (mailbox: Mailbox | undefined): boolean =>
  mailbox?.verifiedAt !== undefined && mailbox.bouncedAt === undefined;

/** A listing whose mailbox is not proven, or not known, with what whoever rings the provider must know. */
export const UnprovenRow = z.object({
  listingId: Id,
  slug: z.string(),
  name: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  phone: z.optional(z.string()),
});
export type UnprovenRow = z.infer<typeof UnprovenRow>;

export const unprovenRow = (
  {id, slug, name, organisationId, contact}: Listing,
  organisation: {readonly name: string} | undefined,
): UnprovenRow => ({
  listingId: id,
  slug,
  name,
  organisationId,
  organisationName: organisation?.name ?? organisationId,
  ...(contact.phone !== undefined && {phone: contact.phone}),
});

export const ListingRow = z.object({
  listing: Listing,
  /** The cells that hold this listing's search document now, so that the next save can clear the ones it left. */
  cells: z.array(z.string()),
  /** Of the listing and its runs, without version and time: the same hash is the same content. */
  contentHash: z.string(),
  /** Of the search document and its cells. */
  documentHash: z.string(),
  /** The London day on which it was first saved: what counts while nobody has checked it. */
  addedOn: z.optional(IsoDate),
  /** Counts every write of this row; `listing.version` counts only changes that a person would see as one. */
  revision: z.int(),
});
export type ListingRow = z.infer<typeof ListingRow>;

/** The day on which a listing came here; of one that was saved before that was kept, the day of its last change. */
export const addedOnOf = ({addedOn, listing}: Pick<ListingRow, 'addedOn' | 'listing'>): string =>
  addedOn ?? londonDate(new Date(listing.updatedAt));

export const RunRow = z.object({run: CourseRun});
export const PointerRow = z.object({listingId: Id});
export const OrganisationRow = z.object({organisation: Organisation});
export const ProgrammeRow = z.object({programme: Programme});
export const CertificateRow = z.object({
  certificate: Certificate,
  /** Counts its changes: the number of the last one. */
  change: z.int(),
});
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
