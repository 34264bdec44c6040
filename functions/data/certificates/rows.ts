import * as z from 'zod/mini';
import {Evidence} from '#shared/model/certificateChange.ts';
import {Certificate} from '#shared/model/certificate.ts';
import {Id, IsoDate, IsoInstant} from '#shared/model/primitives.ts';

/** A certificate as it is now, with the number of its last change. */
export const KeptCertificate = z.object({
  certificate: Certificate,
  change: z.int(),
  evidence: z.optional(Evidence),
});
export type KeptCertificate = z.infer<typeof KeptCertificate>;

/** Which certificate a row of what is to be done is about. */
const About = {organisationId: Id, certificateId: Id} as const;

export const ClaimRow = z.object({...About, since: IsoInstant});
export type ClaimRow = z.infer<typeof ClaimRow>;

export const EndingRow = z.object({
  ...About,
  endsOn: IsoDate,
  /** How many days before the end its provider was warned last. */
  warnedDays: z.optional(z.int()),
});
export type EndingRow = z.infer<typeof EndingRow>;

export const CertificateLetterRow = z.object({...About, change: z.int()});
export type CertificateLetterRow = z.infer<typeof CertificateLetterRow>;

/** `token` tells a change from the next, so that nobody ends the work of another. */
export const RewritingRow = z.object({organisationId: Id, token: z.string(), since: IsoInstant});
export type RewritingRow = z.infer<typeof RewritingRow>;
