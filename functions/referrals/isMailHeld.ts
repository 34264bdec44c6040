import {mailboxHash} from '../data/limitStore.ts';
import {sha256} from '../data/secrets.ts';
import type {ReferralDeps} from './deps.ts';
import type {SaveRequest} from './savedBefore.ts';

/**
 * True when so many requests have named a mailbox today that nobody mails it about one more until its reader has typed a
 * code: else anybody could have mail sent to anybody. The request is saved and its provider told all the same. Sending
 * the same again counts once.
 */
export const isMailHeld =
  ({limits, addressSecret}: Pick<ReferralDeps, 'limits' | 'addressSecret'>) =>
  async ({toSave, key}: Pick<SaveRequest, 'toSave' | 'key'>, now: Date): Promise<boolean> => {
    const email = toSave.kind === 'referral' ? toSave.request.email : undefined;
    if (email === undefined) return false;
    return !(await limits.allowsMail(mailboxHash(email, addressSecret, now), sha256(key).slice(0, 16), now));
  };
