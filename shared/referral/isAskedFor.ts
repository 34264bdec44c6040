import type {Proposed, Referral, ReferralActor} from '../model/referral.ts';
import type {ReferralStep} from './states.ts';
import {askBy} from './stillWanted.ts';

/**
 * An answer to being passed on, or to a start that has changed, is to what stands there: false where nothing does, or by now
 * something else. So is one to whether it is still wanted.
 */
export const isAskedFor = (
  {proposed, startChange, ...referral}: Pick<Referral, 'proposed' | 'startChange' | 'state' | 'stillWanted'>,
  given: {
    readonly step: ReferralStep;
    readonly by: ReferralActor;
    readonly proposed?: Proposed | undefined;
  },
): boolean => {
  if (given.step === 'cannot-come') return startChange !== undefined;
  if (given.step === 'told-change') return startChange?.isToCall === true;
  if (given.step === 'decline-transfer' || given.step === 'lapse-transfer') return proposed !== undefined;
  if (given.step === 'say-yes') return referral.state === 'offered' || proposed !== undefined;
  if (given.step === 'still-wanted') return askBy(referral) !== undefined;
  return given.step !== 'transfer' || given.by !== 'person' || proposed?.slug === given.proposed?.slug;
};
