import {isReferralKey, type Key} from '../data/keys.ts';

type Work = (key: Key) => Promise<boolean>;

/** Does what is due, by what it is: a referral whose clock has ended, or a message. */
export const dueWorker =
  ({message, clock}: {readonly message: Work; readonly clock: Work}): Work =>
  (key) =>
    isReferralKey(key) ? clock(key) : message(key);
