import {isCancelKey, isFillKey, isReferralKey, isStartChangeKey, type Key} from '../data/keys.ts';

type Work = (key: Key) => Promise<boolean>;

/** Does what is due, by what it is: a referral whose clock has ended, a run that is filled, cancelled or changed, or a message. */
export const dueWorker =
  ({
    message,
    clock,
    fill,
    cancel,
    change,
  }: {
    readonly message: Work;
    readonly clock: Work;
    readonly fill: Work;
    readonly cancel: Work;
    readonly change: Work;
  }): Work =>
  (key) => {
    if (isReferralKey(key)) return clock(key);
    if (isCancelKey(key)) return cancel(key);
    if (isStartChangeKey(key)) return change(key);
    return isFillKey(key) ? fill(key) : message(key);
  };
