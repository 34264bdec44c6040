import type {PublicListing} from '#shared/model/listingView.ts';

/** Whether the form at /refer/{slug} can be used now: the mailbox is proven, and the listing takes people. */
export const canReferOnline = ({referral, status}: Pick<PublicListing, 'referral' | 'status'>): boolean =>
  referral.self && referral.isOnline && status !== 'paused' && status !== 'full' && status !== 'hidden';
