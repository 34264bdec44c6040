import type {PublicListing} from '#shared/model/listingView.ts';

const CLOSED: readonly PublicListing['status'][] = ['paused', 'full', 'hidden'];

type Asked = Pick<PublicListing, 'referral' | 'status'>;

/** Whether the form at /refer/{slug} can be used now: the mailbox is proven, and the listing takes people. */
export const canReferOnline = ({referral, status}: Asked): boolean =>
  referral.self && referral.isOnline && !CLOSED.includes(status);

/** Whether a professional can use the form at /professional/refer now. */
export const canReferAsProfessional = ({referral, status}: Asked): boolean =>
  referral.professional && referral.isOnline && !CLOSED.includes(status);
