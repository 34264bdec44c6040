import type {Referral} from '#shared/model/referral.ts';
import {newMessage, type OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {idFrom} from '../data/secrets.ts';

export interface AskByPhoneDeps {
  readonly referrals: Pick<ReferralStore, 'together' | 'askStillWanted'>;
  readonly outbox: Pick<OutboxStore, 'postOnce'>;
}

/**
 * Of several that one form asked for one has started, and our mail does not reach the person: whether they still want each of
 * the others becomes a task of those who can call them, and its provider is mailed. Told again it is the same task, and
 * with the same `cause` the same mail. Whoever has said that they want one is not called about it again.
 */
export const askByPhone = async (
  {referrals, outbox}: AskByPhoneDeps,
  {referral, cause}: {readonly referral: Pick<Referral, 'id' | 'togetherId'>; readonly cause: string},
  now: Date,
): Promise<void> => {
  const {open} = await referrals.together(referral, now);
  for (const {id: referralId} of open.filter(({stillWanted}) => stillWanted?.isWanted !== true)) {
    await referrals.askStillWanted(referralId, now);
    const id = idFrom(`provider-still-wanted/${referralId}/${cause}`);
    await outbox.postOnce(newMessage('provider-still-wanted', {referralId}, now, {id}));
  }
};
