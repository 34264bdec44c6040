import * as z from 'zod';
import {
  AccessNeed,
  Audience,
  ConditionSlug,
  DeliveryMode,
  LanguageCode,
  SupportType,
} from '#shared/taxonomy/index.ts';
import {Id, IsoDate, IsoInstant, Phone, Point, Slug, text, WebAddress} from './primitives.ts';

/** Where a listing happens. */
export const Place = z.strictObject({
  name: text(160),
  address: text(300).optional(),
  town: text(80).optional(),
  postcode: z.string().max(8).optional(),
  point: Point.optional(),
  /** True when `point` stands for the outward code or the town and not for the door. */
  isApproximate: z.boolean().default(false),
});
export type Place = z.infer<typeof Place>;

/**
 * Whom a listing serves by where they live. `nationwide` reaches every postcode; `around` a circle (kilometres)
 * about a point; `outcodes` the outward codes named ("LS8"). Absent: whoever can get to a place of the listing.
 */
export const ServiceArea = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('nationwide')}),
  z.strictObject({
    kind: z.literal('around'),
    centre: Point,
    radiusKm: z.number().positive().max(200),
    label: text(120),
  }),
  z.strictObject({
    kind: z.literal('outcodes'),
    outcodes: z
      .array(z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/))
      .min(1)
      .max(200),
    label: text(120),
  }),
]);
export type ServiceArea = z.infer<typeof ServiceArea>;

/** What is known of an access need. A need that is absent is "not known", never "no". */
export const AccessAnswer = z.enum(['yes', 'no', 'ask-us']);
export type AccessAnswer = z.infer<typeof AccessAnswer>;

/**
 * A question that one listing asks. `must-answer` stands before the form: an answer in `stops` explains and offers
 * others (it never blocks "please call me"). `extra` comes at the end of the form and is optional.
 */
export const ListingQuestion = z.strictObject({
  id: Slug,
  ask: text(200),
  why: text(300),
  type: z.enum(['yes-no', 'choice', 'text', 'number']),
  choices: z.array(z.strictObject({value: Slug, label: text(120)})).default([]),
  use: z.enum(['must-answer', 'extra']),
  /** Answers with which the listing is not right for the person. */
  stops: z.array(z.strictObject({answer: Slug, because: text(300)})).default([]),
});
export type ListingQuestion = z.infer<typeof ListingQuestion>;

/** How a person joins. */
export const ReferralRoutes = z.strictObject({
  self: z.boolean(),
  professional: z.boolean(),
  /**
   * True only while the listing's referral mailbox has answered a code and has not bounced since: the mailbox itself
   * is a row of its own, which no public function reads out.
   */
  isOnline: z.boolean().default(false),
  /** How to join, in the provider's plain words. */
  how: text(500),
  /** For a listing that takes only professional referrals: what to ask, of whom. */
  askWhom: text(400).optional(),
  /** Working days in which the provider promises a first answer. */
  answersWithinWorkingDays: z.number().int().min(1).max(30).optional(),
  questions: z.array(ListingQuestion).max(12).default([]),
});
export type ReferralRoutes = z.infer<typeof ReferralRoutes>;

/** The group's own answers to the nine peer-support factors (NHS England, supported self-management guide). */
export const PeerSupportProfile = z.strictObject({
  formality: z.enum(['formal', 'informal']),
  kind: z.enum(['group', 'one-to-one', 'online', 'phone', 'befriending']),
  moderated: z.enum(['staff', 'volunteer', 'none']).optional(),
  purpose: text(300).optional(),
  worksWith: text(300).optional(),
  runBy: text(300).optional(),
  boundaries: text(300).optional(),
  whoToTell: text(300).optional(),
  flexible: text(300).optional(),
  supervision: text(300).optional(),
  socialTime: text(300).optional(),
  measures: text(300).optional(),
  costs: text(300).optional(),
  fundingEndsOn: IsoDate.optional(),
  answeredOn: IsoDate,
});
export type PeerSupportProfile = z.infer<typeof PeerSupportProfile>;

/** What it costs the person. */
export const Cost = z.strictObject({
  kind: z.enum(['free', 'pay', 'varies', 'not-known']),
  note: text(200).optional(),
});
export type Cost = z.infer<typeof Cost>;

export const ListingStatus = z.enum([
  'live',
  'paused',
  'full',
  'waiting-list',
  'assessment-needed',
  'hidden',
]);
export type ListingStatus = z.infer<typeof ListingStatus>;

/** One provider's offer, as the public reads it. No personal data stands in it. */
export const Listing = z.strictObject({
  id: Id,
  slug: Slug,
  name: text(160),
  organisationId: Id,
  programmeId: Slug.optional(),
  supportType: SupportType,
  conditions: z.array(ConditionSlug).max(60),
  audiences: z.array(Audience).default([]),
  /** One sentence for the results page. */
  summary: text(300),
  /** What happens, in paragraphs. */
  description: z.array(text(3000)).min(1).max(20),
  delivery: z.array(DeliveryMode),
  places: z.array(Place).max(30).default([]),
  serviceArea: ServiceArea.optional(),
  eligibility: z.strictObject({
    minimumAge: z.number().int().min(0).max(120).optional(),
    maximumAge: z.number().int().min(0).max(120).optional(),
    /** "This is for you if…", one line each. */
    forYouIf: z.array(text(300)).max(12).default([]),
    /** "Not for you if…", one line each. */
    notForYouIf: z.array(text(300)).max(12).default([]),
  }),
  languages: z.array(LanguageCode).default([]),
  access: z.partialRecord(AccessNeed, AccessAnswer).default({}),
  cost: Cost,
  referral: ReferralRoutes,
  peerSupport: PeerSupportProfile.optional(),
  /** Activation levels (1 to 4) that this suits: only re-orders for professionals, never shown to the public. */
  activationLevels: z.array(z.number().int().min(1).max(4)).max(4).default([]),
  wait: z.strictObject({weeks: z.number().int().min(0).max(260), asOf: IsoDate}).optional(),
  contact: z.strictObject({
    phone: Phone.optional(),
    email: z.email().optional(),
    website: WebAddress.optional(),
  }),
  status: ListingStatus.default('live'),
  statusNote: text(300).optional(),
  /** The day on which somebody last confirmed that this page is right. Absent: never, since it was imported. */
  checkedOn: IsoDate.optional(),
  checkEveryMonths: z.number().int().min(1).max(6).default(6),
  isDemonstration: z.boolean().default(false),
  version: z.number().int().min(1),
  updatedAt: IsoInstant,
});
export type Listing = z.infer<typeof Listing>;
