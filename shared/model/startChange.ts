import * as z from 'zod/mini';
import {CourseRun} from './courseRun.ts';
import {IsoInstant} from './primitives.ts';

const {sessions, place, link, language, note} = CourseRun.shape;

/** What people are told of a start: when, where and how it is held. How many places it has is none of it. */
export const StartFacts = z.object({sessions, place, link, language, note});
export type StartFacts = z.infer<typeof StartFacts>;

/** One thing about a start that is not as it was, in words. */
export const StartChangeRow = z.object({
  what: z.enum(['when', 'where', 'link', 'language', 'note']),
  before: z.string(),
  after: z.string(),
});
export type StartChangeRow = z.infer<typeof StartChangeRow>;

/**
 * That the start on which somebody has a place, or an offer of one, has changed, and how: kept in words, because the start
 * may change again before they have read it.
 */
export const StartChange = z.object({
  /** When they were told, or their provider was asked to. */
  at: IsoInstant,
  rows: z.array(StartChangeRow).check(z.minLength(1), z.maxLength(5)),
  /** Our mail does not reach them: until their provider has told them, they stand among those to be called. */
  isToCall: z.optional(z.literal(true)),
});
export type StartChange = z.infer<typeof StartChange>;
