import * as z from 'zod/mini';
import {ReferrerProfile} from '#shared/access/profile.ts';
import {ActivationAfter} from '#shared/referral/professional/activation.ts';
import {ProfessionalSaid} from '#shared/referral/professional/agreement.ts';
import {Progress} from '#shared/outcomes/progress.ts';
import {AccessNeed, ConditionSlug, DeliveryMode, LanguageCode, SupportType} from '#shared/taxonomy/index.ts';
import {PracticeCode} from './practice.ts';
import {Id, IsoDate, IsoInstant, LocalTime, Slug} from './primitives.ts';
import {StartChange} from './startChange.ts';

/** Where a referral is. A draft is not a referral: it has neither reference nor person. */
export const ReferralState = z.enum([
  'sent',
  'received',
  'accepted',
  'not-suitable',
  'offered',
  'booked',
  'started',
  'completed',
  'left-early',
  'did-not-attend',
  'declined',
  'withdrawn',
  'unanswered',
  'reopened',
  'transferred',
]);
export type ReferralState = z.infer<typeof ReferralState>;

/** Who makes a step. `system` is a clock of ours. */
export const ReferralActor = z.enum(['person', 'professional', 'provider', 'curator', 'system']);
export type ReferralActor = z.infer<typeof ReferralActor>;

/** How the referral came. */
export const ReferralRoute = z.enum(['self', 'someone', 'professional', 'call-me', 'phone', 'handed-over']);
export type ReferralRoute = z.infer<typeof ReferralRoute>;

/** Eight letters and digits in two groups ("7K3D-9QXP"), without I, L, O and U. */
export const Reference = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/));

/** What of the listing a referral keeps, so that it can be followed when the listing has gone. */
const ReferredListing = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  phone: z.optional(z.string()),
  /** What it was when the referral was sent: every step is counted by the same. */
  programmeId: z.optional(Slug),
  supportType: z.optional(SupportType),
  conditions: z.optional(z.array(ConditionSlug)),
  delivery: z.optional(z.array(DeliveryMode)),
});
type ReferredListing = z.infer<typeof ReferredListing>;

/** Other support that a person is shown. */
export const Alternative = z.object({slug: Slug, name: z.string(), organisationName: z.string()});
export type Alternative = z.infer<typeof Alternative>;

/** More than three are no help to somebody who was just told no. */
export const MOST_SUGGESTED = 3;

/** To whom a provider would pass a referral on, and the London day to whose end the person can answer. */
export const Proposed = z.extend(Alternative, {answerBy: IsoDate});
export type Proposed = z.infer<typeof Proposed>;

/** What a step may change, and an undo puts back. */
const OF_STATE = {
  state: ReferralState,
  stateSince: IsoInstant,
  /** The day on which the provider said that it will ring. */
  callOn: z.optional(IsoDate),
  /** Why the provider, or the person, ended it: a code. */
  reason: z.optional(Slug),
  /** What the provider suggests instead. */
  suggested: z.optional(z.array(Alternative).check(z.maxLength(MOST_SUGGESTED))),
  /** The start that is offered or booked. */
  startsOn: z.optional(IsoDate),
  startsAt: z.optional(LocalTime),
  runId: z.optional(Id),
  /** True while a place of the run is held for this referral, or its provider counts them and it stands among those on it. */
  holdsSeat: z.boolean(),
  /** How far it has come, for the counts; absent on a referral from before there were any. */
  progress: z.optional(Progress),
  /** The London day until which an offered place is held; absent where a date was offered without one. */
  answerBy: z.optional(IsoDate),
  /** To whom it would be passed on, while the person is asked; to whom it was, once it is. */
  proposed: z.optional(Proposed),
  /** How the start on which they have a place has changed, until they, or their provider for them, have answered that. */
  startChange: z.optional(StartChange),
};

/** A session and whether the person came. */
const Attendance = z.object({on: IsoDate, came: z.boolean()});

/** What the person said after the end: codes, and nothing in their own words. */
export const Feedback = z.object({
  helped: z.optional(z.enum(['a-lot', 'a-little', 'no', 'not-sure'])),
  recommends: z.optional(z.enum(['yes', 'no', 'not-sure'])),
  reason: z.optional(Slug),
});
export type Feedback = z.infer<typeof Feedback>;

