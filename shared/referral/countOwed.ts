import {type DueNext, isOverdue} from './dueNext.ts';

/** How many open referrals wait for their provider: past their day, on the last day for it, and with days left. */
export interface Owed {
  readonly overdue: number;
  readonly today: number;
  readonly later: number;
}

/** Counts what a provider does next with open referrals by when it is owed; `today` is the London day. */
export const countOwed = (due: readonly DueNext[], today: string): Owed => {
  const owed = due.filter(({what}) => what !== 'wait' && what !== 'mark');
  const overdue = owed.filter((each) => isOverdue(each, today)).length;
  const dueToday = owed.filter(({by}) => by === today).length;
  return {overdue, today: dueToday, later: owed.length - overdue - dueToday};
};
