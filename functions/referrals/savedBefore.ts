import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import type {CallMeRequest, ReferralRequest} from '#shared/model/referralRequest.ts';
import {sha256, tokenFrom} from '../data/secrets.ts';
import type {ReferralDeps} from './deps.ts';

/** What is to be saved: a whole referral, or "please call me". */
export type ToSave =
  | {readonly kind: 'referral'; readonly request: ReferralRequest}
  | {readonly kind: 'call-me'; readonly request: CallMeRequest};

export interface SaveRequest {
  readonly listingId: string;
  readonly toSave: ToSave;
  /** The idempotency key, as it was given. */
  readonly key: string;
}

/** The same for the same request to the same listing, whatever order its fields came in. */
export const bodyHashOf = ({listingId, toSave}: Pick<SaveRequest, 'listingId' | 'toSave'>): string =>
  sha256(canonicalJson({listingId, ...toSave}));

/** The person's private link: made from the key again, whenever the answer is asked for again. */
export const followUrlOf = (origin: string, key: string, referralId: string): string =>
  `${origin}/my-referral/${tokenFrom(key, referralId)}`;

/**
 * What this very request has become already, if it has. Asked before anything is refused: a listing that closed, a run
 * that filled or a limit that was reached since must not hide from somebody that their referral is saved.
 */
export const savedBefore =
  ({referrals, origin}: Pick<ReferralDeps, 'referrals' | 'origin'>) =>
  async (request: SaveRequest, now: Date) => {
    const earlier = await referrals.getByKey(sha256(request.key), now);
    if (earlier?.bodyHash !== bodyHashOf(request)) return undefined;
    const {referralId, reference} = earlier;
    return {
      outcome: 'same',
      referralId,
      reference,
      followUrl: followUrlOf(origin, request.key, referralId),
    } as const;
  };
