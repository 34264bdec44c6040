import * as z from 'zod/mini';
import {CertificationStatus} from './certificationStatus.ts';
import {CourseRun, SeatBand} from './courseRun.ts';
import {Listing, PeerSupportProfile} from './listing.ts';
import {IsoDate} from './primitives.ts';
import {Organisation, Programme} from './programme.ts';

/** A run that can still be joined or gone to, and the band of places left. */
export const RunView = z.extend(CourseRun, {band: SeatBand});
export type RunView = z.infer<typeof RunView>;

/**
 * What the public may read of a listing; parsing leaves the rest out. Left out: activation levels (for professionals),
 * what the steward has made of a page that nobody confirms (`checked` says it), and the day on which a group's funding ends (for commissioners). The referral mailbox is a row of its own and never
 * comes here.
 */
export const PublicListing = z.object({
  ...z.omit(Listing, {activationLevels: true, lapse: true}).shape,
  peerSupport: z.optional(z.object(z.omit(PeerSupportProfile, {fundingEndsOn: true}).shape)),
});
export type PublicListing = z.infer<typeof PublicListing>;

/** `GET /api/support/{slug}`, and what the listing page is filled from. */
export const ListingView = z.strictObject({
  listing: PublicListing,
  organisation: Organisation,
  programme: z.nullable(Programme),
  /** In order of the first session; cancelled ones say so until their first day; what is over is left out. */
  runs: z.array(RunView),
  certification: z.strictObject({status: CertificationStatus, label: z.string()}),
  /** Working days within which they usually answer, from the last 90 days; null where there is too little to say. */
  usualAnswerWorkingDays: z.nullable(z.int()),
  checked: z.strictObject({on: z.nullable(IsoDate), label: z.string(), isStale: z.boolean()}),
});
export type ListingView = z.infer<typeof ListingView>;
