import * as z from 'zod/mini';
import {PROBLEMS, type ProblemSlug} from '#shared/problems.ts';

/** Every failure that this service tells of by itself (RFC 9457). */
export const Problem = z.object({
  /** A page that explains it. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Of this one request: quote it when you ask us. */
  instance: z.string(),
  /** Which members of what was sent are at fault: JSON pointers as fragments (RFC 6901). */
  errors: z.optional(z.array(z.object({pointer: z.string(), detail: z.string()}))),
});
type Problem = z.infer<typeof Problem>;

/** What the gateway says by itself, before this service is asked. */
export const GatewayRefusal = z.object({message: z.string()});

/** A failure as it is answered, for an example; the request's name is another each time. */
export const problemExample = (slug: ProblemSlug, detail: string, errors?: Problem['errors']): Problem => ({
  type: `/help/problems#${slug}`,
  title: PROBLEMS[slug].title,
  status: PROBLEMS[slug].status,
  detail,
  instance: 'urn:request:7d3b9f5e-8a40-4f0e-9a54-4d5f7a3c2b11',
  ...(errors && {errors}),
});

/** Where a problem is another each time. */
export const PROBLEM_VARIES = ['/instance'] as const;
