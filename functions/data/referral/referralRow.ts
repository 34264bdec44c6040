import type {Referral} from '#shared/model/referral.ts';
import {isOpen} from '#shared/referral/states.ts';
import {referralKeys} from '../keys.ts';

/** A referral as a row, with its place in its provider's inbox. */
export const referralRow = (referral: Referral): Record<string, unknown> => ({
  ...referralKeys.referral(referral.id),
  ...referral,
  ...referralKeys.inbox(referral.listing.organisationId, {
    isOpen: isOpen(referral.state),
    since: referral.stateSince,
  }),
});
