import {londonDate} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';
import {owedSince} from './clocks.ts';
import {askBy} from './stillWanted.ts';
import {clocksOf} from './workingDays.ts';

/** What the provider does next with a referral, and the London day by which. */
export interface DueNext {
  readonly what: 'acknowledge' | 'answer' | 'tell-change' | 'ask' | 'call' | 'mark' | 'wait';
  readonly by: string;
}

type Facts = Pick<
  Referral,
  | 'state'
  | 'createdAt'
  | 'owedSince'
  | 'stateSince'
  | 'callOn'
  | 'startsOn'
  | 'proposed'
  | 'stillWanted'
  | 'startChange'
>;

/**
 * What comes next, and when: the clocks while an answer is owed, a call about a start that has changed, the day of a
 * planned call, the day of a start.
 */
export const dueNext = (facts: Facts): DueNext => {
  const {state, stateSince, callOn, startsOn, proposed, startChange} = facts;
  const clocks = clocksOf({state, owedSince: owedSince(facts), proposed});
  if (clocks?.acknowledgeBy) return {what: 'acknowledge', by: clocks.acknowledgeBy};
  if (clocks) return {what: 'answer', by: clocks.actBy};
  // Nobody else tells them that their start has changed.
  if (startChange?.isToCall) return {what: 'tell-change', by: londonDate(new Date(startChange.at))};
  const ask = askBy(facts);
  if (ask !== undefined) return {what: 'ask', by: ask};
  if (state === 'accepted' && callOn !== undefined) return {what: 'call', by: callOn};
  if ((state === 'booked' || state === 'started') && startsOn !== undefined)
    return {what: 'mark', by: startsOn};
  return {what: 'wait', by: proposed?.answerBy ?? startsOn ?? londonDate(new Date(stateSince))};
};

/** True when the provider should have done something before `today`, and somebody waits for it. */
export const isOverdue = ({what, by}: DueNext, today: string): boolean =>
  what !== 'wait' && what !== 'mark' && by < today;

/** What is overdue stands first, then what is owed, then whom to mark, then what waits for somebody else. */
const rankOf = (due: DueNext, today: string): number => {
  if (isOverdue(due, today)) return 0;
  return due.what === 'wait' ? 3 : due.what === 'mark' ? 2 : 1;
};

/** Orders referrals as a provider's inbox has them: by what is due, and in that by the day. */
export const byDue =
  (today: string) =>
  (one: Facts, other: Facts): number => {
    const [a, b] = [dueNext(one), dueNext(other)];
    return (
      rankOf(a, today) - rankOf(b, today) ||
      a.by.localeCompare(b.by) ||
      one.createdAt.localeCompare(other.createdAt)
    );
  };
