import * as z from 'zod/mini';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {nhsNumberOf} from '#shared/referral/nhsNumber.ts';
import {AccessNeed, LanguageCode} from '#shared/taxonomy/index.ts';
import {PracticeCode, plainPracticeCode} from './practice.ts';
import {Id, Slug} from './primitives.ts';
import {ContactBy} from './referral.ts';

const LONGEST_NOTE = 1000;
/** Letters of an answer to one of the listing's own questions. */
export const LONGEST_ANSWER = 300;

/** One line: no control characters, so that nothing typed can start a new line where a line has meaning. */
const line = (maximum: number, ask: string) =>
  z
    .string(ask)
    .check(
      z.trim(),
      z.minLength(1, ask),
      z.maxLength(maximum, `Use ${maximum} letters or fewer`),
      z.regex(/^[^\u0000-\u001f\u007f]*$/, 'Use letters and numbers on one line'),
    );

const lines = (maximum: number) =>
  z.string().check(z.trim(), z.maxLength(maximum, `Use ${maximum} letters or fewer`));

/** An answer that may be left out: an empty one is the same as none. */
const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.transform((given: unknown): unknown => (given === '' || given === null ? undefined : given)),
    z.optional(schema),
  );

const PHONE_WORDS = 'Enter a phone number, like 0113 496 0000 or 07700 900000';

/** 10 to 15 digits as people write them: spaces, brackets, dashes, a plus at the front. */
const PersonPhone = z.string(PHONE_WORDS).check(
  z.trim(),
  z.regex(/^\+?[\d ()-]{10,24}$/, PHONE_WORDS),
  z.refine((typed) => /^\d{10,15}$/.test(typed.replaceAll(/\D/g, '')), PHONE_WORDS),
);

const EMAIL_WORDS = 'Enter an email address, like name@example.com';
const PersonEmail = z.email(EMAIL_WORDS).check(z.maxLength(254, EMAIL_WORDS));

const DateOfBirth = z.iso
  .date('Enter a date of birth, like 27 3 1968')
  .check(z.refine((date) => date >= '1900-01-01', 'Year of birth must be 1900 or later'));

const POSTCODE_WORDS = 'Enter a full UK postcode, like LS8 4AB';
const FullPostcode = z.pipe(
  z.string(POSTCODE_WORDS).check(z.trim(), z.maxLength(20, POSTCODE_WORDS)),
  z.transform((typed: string, context) => {
    const found = parsePostcode(typed);
    if (found?.kind === 'full') return found.postcode;
    context.issues.push({
      code: 'custom',
      input: typed,
      message:
        found?.kind === 'not-covered' ? 'Enter a postcode in England, Scotland or Wales' : POSTCODE_WORDS,
    });
    return z.NEVER;
  }),
);

const NHS_NUMBER_WORDS = 'Enter a 10-digit NHS number, like 999 000 0018, or leave it empty';
const NhsNumber = z.pipe(
  z.string(NHS_NUMBER_WORDS).check(z.trim(), z.maxLength(40, NHS_NUMBER_WORDS)),
  z.transform((typed: string, context) => {
    const found = nhsNumberOf(typed);
    if (found !== null) return found;
    context.issues.push({code: 'custom', input: typed, message: NHS_NUMBER_WORDS});
    return z.NEVER;
  }),
);

const PRACTICE_WORDS = 'Enter the practice’s ODS code, like B86109, or leave it empty';
const TypedPracticeCode = z.pipe(
  z.string(PRACTICE_WORDS).check(z.maxLength(20, PRACTICE_WORDS)),
  z.pipe(
    z.transform(plainPracticeCode),
    z.string().check(z.refine((code) => PracticeCode.safeParse(code).success, PRACTICE_WORDS)),
  ),
);

/** Page 1 of 3: who it is for. */
export const WhoAnswers = z.object({
  for: z.enum(['me', 'someone'], 'Choose who this is for'),
  helperName: optional(line(100, 'Enter your name')),
  name: line(100, 'Enter a full name'),
  dateOfBirth: DateOfBirth,
});

