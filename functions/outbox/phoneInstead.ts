import type {Referral} from '#shared/model/referral.ts';
import {newMessage, type OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';

export interface PhoneInsteadDeps {
  readonly referrals: Pick<ReferralStore, 'markBounced'>;
  readonly outbox: Pick<OutboxStore, 'post'>;
}

/** Mail does not reach a person: whoever can ring them is told, once for an address, and no more is mailed. */
export const phoneInstead = async (
  {referrals, outbox}: PhoneInsteadDeps,
  {id, emailBouncedAt}: Pick<Referral, 'id' | 'emailBouncedAt'>,
  now: Date,
): Promise<void> => {
  if (emailBouncedAt !== undefined) return;
  await outbox.post(newMessage('provider-phone-them', {referralId: id}, now));
  await referrals.markBounced(id, now);
};
