import * as z from 'zod/mini';
import {Certificate} from './certificate.ts';
import {Id, IsoInstant, text} from './primitives.ts';

/** What was done to a certificate. */
export const CertificateStep = z.enum([
  'claim',
  'edit',
  'add-evidence',
  'take-back',
  'verify',
  'refuse',
  'suspend',
  'withdraw',
  'import',
]);
export type CertificateStep = z.infer<typeof CertificateStep>;

/** A file that shows a certificate: where it is kept, and what its first bytes say that it is. Its own name is not kept. */
export const Evidence = z.strictObject({
  key: z.string().check(z.maxLength(400)),
  type: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  bytes: z.int(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Who did it: the account only; nobody's name or address is kept beside a certificate. */
export const ChangedBy = z.object({
  role: z.enum(['provider', 'curator', 'import']),
  accountId: z.optional(Id),
});
export type ChangedBy = z.infer<typeof ChangedBy>;

/** That somebody opened the file of a certificate. */
export const CertificateLook = z.object({
  at: IsoInstant,
  by: ChangedBy,
  /** The file's key. */
  file: z.string(),
});
export type CertificateLook = z.infer<typeof CertificateLook>;

/** One change of a certificate, and what it was after it. Never written again. */
export const CertificateChange = z.object({
  /** 1, 2, 3… of one certificate. */
  number: z.int(),
  at: IsoInstant,
  step: CertificateStep,
  by: ChangedBy,
  certificate: Certificate,
  evidence: z.optional(Evidence),
  /** Why, for the provider: what was refused, suspended or withdrawn. */
  reason: z.optional(text(600)),
});
export type CertificateChange = z.infer<typeof CertificateChange>;
