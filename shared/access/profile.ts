import * as z from 'zod/mini';
import {fieldErrors} from '#shared/parse.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';

const line = (maximum: number, ask: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, ask),
      z.maxLength(maximum, `Use ${maximum} letters or fewer`),
      z.regex(/^[^\u0000-\u001f\u007f]*$/, 'Use letters and numbers on one line'),
    );

const EMAIL_WORDS = 'Enter an email address, like referrals@surgery.example';
const ODS_WORDS = 'Enter an ODS code, like B86109, or leave it empty';
const PHONE_WORDS = 'Enter a phone number, like 0113 496 0000, or leave it empty';

/** What a referrer said of themselves, once; it goes with every referral that they make. */
export const ReferrerProfile = z.object({
  name: line(120, 'Enter your name'),
  /** "Practice nurse". */
  job: line(120, 'Enter your job'),
  organisation: line(160, 'Enter the name of the organisation'),
  /** The organisation's code in the Organisation Data Service, as on its letters: `B86109`. */
  odsCode: z.optional(z.string().check(z.regex(/^[A-Z0-9]{3,10}$/, ODS_WORDS))),
  /** Where outcomes go: a mailbox that a team reads, rather than one person's. */
  replyEmail: z.email(EMAIL_WORDS).check(z.maxLength(254, EMAIL_WORDS)),
  phone: z.optional(z.string().check(z.regex(/^\+?[\d ()-]{10,20}$/, PHONE_WORDS))),
});
export type ReferrerProfile = z.infer<typeof ReferrerProfile>;

/** The fields of its form, in the order of the page. */
const PROFILE_FIELDS = ['name', 'job', 'organisation', 'odsCode', 'replyEmail', 'phone'] as const;

/** A profile as a form shows it. */
export const profileValues = (profile: Partial<ReferrerProfile>): Record<string, string> =>
  Object.fromEntries(PROFILE_FIELDS.map((field) => [field, profile[field] ?? '']));

/** The posted form as a profile, or what is wrong with it in the order of its fields. Other fields are not looked at. */
export const readProfile = (
  values: FormValues,
): {readonly profile: ReferrerProfile} | {readonly errors: readonly FormError[]} => {
  const typed = (field: string): string => valueOf(values, field).trim();
  const odsCode = typed('odsCode').replaceAll(/\s/g, '').toUpperCase();
  const phone = typed('phone');
  const result = ReferrerProfile.safeParse({
    name: typed('name'),
    job: typed('job'),
    organisation: typed('organisation'),
    replyEmail: typed('replyEmail'),
    ...(odsCode !== '' && {odsCode}),
    ...(phone !== '' && {phone}),
  });
  if (result.success) return {profile: result.data};
  const wrong = new Map(fieldErrors(result.error).map(({pointer, detail}) => [pointer.slice(2), detail]));
  return {
    errors: PROFILE_FIELDS.flatMap((field) => {
      const text = wrong.get(field);
      return text === undefined ? [] : [{field, href: `#${field}` as const, text}];
    }),
  };
};
