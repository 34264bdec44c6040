import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {asTold} from '#shared/referral/pending.ts';
import {askBy} from '#shared/referral/stillWanted.ts';
import {newMessage} from '../data/outboxStore.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProfessionalDeps} from './deps.ts';
import {keepsPlace} from './keepsPlace.ts';

const STEP_OF = {'still-wanted': 'still-wanted', 'not-wanted': 'withdraw'} as const;
type WantedAnswer = keyof typeof STEP_OF;

export const isWantedAnswer = (action: string): action is WantedAnswer => Object.hasOwn(STEP_OF, action);

/**
 * What somebody who has started with something else said of this one to whoever referred them: they want it, or it ends and
 * its provider is mailed. A place that is kept for them is its provider's to give to somebody else.
 */
export const sayIfWanted = async (
  deps: Pick<ProfessionalDeps, 'referrals' | 'getAnyListingBySlug' | 'now'>,
  {standing, action}: {readonly standing: Referral; readonly action: WantedAnswer},
): Promise<Reply> => {
  const now = deps.now();
  const here = `/professional/referrals/${standing.reference}` as const;
  const told = asTold(standing, now);
  const canAnswer = told.tellReferrer === true && askBy(told) !== undefined;
  if (!canAnswer || (action === 'not-wanted' && (await keepsPlace(deps, told)))) return seeOther(here);
  const step = STEP_OF[action];
  const messages =
    step === 'withdraw' ? [newMessage('provider-withdrawn', {referralId: standing.id}, now)] : [];
  try {
    await deps.referrals.takeStep(standing, {step, by: 'professional', messages}, now);
  } catch (failure) {
    // Somebody else took a step in the same moment: what stands there now is read again.
    if (!(failure instanceof ProblemError)) throw failure;
    return seeOther(here);
  }
  return seeOther(`${here}?said=1`);
};
