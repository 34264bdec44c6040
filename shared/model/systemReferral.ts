import * as z from 'zod/mini';
import {ACTIVATION_TOOLS} from '#shared/referral/professional/activation.ts';
import {MOST_LISTINGS} from '#shared/referral/professional/mostListings.ts';
import {AccessNeed, LanguageCode} from '#shared/taxonomy/index.ts';
import {Slug} from './primitives.ts';
import {ContactBy, Reference} from './referral.ts';

const LONGEST_TEXT = 1000;

const text = (ask: string) =>
  z.string(ask).check(z.maxLength(LONGEST_TEXT, `Use ${LONGEST_TEXT} letters or fewer`));
const day = (ask: string) => z.iso.date(ask);

/**
 * `POST /api/professional/referrals`: one person, one to three listings, as a record system sends it. Only its shape is
 * judged here: what the answers mean is judged where a professional's form is (`readReferral`). Who refers is not
 * among the fields: it follows from the token.
 */
export const SystemReferral = z.strictObject({
  listings: z.array(Slug, 'Say which listings this is for').check(
    z.minLength(1, 'Say which listings this is for'),
    z.maxLength(MOST_LISTINGS, `Send ${MOST_LISTINGS} listings or fewer`),
    z.refine((slugs) => new Set(slugs).size === slugs.length, 'Name each listing once'),
  ),
  name: text('Enter a full name'),
  dateOfBirth: day('Enter a date of birth, like 1968-03-27'),
  contactBy: z.enum(ContactBy.options, 'Choose the best and safest way'),
  phone: z.optional(text('Enter a phone number')),
  email: z.optional(text('Enter an email address')),
  postcode: text('Enter a full UK postcode, like LS8 4AB'),
  needs: z.optional(z.array(AccessNeed).check(z.maxLength(AccessNeed.options.length))),
  interpreter: z.optional(LanguageCode),
  otherNeeds: z.optional(text('Say what else would help')),
  nhsNumber: z.optional(text('Enter a 10-digit NHS number')),
  reason: text('Say in a line why you refer them'),
  matters: z.optional(text('Say what matters to them')),
  agreement: z.enum(['agreed', 'best-interests'], 'Say how this was agreed'),
  agreementNote: z.optional(text('Say who decided this with them, and how')),
  tellReferrer: z.boolean('Say whether they agree that you are told'),
  tellPractice: z.optional(text('Enter the practice’s ODS code')),
  activation: z.optional(
    z.strictObject({
      level: z.int('Choose a level from 1 to 4').check(z.minimum(1), z.maximum(4)),
      tool: z.enum(ACTIVATION_TOOLS, 'Choose which form was used'),
      on: day('Enter the day on which it was measured, like 2026-03-27'),
    }),
  ),
  /** By listing, then by the id of its question. */
  answers: z.optional(z.record(Slug, z.record(Slug, text('Answer the question')))),
});
export type SystemReferral = z.infer<typeof SystemReferral>;

/** What it answers: a referral for each listing, in the order in which they were sent. */
export const SystemReferralCreated = z.object({
  referrals: z.array(z.object({listing: Slug, reference: Reference})),
});
