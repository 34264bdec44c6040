import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {asTold, pendingUndo} from '#shared/referral/pending.ts';
import {ruleOf} from '#shared/referral/states.ts';
import type {Step} from '../data/referralStore.ts';
import type {ReferralDeps} from './deps.ts';

/** Somebody else may have taken a step since the page was shown: it is tried again on what stands there then. */
const MOST_TRIES = 5;

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/** `over`: there is nothing left to do. `later`: the provider has decided something else, and can still take it back. */
export type OwnStep = 'taken' | 'over' | 'later';

/**
 * Takes a person's own step on whatever stands there: who presses "stop" must not be told that somebody was faster.
 * `stepFor` says what to do with a referral as the person is told of it, or null when it is over.
 */
export const takeOwnStep = async (
  {referrals}: Pick<ReferralDeps, 'referrals'>,
  {id}: Pick<Referral, 'id'>,
  stepFor: (referral: Referral) => Step | null,
  now: Date,
): Promise<OwnStep> => {
  for (let tries = 1; ; tries += 1) {
    const standing = await referrals.get(id, now);
    const step = standing && stepFor(asTold(standing, now));
    if (!standing || !step) return 'over';
    if (pendingUndo(standing, now) && !ruleOf(step.step).whileUndo) return 'later';
    try {
      await referrals.takeStep(standing, step, now);
      return 'taken';
    } catch (failure) {
      if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
    }
  }
};
