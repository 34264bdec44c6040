import {isFillKey, isReferralKey, type Key} from '../data/keys.ts';

type Work = (key: Key) => Promise<boolean>;

/** Does what is due, by what it is: a referral whose clock has ended, a run that is filled, or a message. */
export const dueWorker =
  ({message, clock, fill}: {readonly message: Work; readonly clock: Work; readonly fill: Work}): Work =>
  (key) => {
    if (isReferralKey(key)) return clock(key);
    return isFillKey(key) ? fill(key) : message(key);
  };
