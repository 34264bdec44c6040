import * as z from 'zod/mini';

/** What certification the public sees. Computed on reading, never stored. */
export const CertificationStatus = z.enum([
  'certified',
  'claimed',
  'expired',
  'working-towards',
  'withdrawn',
  'not-certified',
  'not-applicable',
]);
export type CertificationStatus = z.infer<typeof CertificationStatus>;
