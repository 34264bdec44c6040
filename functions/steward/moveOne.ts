import type {Person, Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {Cancel} from '../data/cancelStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {messagesOf} from '../data/referral/messagesOf.ts';
import {seatMessages} from '../data/referral/seatMessages.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {type Cancelled, hasOtherDay, type Instead, STAYS, stepFor} from './offRun.ts';

const MOST_TRIES = 4;

interface Deps {
  readonly referrals: Pick<ReferralStore, 'get' | 'getPerson' | 'takeStep'>;
  readonly now: () => Date;
}

const isFull = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.errors.some(({pointer}) => pointer === '#/run');
const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'stale-version';

const takeOne = async (
  {referrals}: Deps,
  {before, person, taken, isNews}: {before: Referral; person: Person; taken: StepTaken; isNews: boolean},
  now: Date,
): Promise<void> => {
  const after = afterStep(before, taken, now);
  const messages = isNews
    ? [
        ...messagesOf(taken.step, {before, after, person}, now),
        ...(wantsMail(before, person)
          ? []
          : [newMessage('provider-start-cancelled', {referralId: before.id}, now)]),
      ]
    : seatMessages(before, after, now);
  await referrals.takeStep(before, {...taken, messages}, now);
};

/**
 * Moves one person off the run, with the mail that says so, in one transaction: whoever was moved is no longer on it, so
 * nobody is moved or told twice. Where the other start is full by now they wait. False when there was nobody to move.
 */
export const moveOne = async (
  deps: Deps,
  referralId: string,
  {cancel, cancelled, instead}: {cancel: Cancel; cancelled: Cancelled; instead: Instead | undefined},
): Promise<boolean> => {
  let wanted = instead;
  for (let tries = 1; ; tries += 1) {
    const now = deps.now();
    const [before, person] = await Promise.all([
      deps.referrals.get(referralId, now),
      deps.referrals.getPerson(referralId, now),
    ]);
    if (!before || !person || before.runId !== cancel.runId || STAYS.includes(before.state)) return false;
    try {
      const taken = stepFor(before, cancelled, wanted);
      // Who has another day keeps it: that the one they had asked for is cancelled is no news of theirs.
      await takeOne(deps, {before, person, taken, isNews: !hasOtherDay(before, cancelled)}, now);
      return true;
    } catch (failure) {
      if (isFull(failure)) wanted = undefined;
      else if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
    }
  }
};