const contactShape = {
  phone: optional(PersonPhone),
  email: optional(PersonEmail),
  contactBy: z.enum(ContactBy.options, 'Choose the best and safest way'),
  postcode: FullPostcode,
};

/** The chosen way of contact needs its number or its address. */
const hasItsAddress = (answers: {
  phone?: string | undefined;
  email?: string | undefined;
  contactBy?: ContactBy | undefined;
}): {path: 'phone' | 'email'; message: string} | null => {
  if (answers.contactBy === undefined) return null;
  if (answers.contactBy === 'email') {
    return answers.email === undefined
      ? {path: 'email', message: 'Enter an email address, or choose another way'}
      : null;
  }
  return answers.phone === undefined
    ? {path: 'phone', message: 'Enter a phone number, or choose another way'}
    : null;
};

const checkContact = (
  context: z.core.ParsePayload<{
    phone?: string | undefined;
    email?: string | undefined;
    contactBy: ContactBy;
  }>,
): void => {
  const missing = hasItsAddress(context.value);
  if (missing) {
    context.issues.push({
      code: 'custom',
      path: [missing.path],
      message: missing.message,
      input: context.value,
    });
  }
};

/** Page 2 of 3: how to reach them. */
export const ContactAnswers = z.object(contactShape).check(checkContact);

/** Page 3 of 3: what would help. Nothing here must be answered. */
export const NeedsAnswers = z.object({
  /** A run of the listing; none means "no preference". */
  run: optional(Id),
  interpreter: optional(LanguageCode),
  needs: z.pipe(
    z.transform((given): unknown =>
      given === undefined || given === '' ? [] : Array.isArray(given) ? given : [given],
    ),
    z.array(AccessNeed).check(z.maxLength(AccessNeed.options.length)),
  ),
  otherNeeds: optional(lines(300)),
  note: optional(lines(LONGEST_NOTE)),
  nhsNumber: optional(NhsNumber),
  /** The GP practice that is told what becomes of it, by its code: to give it is to agree. */
  tellPractice: optional(TypedPracticeCode),
  /** By question id; answers to questions that the listing does not ask are left out when it is saved. */
  answers: z._default(z.record(Slug, lines(LONGEST_ANSWER)), {}),
});

/** How to reach somebody, when they change it afterwards. */
export const ContactChange = z
  .object({phone: contactShape.phone, email: contactShape.email, contactBy: contactShape.contactBy})
  .check(checkContact);

/** What somebody needs to take part, when they change it afterwards. */
export const NeedsChange = z.pick(NeedsAnswers, {interpreter: true, needs: true, otherNeeds: true});

/** Who somebody is, when they put it right afterwards. The date of birth is read beside it. */
export const AboutChange = z.object({
  name: WhoAnswers.shape.name,
  postcode: optional(FullPostcode),
  note: NeedsAnswers.shape.note,
});

/** `POST /api/referrals` and the form's last page: one person, one listing. */
export const ReferralRequest = z
  .strictObject({
    listing: z.pipe(z.string('Say which listing this is for'), Slug),
    ...WhoAnswers.shape,
    ...contactShape,
    ...NeedsAnswers.shape,
  })
  .check(checkContact);
export type ReferralRequest = z.infer<typeof ReferralRequest>;

/** "Please call me": a name and a number. */
export const CallMeRequest = z.strictObject({
  listing: z.pipe(z.string('Say which listing this is for'), Slug),
  name: line(100, 'Enter your name'),
  phone: PersonPhone,
});
export type CallMeRequest = z.infer<typeof CallMeRequest>;

/** What `POST /api/referrals` answers. */
export const ReferralCreated = z.object({
  reference: z.string(),
  followUrl: z.string(),
  /** Nothing of it is mailed to the person until they have typed a code: many requests named their mailbox today. */
  isMailHeld: z.boolean(),
});
