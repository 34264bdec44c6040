import {ProblemError} from '#shared/problems.ts';
import type {ProviderDeps} from './deps.ts';

const MOST_TRIES = 3;

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'stale-version';

const cannot = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'not-acceptable-now';

/**
 * Marks whether somebody came on a day, on the referral as it stands now. Marked the same before, nothing is written: a
 * form that is sent twice leaves no second step. False when it can no longer be marked.
 */
export const markAttendance = async (
  {referrals, now: clock}: Pick<ProviderDeps, 'referrals' | 'now'>,
  referralId: string,
  session: {readonly on: string; readonly came: boolean},
): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    const now = clock();
    const referral = await referrals.get(referralId, now);
    if (!referral) return false;
    const {state, attendance = []} = referral;
    if (attendance.some(({on, came}) => on === session.on && came === session.came)) return true;
    const step = !session.came ? 'miss' : state === 'booked' ? 'start' : 'attend';
    try {
      await referrals.takeStep(referral, {step, by: 'provider', session, messages: []}, now);
      return true;
    } catch (failure) {
      if (cannot(failure)) return false;
      if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
    }
  }
};