/** State, dates and listing: what a private link may show. Nothing here says who the person is. */
export const Referral = z.object({
  id: Id,
  reference: Reference,
  ...OF_STATE,
  /** Counts every change; each write names the one that it read. */
  version: z.int().check(z.minimum(1)),
  route: ReferralRoute,
  listing: ReferredListing,
  /** The account of the professional who made it. */
  referrerId: z.optional(Id),
  /** The mail domain that proves whose organisation they are of; absent where it is of many. */
  referrerDomain: z.optional(z.string()),
  /** Of the form that made it with others: they are found by it. */
  togetherId: z.optional(Id),
  /**
   * They have started with another that the form made, and our mail does not reach them: since when those who can call are
   * to ask whether they still want this one, and that they said yes.
   */
  stillWanted: z.optional(z.object({askedAt: IsoInstant, isWanted: z.optional(z.literal(true))})),
  /** Hashes under which another referral of the same person is found: they are kept no longer than this one. */
  sameMarks: z.optional(z.array(z.string())),
  /** The person agreed that the referrer is told what becomes of it. */
  tellReferrer: z.optional(z.boolean()),
  /** The person agreed that their GP practice is told; which one stands with what they told us. */
  tellsPractice: z.optional(z.literal(true)),
  createdAt: IsoInstant,
  /** When they were last told of the start that stands here: of what changed after that, they do not know. */
  startToldAt: z.optional(IsoInstant),
  /** When the provider was owed an answer anew; absent: since it was sent. */
  owedSince: z.optional(IsoInstant),
  /** How many of the clocks of shared/referral/clocks.ts have been acted on since then. */
  clocksEnded: z.optional(z.int().check(z.minimum(0))),
  /** Sessions in order, each once. */
  attendance: z.optional(z.array(Attendance).check(z.maxLength(60))),
  /** Runs of which a place was offered and not taken: they are not offered again. */
  passedRuns: z.optional(z.array(Id).check(z.maxLength(60))),
  /** The reference under which the person sent the same request to somebody else. */
  movedTo: z.optional(Reference),
  /** The reference of the one that was passed on, and became this. */
  cameFrom: z.optional(Reference),
  /** What the last step can be taken back to, until when. */
  undo: z.optional(z.object({...OF_STATE, until: IsoInstant, expiresAtEpochSeconds: z.optional(z.int())})),
  feedback: z.optional(Feedback),
  /** Whether the person can be mailed: a code or a message can go nowhere else. */
  hasEmail: z.boolean(),
  /** When a mail to the person came back. Shown to the provider: "email bounced: phone them". */
  emailBouncedAt: z.optional(IsoInstant),
  /** When the person had what they told us deleted: nobody takes another step after it. */
  erasedAt: z.optional(IsoInstant),
  /** Too many requests named their mailbox that day: no news is mailed until somebody who reads it has typed a code. */
  isMailHeld: z.optional(z.literal(true)),
  expiresAtEpochSeconds: z.int(),
});
export type Referral = z.infer<typeof Referral>;

/** One preferred way of contact, which says in the same breath whether a message may be left. */
export const ContactBy = z.enum(['email', 'phone-message', 'phone-no-message', 'text']);
export type ContactBy = z.infer<typeof ContactBy>;

/** What the person told us. Kept apart from the referral, so that a private link cannot read it by mistake. */
export const Person = z.object({
  referralId: Id,
  for: z.enum(['me', 'someone']),
  helperName: z.optional(z.string()),
  name: z.string(),
  dateOfBirth: z.optional(IsoDate),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  contactBy: ContactBy,
  postcode: z.optional(z.string()),
  interpreter: z.optional(LanguageCode),
  needs: z.array(AccessNeed),
  otherNeeds: z.optional(z.string()),
  note: z.optional(z.string()),
  /** Of a professional's referral: who made it, as they were then, and what they said. */
  referrer: z.optional(ReferrerProfile),
  said: z.optional(ProfessionalSaid),
  /** The record system that sent it for the referrer. */
  sentBy: z.optional(z.string()),
  /** Somebody at the provider wrote down what they said on the phone, told them so, and they agreed. */
  agreedByPhone: z.optional(z.literal(true)),
  nhsNumber: z.optional(z.string()),
  /** The GP practice that is told what becomes of it, as agreed; none without an agreement. */
  tellPractice: z.optional(PracticeCode),
  /** A level that was measured again afterwards; the first is in `said`. Never shown to the person. */
  activationAfter: z.optional(ActivationAfter),
  /** Why their provider would pass them on: a line that the provider wrote to them. */
  passOnWhy: z.optional(z.string()),
  /** What the provider wrote down: for its own people, or for whoever referred them. */
  notes: z.optional(
    z.array(
      z.object({
        kind: z.enum(['internal', 'referrer']),
        at: IsoInstant,
        text: z.string().check(z.maxLength(2000)),
      }),
    ),
  ),
  /** Answers to the listing's own questions, each with the question as it was asked. */
  answers: z.array(z.object({id: Slug, ask: z.string(), answer: z.string()})),
  expiresAtEpochSeconds: z.int(),
});
export type Person = z.infer<typeof Person>;

/** Somebody opened what the person told us: at most once an hour each is written down. Or deleted it, once. */
export const Look = z.object({
  at: IsoInstant,
  by: ReferralActor,
  /** The account of who was signed in; none for a mailed link and a code. */
  accountId: z.optional(Id),
  did: z.optional(z.literal('erase')),
  expiresAtEpochSeconds: z.int(),
});
export type Look = z.infer<typeof Look>;

/** One step, as it happened; never changed afterwards. Replayed in order, the events give the state. */
export const ReferralEvent = z.object({
  referralId: Id,
  /** 1, 2, 3…: the version of the referral that this event made. */
  number: z.int().check(z.minimum(1)),
  event: Slug,
  at: IsoInstant,
  by: ReferralActor,
  from: z.nullable(ReferralState),
  to: ReferralState,
  reason: z.optional(Slug),
  callOn: z.optional(IsoDate),
  /** The start that was offered or booked, or the session that was marked. */
  on: z.optional(IsoDate),
  expiresAtEpochSeconds: z.int(),
});
export type ReferralEvent = z.infer<typeof ReferralEvent>;
