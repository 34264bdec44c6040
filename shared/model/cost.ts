import * as z from 'zod/mini';
import {text} from './primitives.ts';

/** What it costs the person. */
export const Cost = z.strictObject({
  kind: z.enum(['free', 'pay', 'varies', 'not-known']),
  note: z.optional(text(200)),
});
export type Cost = z.infer<typeof Cost>;
