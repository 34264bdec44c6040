import {isOpen} from '#shared/referral/states.ts';
import type {FollowStatus} from '#shared/ui/follow/views.ts';
import type {ReferralDeps} from './deps.ts';
import type {FollowSession} from './followSession.ts';

/** What is said of the others that one form asked for; nothing where it asked for one alone. */
export type OthersOfForm = Pick<FollowStatus, 'hasStartedOther' | 'stillOpen'>;

const HAS_STARTED: readonly string[] = ['started', 'completed'];

/**
 * Of several that one form asked for: whether the person has started with another, and once they have started with this
 * one, which are still open. A link says their references, as the mail that asks does; what they are, a code.
 */
export const othersWanted = async (
  {referrals, now: clock}: Pick<ReferralDeps, 'referrals' | 'now'>,
  {referral, level}: FollowSession,
): Promise<OthersOfForm> => {
  if (referral.togetherId === undefined) return {hasStartedOther: false, stillOpen: []};
  const {started, open} = await referrals.together(referral, clock());
  const hasStarted = HAS_STARTED.includes(referral.state);
  return {
    hasStartedOther:
      isOpen(referral.state) && !hasStarted && started.length > 0 && referral.stillWanted?.isWanted !== true,
    stillOpen: hasStarted
      ? open.map(({reference, listing: {name, organisationName: providerName, phone}}) => ({
          reference,
          ...(level === 'code' && {listing: {name, providerName, phone}}),
        }))
      : [],
  };
};
