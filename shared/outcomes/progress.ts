import * as z from 'zod/mini';
import {daysBetween, londonDate} from '../london.ts';
import type {ReferralState} from '../model/referral.ts';

/** How far referrals come, in order: who reached one has reached all before it. */
export const STAGES = ['referred', 'acknowledged', 'offered', 'booked', 'started', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/** How far a referral has come, and in how many days: what it is counted by. Nothing here is of the person. */
export const Progress = z.object({
  reached: z.enum(STAGES),
  /** London days from sending to the provider's first answer. */
  answeredAfterDays: z.optional(z.int().check(z.minimum(0))),
  /** London days from sending to the first session that the person came to. */
  startedAfterDays: z.optional(z.int().check(z.minimum(0))),
});
export type Progress = z.infer<typeof Progress>;

/**
 * The stage that a state proves. A provider who says "not suitable" or sends a referral on has taken note of it; a person
 * who withdraws has come no further by it. A start that is booked at once has been offered.
 */
const PROVES: Readonly<Partial<Record<ReferralState, Stage>>> = {
  received: 'acknowledged',
  accepted: 'acknowledged',
  'not-suitable': 'acknowledged',
  transferred: 'acknowledged',
  offered: 'offered',
  booked: 'booked',
  started: 'started',
  completed: 'completed',
};

const furthest = (one: Stage, other: Stage): Stage =>
  STAGES.indexOf(one) < STAGES.indexOf(other) ? other : one;

/** Progress after a step that led to a state; `on` is the London day of what happened, where the step names one. */
export const progressAfter = (
  before: Progress,
  {to, createdAt, on, now}: {to: ReferralState; createdAt: string; on?: string | undefined; now: Date},
): Progress => {
  const proven = PROVES[to];
  if (proven === undefined) return before;
  const since = londonDate(new Date(createdAt));
  const daysTo = (day: string): number => Math.max(0, daysBetween(since, day));
  const today = londonDate(now);
  return {
    reached: furthest(before.reached, proven),
    answeredAfterDays: before.answeredAfterDays ?? daysTo(today),
    ...(proven === 'started' || before.startedAfterDays !== undefined
      ? {startedAfterDays: before.startedAfterDays ?? daysTo(on ?? today)}
      : {}),
  };
};
