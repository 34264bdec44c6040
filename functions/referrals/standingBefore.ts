import {asTold} from '#shared/referral/pending.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {Draft} from '../data/draftStore.ts';
import type {ReferralDeps} from './deps.ts';
import {wentOnTo} from './wentOnTo.ts';

/**
 * What a form became before, while that stands. A request that has ended, as its person is told, is no reason not to send
 * the same again: who stopped it, or was not answered, may want it after all. What went on to somebody else stands while it
 * stands there: nobody is with both.
 */
export const standingBefore =
  ({referrals}: Pick<ReferralDeps, 'referrals'>) =>
  async (sent: Draft['sent'], now: Date): Promise<Draft['sent']> => {
    const referral = sent && (await referrals.get(sent.referralId, now));
    const last = referral && (await wentOnTo({referrals})(referral, now));
    return last && isOpen(asTold(last, now).state) ? sent : undefined;
  };
