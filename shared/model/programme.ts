import * as z from 'zod/mini';
import {ConditionSlug, DeliveryMode, SupportType} from '#shared/taxonomy/index.ts';
import {Id, IsoDate, Slug, text, WebAddress} from './primitives.ts';

/** A national programme (DESMOND, EPP…): its facts, what is known about whether it works, and who certifies it. */
export const Programme = z.strictObject({
  id: Slug,
  /** The name as the public meets it; exact matches rank first in search. */
  name: text(120),
  /** Other names and spellings that mean this programme and nothing else. */
  aliases: z._default(z.array(text(80)), []),
  supportType: SupportType,
  conditions: z.array(ConditionSlug).check(z.minLength(1)),
  /** One plain sentence: what it is. */
  summary: text(300),
  /** What usually happens, in plain words. */
  format: text(600),
  whoFor: text(400),
  notFor: z.optional(text(400)),
  delivery: z.array(DeliveryMode).check(z.minLength(1)),
  howToJoin: text(300),
  /** What research says, always with its limits. */
  evidence: z.strictObject({note: text(600), limits: text(400), reviewedOn: IsoDate}),
  /** Certification schemes that can apply to a provider of this programme (slugs of shared/certification schemes). */
  schemes: z._default(z.array(Slug), []),
  website: z.optional(WebAddress),
});
export type Programme = z.infer<typeof Programme>;

export const OrganisationKind = z.enum([
  'nhs',
  'council',
  'charity',
  'company',
  'community-group',
  'not-known',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** A provider: an NHS trust, charity, company, council or group of members. */
export const Organisation = z.strictObject({
  id: Id,
  name: text(160),
  kind: z._default(OrganisationKind, 'not-known'),
  description: z.optional(text(1000)),
  website: z.optional(WebAddress),
  phone: z.optional(z.string().check(z.maxLength(40))),
  /** True only for the invented providers of the demonstration. */
  isDemonstration: z._default(z.boolean(), false),
  updatedAt: z.iso.datetime(),
});
export type Organisation = z.infer<typeof Organisation>;
