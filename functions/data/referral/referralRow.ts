import type {Referral} from '#shared/model/referral.ts';
import {nextClockAt} from '#shared/referral/clocks.ts';
import {isOpen} from '#shared/referral/states.ts';
import {duePartitionOf} from '../duePartition.ts';
import {referralKeys} from '../keys.ts';

/** Where a referral waits for its next clock; nowhere while none runs. */
const due = (referral: Referral) => {
  const dueAt = nextClockAt(referral);
  return dueAt === undefined ? {} : {dueAt, duePartition: duePartitionOf(referral.id)};
};

/**
 * A referral as a row, with its place in its provider's inbox and among what is due: both follow from its state, so that
 * no clock has to be stopped or wound up by anybody.
 */
export const referralRow = (referral: Referral): Record<string, unknown> => ({
  ...referralKeys.referral(referral.id),
  ...referral,
  ...referralKeys.inbox(referral.listing.organisationId, {
    isOpen: isOpen(referral.state),
    since: referral.stateSince,
  }),
  ...due(referral),
});
