import * as z from 'zod/mini';
import {
  AccessNeed,
  Audience,
  ConditionSlug,
  DeliveryMode,
  LanguageCode,
  SupportType,
} from '#shared/taxonomy/index.ts';
import {Cost} from './cost.ts';
import {Id, IsoDate, IsoInstant, Phone, Point, Slug, text, WebAddress} from './primitives.ts';

/** Where a listing happens. */
export const Place = z.strictObject({
  name: text(160),
  address: z.optional(text(300)),
  town: z.optional(text(80)),
  postcode: z.optional(z.string().check(z.maxLength(8))),
  point: z.optional(Point),
  /** True when `point` stands for the outward code or the town and not for the door. */
  isApproximate: z._default(z.boolean(), false),
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
    radiusKm: z.number().check(z.positive(), z.maximum(200)),
    label: text(120),
  }),
  z.strictObject({
    kind: z.literal('outcodes'),
    outcodes: z
      .array(z.string().check(z.regex(/^[A-Z]{1,2}\d[A-Z\d]?$/)))
      .check(z.minLength(1), z.maxLength(200)),
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
  choices: z._default(z.array(z.strictObject({value: Slug, label: text(120)})), []),
  use: z.enum(['must-answer', 'extra']),
  /** Answers with which the listing is not right for the person. */
  stops: z._default(z.array(z.strictObject({answer: Slug, because: text(300)})), []),
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
  isOnline: z._default(z.boolean(), false),
  /** How to join, in the provider's plain words. */
  how: text(500),
  /** For a listing that takes only professional referrals: what to ask, of whom. */
  askWhom: z.optional(text(400)),
  /** Working days in which the provider promises a first answer. */
  answersWithinWorkingDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
  questions: z._default(z.array(ListingQuestion).check(z.maxLength(12)), []),
});
export type ReferralRoutes = z.infer<typeof ReferralRoutes>;

/**
 * The group's own answers to the nine peer-support factors (NHS England, supported self-management guide): those that it
 * gave, and the day on which it last gave one.
 */
export const PeerSupportProfile = z.strictObject({
  formality: z.optional(z.enum(['formal', 'informal'])),
  kind: z.optional(z.enum(['group', 'one-to-one', 'online', 'phone', 'befriending'])),
  moderated: z.optional(z.enum(['staff', 'volunteer', 'none'])),
  purpose: z.optional(text(300)),
  worksWith: z.optional(text(300)),
  runBy: z.optional(text(300)),
  boundaries: z.optional(text(300)),
  whoToTell: z.optional(text(300)),
  flexible: z.optional(text(300)),
  supervision: z.optional(text(300)),
  socialTime: z.optional(text(300)),
  measures: z.optional(text(300)),
  costs: z.optional(text(300)),
  fundingEndsOn: z.optional(IsoDate),
  answeredOn: IsoDate,
});
export type PeerSupportProfile = z.infer<typeof PeerSupportProfile>;

export const ListingStatus = z.enum([
  'live',
  'paused',
  'full',
  'waiting-list',
  'assessment-needed',
  'hidden',
]);
export type ListingStatus = z.infer<typeof ListingStatus>;

/**
 * How far a listing has fallen behind that nobody has confirmed in time: worked out by the steward (shared/freshness),
 * never typed, and ended by the next check.
 */
export const Lapse = z.strictObject({
  /** `amber`: it says so in public. `sunk`: it also comes last in search. `hidden`: it is in neither. */
  stage: z.enum(['amber', 'sunk', 'hidden']),
  /** The London day on which it came to this stage. */
  on: IsoDate,
  /** While it is hidden: the status that it has again when somebody confirms it. */
  statusBefore: z.optional(ListingStatus),
});
export type Lapse = z.infer<typeof Lapse>;

/**
 * That a listing was found to be a double of another, which stays: written by a curator's merge alone, and never typed. It
 * is hidden, and its addresses lead to the one that stays.
 */
const Merged = z.strictObject({
  into: Id,
  at: IsoInstant,
  /** The status that it has again when the merge is undone. */
  statusBefore: ListingStatus,
});

/** One provider's offer, as the public reads it. No personal data stands in it. */
export const Listing = z.strictObject({
  id: Id,
  slug: Slug,
  name: text(160),
  organisationId: Id,
  programmeId: z.optional(Slug),
  supportType: SupportType,
  conditions: z.array(ConditionSlug).check(z.maxLength(60)),
  audiences: z._default(z.array(Audience), []),
  /** One sentence for the results page. */
  summary: text(300),
  /** What happens, in paragraphs. */
  description: z.array(text(3000)).check(z.minLength(1), z.maxLength(20)),
  delivery: z.array(DeliveryMode),
  places: z._default(z.array(Place).check(z.maxLength(30)), []),
  serviceArea: z.optional(ServiceArea),
  eligibility: z.strictObject({
    minimumAge: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
    maximumAge: z.optional(z.int().check(z.minimum(0), z.maximum(120))),
    /** "This is for you if…", one line each. */
    forYouIf: z._default(z.array(text(300)).check(z.maxLength(12)), []),
    /** "Not for you if…", one line each. */
    notForYouIf: z._default(z.array(text(300)).check(z.maxLength(12)), []),
  }),
  languages: z._default(z.array(LanguageCode), []),
  access: z._default(z.partialRecord(AccessNeed, AccessAnswer), {}),
  cost: Cost,
  referral: ReferralRoutes,
  peerSupport: z.optional(PeerSupportProfile),
  /** Activation levels (1 to 4) that this suits: only re-orders for professionals, never shown to the public. */
  activationLevels: z._default(z.array(z.int().check(z.minimum(1), z.maximum(4))).check(z.maxLength(4)), []),
  wait: z.optional(z.strictObject({weeks: z.int().check(z.minimum(0), z.maximum(260)), asOf: IsoDate})),
  contact: z.strictObject({
    phone: z.optional(Phone),
    email: z.optional(z.email()),
    website: z.optional(WebAddress),
  }),
  status: z._default(ListingStatus, 'live'),
  statusNote: z.optional(text(300)),
  /** The day on which somebody last confirmed that this page is right. Absent: never, since it was imported. */
  checkedOn: z.optional(IsoDate),
  checkEveryMonths: z._default(z.int().check(z.minimum(1), z.maximum(6)), 6),
  lapse: z.optional(Lapse),
  merged: z.optional(Merged),
  isDemonstration: z._default(z.boolean(), false),
  version: z.int().check(z.minimum(1)),
  updatedAt: IsoInstant,
});
export type Listing = z.infer<typeof Listing>;
