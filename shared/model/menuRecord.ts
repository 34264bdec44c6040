import * as z from 'zod/mini';
import {Certificate} from './certificate.ts';
import {CourseRun} from './courseRun.ts';
import {Listing} from './listing.ts';
import {IsoInstant, Mailbox} from './primitives.ts';
import {Organisation, Programme} from './programme.ts';

/** The store counts versions and stamps times itself: a file may carry them (an export does), and they are not used. */
const storeOwned = {version: z.optional(z.int().check(z.minimum(1))), updatedAt: z.optional(IsoInstant)};

const ListingRecord = z
  .strictObject({
    type: z.literal('listing'),
    listing: z.strictObject({...Listing.shape, ...storeOwned}),
    runs: z._default(z.array(CourseRun).check(z.maxLength(400)), []),
    /**
     * Where referrals to this listing are mailed. `verified` is believed only of the demonstration: for everything
     * else online referral stays off until the mailbox has answered a code.
     */
    mailbox: z.optional(z.strictObject({email: Mailbox, verified: z._default(z.boolean(), false)})),
  })
  .check(
    z.refine(({listing, runs}) => runs.every((run) => run.listingId === listing.id), {
      path: ['runs'],
      error: 'A run must name its own listing in listingId',
    }),
    z.refine(({runs}) => new Set(runs.map((run) => run.id)).size === runs.length, {
      path: ['runs'],
      error: 'Two runs have the same id',
    }),
  );

/**
 * One line of a menu file: a provider, a programme, a certificate or a listing with its runs. A provider stands before
 * its certificates and listings, and a programme before the listings that name it.
 */
export const MenuRecord = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('organisation'),
    organisation: z.strictObject({...Organisation.shape, updatedAt: z.optional(IsoInstant)}),
  }),
  z.strictObject({type: z.literal('programme'), programme: Programme}),
  z.strictObject({type: z.literal('certificate'), certificate: Certificate}),
  ListingRecord,
]);
export type MenuRecord = z.infer<typeof MenuRecord>;

/** A record as it may be written: what has a default can be left out. */
export type MenuRecordInput = z.input<typeof MenuRecord>;

/** What a menu record says of a listing: the listing without what the store owns, its runs, its mailbox. */
export type ListingRecord = Extract<MenuRecord, {type: 'listing'}>;
