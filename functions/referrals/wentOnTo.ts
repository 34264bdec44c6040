import type {Referral} from '#shared/model/referral.ts';
import type {ReferralDeps} from './deps.ts';

/**
 * Where what was sent is now: a request that was passed on, or that its person sent to somebody else, goes on as another,
 * which may have gone on too. The request itself when it went nowhere, or when nothing is kept any more of where it went.
 */
export const wentOnTo =
  ({referrals}: Pick<ReferralDeps, 'referrals'>) =>
  async (sent: Referral, now: Date): Promise<Referral> => {
    let last = sent;
    while (last.movedTo !== undefined) {
      const next = await referrals.getByReference(last.movedTo, now);
      if (!next) return last;
      last = next;
    }
    return last;
  };
