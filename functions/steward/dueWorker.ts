import {isCancelKey, isFillKey, isReferralKey, type Key} from '../data/keys.ts';

type Work = (key: Key) => Promise<boolean>;

/** Does what is due, by what it is: a referral whose clock has ended, a run that is filled or cancelled, or a message. */
export const dueWorker =
  ({
    message,
    clock,
    fill,
    cancel,
  }: {
    readonly message: Work;
    readonly clock: Work;
    readonly fill: Work;
    readonly cancel: Work;
  }): Work =>
  (key) => {
    if (isReferralKey(key)) return clock(key);
    if (isCancelKey(key)) return cancel(key);
    return isFillKey(key) ? fill(key) : message(key);
  };
