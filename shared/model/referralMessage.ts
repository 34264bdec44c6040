import * as z from 'zod/mini';
import {DIMENSIONS} from '#shared/outcomes/dimensions.ts';
import {AskedBy} from './askedBy.ts';
import {PracticeCode} from './practice.ts';
import {Id, IsoDate, IsoInstant, Mailbox, Slug} from './primitives.ts';

/**
 * What waits in the outbox. The mails hold neither address, token nor code: the courier reads the address and makes
 * the token or the code when it sends. `seat-band` and `count` are work of the same kind that sends no mail.
 */
export const MessageKind = z.enum([
  'person-sent',
  'person-received',
  'person-accepted',
  'person-call-planned',
  'person-offered',
  'person-offer-lapsed',
  'person-start-cancelled',
  'person-start-changed',
  'person-start-moved',
  'person-waits-again',
  'person-booked',
  'person-completed',
  'person-ended',
  'person-missed',
  'person-declined',
  'person-not-suitable',
  'person-late',
  'person-reopened',
  'person-unanswered',
  'person-others',
  'person-transfer-asked',
  'person-reminder',
  'person-code',
  'person-new-link',
  'person-email-changed',
  'provider-new',
  'provider-new-link',
  'provider-code',
  'provider-withdrawn',
  'provider-late',
  'provider-unanswered',
  'referrer-outcome',
  'referrer-put-right',
  'practice-outcome',
  'curator-late',
  'curator-unanswered',
  'curator-bounced',
  'curator-unreachable',
  'provider-reminder',
  'provider-phone-them',
  'provider-still-wanted',
  'provider-ring-offer',
  'provider-start-cancelled',
  'provider-start-moved',
  'provider-cannot-come',
  'provider-offer-lapsed',
  'provider-offer-taken',
  'provider-other-date',
  'provider-declined',
  'provider-details-changed',
  'provider-put-right',
  'provider-said-yes',
  'provider-transfer-agreed',
  'provider-transfer-declined',
  'provider-transfer-unanswered',
  'mailbox-proof',
  'practice-proof',
  'curator-mailboxes',
  'listing-check',
  'check-editor',
  'curator-checks',
  'proposal-returned',
  'proposal-approved',
  'contact-changed',
  'listing-merged',
  'merge-undone',
  'page-given-back',
  'organisation-returned',
  'organisation-approved',
  'organisation-changed',
  'certificate-judged',
  'certificate-ending',
  'report-provider',
  'report-editor',
  'report-curator',
  'report-answer',
  'join-curator',
  'join-answer',
  'listing-details',
  'handed-over',
  'invitation',
  'seat-band',
  'count',
]);
export type MessageKind = z.infer<typeof MessageKind>;

/**
 * What somebody shows who asks for a code: a reference, which others may know; a link of whoever sent the request, who may
 * have given somebody else's address; or a link that was mailed to the very mailbox that the code goes to.
 */
export const AskedWith = z.enum(['reference', 'link', 'mailed-link']);
export type AskedWith = z.infer<typeof AskedWith>;

/** `waiting` until somebody claims it, `sending` while a lease lasts, then `sent`, or `given-up` with a reason. */
const MessageState = z.enum(['waiting', 'sending', 'sent', 'given-up']);

/** What a step changes of the counts of a quarter, and in which rows. It says nothing of the person. */
const Counts = z.object({
  quarter: z.string().check(z.regex(/^\d{4}Q[1-4]$/)),
  add: z.array(z.string()),
  take: z.array(z.string()),
  rows: z.array(z.object({dimension: z.enum(DIMENSIONS), value: z.string()})),
  /** How long the provider took to answer, when the step was an answer; -1 when it took one back. */
  answer: z.optional(
    z.object({day: IsoDate, workingDays: z.int().check(z.minimum(0)), amount: z.literal([1, -1])}),
  ),
  /** Said in the listing's row, which outlives the listing. */
  listing: z.object({name: z.string(), organisationId: Id, organisationName: z.string()}),
});
export type Counts = z.infer<typeof Counts>;

export const OutboxMessage = z.object({
  pk: z.string(),
  sk: z.string(),
  id: Id,
  kind: MessageKind,
  state: MessageState,
  createdAt: IsoInstant,
  /** Claims so far: each is one try at most. */
  attempts: z.int(),
  /** The claim that holds it, or held it last, and the state that it found. */
  claimId: z.optional(z.string()),
  claimFound: z.optional(MessageState),
  /** The instant at which a waiting message, or one whose lease has run out, is due; absent when it is done with. */
  dueAt: z.optional(IsoInstant),
  duePartition: z.optional(z.string()),
  /** Not claimed before: what it tells can be taken back until then. */
  notBefore: z.optional(IsoInstant),
  sentAt: z.optional(IsoInstant),
  gaveUp: z.optional(Slug),
  /** Absent for a letter that belongs to no referral. */
  referralId: z.optional(Id),
  /** The run whose seats changed, for `seat-band`. */
  runId: z.optional(Id),
  /** The listing: whose mailbox, whose bands, or which details. */
  listingSlug: z.optional(Slug),
  listingId: z.optional(Id),
  /** Outward code, for `count`. */
  outcode: z.optional(z.string().check(z.maxLength(4))),
  /** What to count, for `count`. */
  counts: z.optional(Counts),
  /** The code of a menu, for `handed-over`. */
  handover: z.optional(z.string()),
  /** What somebody is invited to, for `invitation`. */
  invitation: z.optional(
    z.object({
      role: z.enum(['professional', 'provider', 'curator']),
      organisationName: z.optional(z.string()),
    }),
  ),
  /** For `proposal-approved`, `contact-changed` and what became of a merge: the change that became public. */
  history: z.optional(z.object({at: IsoInstant, version: z.int()})),
  /** For what a curator decided of an organisation: which, and the event of its history. */
  organisation: z.optional(z.object({id: Id, at: IsoInstant})),
  /** For `person-code` and `provider-code`. */
  askedWith: z.optional(AskedWith),
  /** The GP practice: whose mailbox, for `practice-proof`; which one was named, for `count`. */
  practice: z.optional(PracticeCode),
  /** For `listing-check` and `check-editor`: which stage the provider is told of, and the check that it counts from. */
  check: z.optional(
    z.object({stage: z.enum(['due', 'amber', 'sunk', 'hidden']), since: z.optional(IsoDate)}),
  ),
  /** Which report of a problem with a page. */
  report: z.optional(Id),
  /** Which request to become a provider. */
  join: z.optional(Id),
  /** For `curator-checks`: until when the curator had been told before. */
  toldUntil: z.optional(IsoInstant),
  /** For `mailbox-proof` and `practice-proof`. */
  askedBy: z.optional(AskedBy),
  /** For `certificate-judged` (the change that decided) and `certificate-ending` (on which day). */
  certificate: z.optional(
    z.object({organisationId: Id, id: Id, change: z.optional(z.int()), endsOn: z.optional(IsoDate)}),
  ),
  /**
   * Only for `listing-details`, `handed-over`, `invitation`, `report-answer` and `join-answer` (the address that somebody
   * typed), `person-email-changed`, `contact-changed`, `listing-merged`, `merge-undone`, `page-given-back` and
   * `organisation-changed` (the one that was on record before, or is again), `proposal-returned`, `proposal-approved`,
   * `organisation-returned` and `organisation-approved` (whoever sent it), `check-editor` (the sign-in of whoever edited the
   * page last).
   * Such a row lives a week at most.
   */
  to: z.optional(Mailbox),
  expiresAtEpochSeconds: z.int(),
});
export type OutboxMessage = z.infer<typeof OutboxMessage>;
