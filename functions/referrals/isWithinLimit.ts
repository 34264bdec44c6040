import {viewerHash} from '../data/limitStore.ts';
import {sha256} from '../data/secrets.ts';
import type {ReferralDeps} from './deps.ts';
import {bodyHashOf, type ToSave} from './saveReferral.ts';

/**
 * Whether a referral may be saved for this viewer now. What was saved before may always be asked for again: it saves
 * nothing, and a lost answer must not become a lost referral.
 */
export const isWithinLimit =
  ({limits, referrals, addressSecret}: Pick<ReferralDeps, 'limits' | 'referrals' | 'addressSecret'>) =>
  async (
    {toSave, listingId, key}: {toSave: ToSave; listingId: string; key: string},
    viewerAddress: string | null,
    now: Date,
  ): Promise<boolean> => {
    if (await limits.allows('referral', viewerHash(viewerAddress, addressSecret, now), now)) return true;
    const earlier = await referrals.getByKey(sha256(key), now);
    return earlier?.bodyHash === bodyHashOf(listingId, toSave);
  };
