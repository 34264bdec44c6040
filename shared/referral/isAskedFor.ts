import type {Proposed, Referral, ReferralActor} from '../model/referral.ts';
import type {ReferralStep} from './states.ts';

/** An answer to being passed on is to what stands there: false where nothing does, or by now something else. */
export const isAskedFor = (
  {proposed}: Pick<Referral, 'proposed'>,
  given: {
    readonly step: ReferralStep;
    readonly by: ReferralActor;
    readonly proposed?: Proposed | undefined;
  },
): boolean => {
  if (given.step === 'decline-transfer' || given.step === 'lapse-transfer') return proposed !== undefined;
  return given.step !== 'transfer' || given.by !== 'person' || proposed?.slug === given.proposed?.slug;
};
