import * as z from 'zod/mini';
import type {Scheme} from '#shared/certification/schemes.ts';
import {SupportType} from '#shared/taxonomy/index.ts';
import {ChangedBy} from './certificateChange.ts';
import {IsoDate, IsoInstant, Slug, text, WebAddress} from './primitives.ts';

/** A body that certifies, as a curator keeps it. */
export const SchemeRecord: z.ZodMiniType<Scheme, Scheme> = z.strictObject({
  slug: Slug,
  name: text(120),
  certifiedWords: text(160),
  notCertifiedWords: text(200),
  supportTypes: z.array(SupportType),
  standards: z.array(text(120)),
  website: z.optional(WebAddress),
  operatingCheckedOn: z.optional(IsoDate),
  isRetired: z.optional(z.literal(true)),
});

/** One change of the list of schemes, and what the scheme was after it. Never written again. */
export const SchemeChange = z.object({
  number: z.int(),
  at: IsoInstant,
  step: z.enum(['add', 'change', 'retire', 'bring-back']),
  by: ChangedBy,
  scheme: SchemeRecord,
});
export type SchemeChange = z.infer<typeof SchemeChange>;
