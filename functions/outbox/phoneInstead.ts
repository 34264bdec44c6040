import type {Person, Referral} from '#shared/model/referral.ts';
import {newMessage, type OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {idFrom} from '../data/secrets.ts';

export interface PhoneInsteadDeps {
  readonly referrals: Pick<ReferralStore, 'markBounced'>;
  readonly outbox: Pick<OutboxStore, 'postOnce'>;
}

/**
 * Mail does not reach a person: whoever can ring them is told, once for an address, and no more is mailed. Where there is
 * no number to ring, whoever looks after the menu is told too: nobody else can find out who waits for an answer in vain.
 * `cause` is the mail that came back, and the same whenever that is told again.
 */
export const phoneInstead = async (
  {referrals, outbox}: PhoneInsteadDeps,
  {
    referral: {id, emailBouncedAt},
    person,
    cause,
  }: {
    readonly referral: Pick<Referral, 'id' | 'emailBouncedAt'>;
    readonly person: Pick<Person, 'phone'> | undefined;
    readonly cause: string;
  },
  now: Date,
): Promise<void> => {
  if (emailBouncedAt !== undefined) return;
  const kinds =
    person?.phone === undefined
      ? (['provider-phone-them', 'curator-unreachable'] as const)
      : (['provider-phone-them'] as const);
  for (const kind of kinds) {
    await outbox.postOnce(newMessage(kind, {referralId: id}, now, {id: idFrom(`${kind}/${id}/${cause}`)}));
  }
  await referrals.markBounced(id, now);
};
