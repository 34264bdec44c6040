import type {Referral} from '#shared/model/referral.ts';
import {newMessage, type OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {idFrom} from '../data/secrets.ts';

export interface CallOfChangeDeps {
  readonly referrals: Pick<ReferralStore, 'callOfChange'>;
  readonly outbox: Pick<OutboxStore, 'postOnce'>;
}

/**
 * The mail of a start that has changed does not reach its person: telling them becomes a task of those who can call them,
 * and their provider is mailed. With the same `cause` it is the same mail; nothing where they have been told since.
 */
export const callOfChange = async (
  {referrals, outbox}: CallOfChangeDeps,
  {referral: {id, startChange}, cause}: {readonly referral: Referral; readonly cause: string},
  now: Date,
): Promise<void> => {
  if (startChange === undefined || !(await referrals.callOfChange({id, at: startChange.at}))) return;
  const kind = 'provider-start-moved';
  await outbox.postOnce(newMessage(kind, {referralId: id}, now, {id: idFrom(`${kind}/${id}/${cause}`)}));
};
