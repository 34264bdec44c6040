import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import type {Step} from '../data/referralStore.ts';
import type {ReferralDeps} from './deps.ts';

/** Somebody else may have taken a step since the page was shown: it is tried again on what stands there then. */
const MOST_TRIES = 5;

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/**
 * Takes a person's own step on whatever stands there: who presses "stop" must not be told that somebody was faster.
 * `stepFor` says what to do with a referral as it stands, or null when it is over and there is nothing left to do.
 * Answers whether it was taken.
 */
export const takeOwnStep = async (
  {referrals}: Pick<ReferralDeps, 'referrals'>,
  seen: Referral,
  stepFor: (referral: Referral) => Step | null,
  now: Date,
): Promise<boolean> => {
  let referral: Referral | undefined = seen;
  for (let tries = 1; referral; tries += 1) {
    const step = stepFor(referral);
    if (!step) return false;
    try {
      await referrals.takeStep(referral, step, now);
      return true;
    } catch (failure) {
      if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
      referral = await referrals.get(seen.id, now);
    }
  }
  return false;
};
