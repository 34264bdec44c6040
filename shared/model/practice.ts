import * as z from 'zod/mini';
import {IsoInstant, Mailbox} from './primitives.ts';
import {AskedBy} from './askedBy.ts';

/** A GP practice's code in the Organisation Data Service: a letter and 5 digits, `B86109`. */
export const PracticeCode = z.string().check(z.regex(/^[A-Z]\d{5}$/));

/** How such a code is typed: spaces and small letters are no mistake. */
export const plainPracticeCode = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase();

/** A GP practice that was named, or whose mailbox somebody set. */
export const Practice = z.object({
  code: PracticeCode,
  /** With its town, as people know it: "Example Surgery, Leeds". */
  name: z.optional(z.string().check(z.maxLength(120))),
  email: z.optional(Mailbox),
  /** When a code that was sent to the mailbox came back, and who had asked for it. */
  verifiedAt: z.optional(IsoInstant),
  provenBy: z.optional(AskedBy),
  /** When mail to it came back, if that was after it had answered. */
  bouncedAt: z.optional(IsoInstant),
  /** How many referrals named it. */
  named: z.optional(z.int()),
});
export type Practice = z.infer<typeof Practice>;

/** A practice that is mailed: its mailbox has answered a code, and no mail came back since. */
export type ProvenPractice = Practice & {readonly name: string; readonly email: string};

export const isPracticeProven = (practice: Practice | undefined): practice is ProvenPractice =>
  practice?.name !== undefined &&
  practice.email !== undefined &&
  practice.verifiedAt !== undefined &&
  practice.bouncedAt === undefined;
