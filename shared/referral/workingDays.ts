import {addDays, londonDate} from '#shared/london.ts';
import {isBankHoliday, isWeekend} from './bankHolidays.ts';
import type {Proposed, ReferralState} from '../model/referral.ts';

/** Monday to Friday, and no bank holiday of England. */
export const isWorkingDay = (date: string): boolean => !isWeekend(date) && !isBankHoliday(date);

/** The day that is `days` working days after `date` (1: the next working day). `date` itself never counts. */
export const addWorkingDays = (date: string, days: number): string => {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
};

/** Working days within which the provider owes each thing (design, "Clocks"). */
export const CLOCK_WORKING_DAYS = {acknowledge: 2, act: 5, escalate: 8, unanswered: 30} as const;

/** States in which the provider owes the next step, and clocks run. */
const OWED: readonly ReferralState[] = ['sent', 'received', 'reopened'];

export interface Clocks {
  /** Null once the provider has said that it has the referral. */
  readonly acknowledgeBy: string | null;
  readonly actBy: string;
  readonly escalateOn: string;
  readonly unansweredOn: string;
}

/**
 * The London days on which each clock ends, or null while the provider owes nothing. All count from the day on which
 * the provider was first owed an answer, so that "received" stops one clock and restarts none.
 */
export const clocksOf = (referral: {
  readonly state: ReferralState;
  /** When it was sent, or opened again. */
  readonly owedSince: string;
  /** Whether it may be passed on is for the person to say. */
  readonly proposed?: Proposed | undefined;
}): Clocks | null => {
  if (!OWED.includes(referral.state) || referral.proposed) return null;
  const from = londonDate(new Date(referral.owedSince));
  return {
    acknowledgeBy:
      referral.state === 'received' ? null : addWorkingDays(from, CLOCK_WORKING_DAYS.acknowledge),
    actBy: addWorkingDays(from, CLOCK_WORKING_DAYS.act),
    escalateOn: addWorkingDays(from, CLOCK_WORKING_DAYS.escalate),
    unansweredOn: addWorkingDays(from, CLOCK_WORKING_DAYS.unanswered),
  };
};
