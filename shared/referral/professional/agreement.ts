import * as z from 'zod/mini';
import {Activation} from './activation.ts';

/**
 * How it was settled that the person is referred. Not consent in the sense of the law on data protection: people are
 * told, and can object.
 */
export const AGREEMENTS = [
  {value: 'agreed', label: 'I have talked about it with them, and they agree'},
  {
    value: 'best-interests',
    label: 'They cannot decide this now, and it is in their best interests',
  },
] as const;

/** What a professional says beside the person's own answers. */
export const ProfessionalSaid = z.strictObject({
  /** One line. */
  reason: z.string(),
  agreement: z.enum(['agreed', 'best-interests']),
  /** Who decided with them, and how; only where they could not decide themselves. */
  agreementNote: z.optional(z.string()),
  /** What matters to the person, in a line. */
  matters: z.optional(z.string()),
  /** Only where the referrer's organisation holds a licence. Never shown to the person. */
  activation: z.optional(Activation),
  /** The person agrees that the referrer is told what becomes of it. */
  tellReferrer: z.boolean(),
});
export type ProfessionalSaid = z.infer<typeof ProfessionalSaid>;

export const agreementInWords = ({agreement}: Pick<ProfessionalSaid, 'agreement'>): string =>
  agreement === 'agreed' ? 'The person agrees' : 'Decided in their best interests';
