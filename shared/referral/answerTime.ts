import {addDays, londonDate} from '#shared/london.ts';
import type {Referral} from '../model/referral.ts';
import {owedSince} from './clocks.ts';
import {AWAITING} from './states.ts';
import {CLOCK_WORKING_DAYS, isWorkingDay} from './workingDays.ts';

/** A provider's answer as it is counted: on which London day, after how many working days; -1 takes one back. */
export interface AnswerTime {
  readonly day: string;
  readonly workingDays: number;
  readonly amount: 1 | -1;
}

type Standing = Pick<Referral, 'state' | 'stateSince' | 'createdAt' | 'owedSince'>;

/** "We have it" is no answer yet; that none ever came counts as the longest wait, or silence would look quick. */
const ANSWERED: readonly Referral['state'][] = [
  'accepted',
  'not-suitable',
  'declined',
  'offered',
  'booked',
  'unanswered',
];

/** Answers that lead back to where one is owed when they are undone. */
const TAKEN_BACK: readonly Referral['state'][] = ['not-suitable', 'declined'];

/** Working days after one London day up to another, no more than a provider is ever waited for. */
const workingDaysTo = (from: string, to: string): number => {
  let count = 0;
  for (let day = from; day < to && count < CLOCK_WORKING_DAYS.unanswered;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
};

const answered = (owed: string, at: string, amount: 1 | -1): AnswerTime => {
  const day = londonDate(new Date(at));
  return {day, workingDays: workingDaysTo(londonDate(new Date(owed)), day), amount};
};

/**
 * The answer that a step is, from when it was owed; an answer that is taken back is counted back. Undefined for a step
 * that is neither.
 */
export const answerTime = (before: Standing | undefined, after: Standing): AnswerTime | undefined => {
  if (!before) return undefined;
  const [wasOwed, isOwed] = [AWAITING.includes(before.state), AWAITING.includes(after.state)];
  if (wasOwed && ANSWERED.includes(after.state)) return answered(owedSince(before), after.stateSince, 1);
  const isTakenBack = isOwed && TAKEN_BACK.includes(before.state) && owedSince(before) === owedSince(after);
  return isTakenBack ? answered(owedSince(after), before.stateSince, -1) : undefined;
};

/** Fewer answers than these say too much of who was answered, and too little of the provider. */
const FEWEST_ANSWERS = 5;

/** London days back from today for which answers are looked at. */
export const ANSWERS_SHOWN_DAYS = 90;

/**
 * The working days within which half of the answers came, by how many took how long; null where there are too few. Of an
 * even number, the later of the two in the middle: nobody is promised more than was kept.
 */
export const usualAnswerDays = (counts: ReadonlyMap<number, number>): number | null => {
  const all = [...counts].sort(([one], [other]) => one - other);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  if (total < FEWEST_ANSWERS) return null;
  let upTo = 0;
  for (const [days, count] of all) {
    upTo += count;
    if (upTo * 2 > total) return days;
  }
  return null;
};
