import {viewerHash} from '../data/limitStore.ts';
import type {ReferralDeps} from './deps.ts';
import {savedBefore, type SaveRequest} from './savedBefore.ts';

/**
 * Whether a referral may be saved for this viewer now. What was saved before may always be asked for again: it saves
 * nothing, and a lost answer must not become a lost referral.
 */
export const isWithinLimit =
  ({
    limits,
    referrals,
    addressSecret,
    origin,
  }: Pick<ReferralDeps, 'limits' | 'referrals' | 'addressSecret' | 'origin'>) =>
  async (request: SaveRequest, viewerAddress: string | null, now: Date): Promise<boolean> =>
    (await limits.allows('referral', viewerHash(viewerAddress, addressSecret, now), now)) ||
    (await savedBefore({referrals, origin})(request, now)) !== undefined;
