import {addDays} from '#shared/london.ts';
import type {Session} from '#shared/model/courseRun.ts';
import {isBankHoliday} from '#shared/referral/bankHolidays.ts';
import type {Pause} from './pauses.ts';

/** How a course or a group meets. Days are London's, times its wall clock. */
export interface RunRule {
  readonly firstDay: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** How often it meets in all. */
  readonly times: number;
  /** Weeks from one time to the next. */
  readonly everyWeeks: number;
  readonly leavesOutBankHolidays: boolean;
  /** Breaks: the school holidays, say. */
  readonly pauses?: readonly Pause[];
}

/** How far ahead a rule is followed: a pause without end gives no dates. */
const MOST_WEEKS = 160;

/**
 * The times at which it meets: every so many weeks on the day of the first, but on no bank holiday of England and in no
 * pause, where that is wanted. What falls out is made up for at the end.
 */
export const sessionsByRule = ({
  firstDay,
  startsAt,
  endsAt,
  times,
  everyWeeks,
  leavesOutBankHolidays,
  pauses = [],
}: RunRule): Session[] => {
  const isLeftOut = (date: string): boolean =>
    (leavesOutBankHolidays && isBankHoliday(date)) || pauses.some(({from, to}) => date >= from && date <= to);
  const sessions: Session[] = [];
  for (let week = 0; sessions.length < times && week < MOST_WEEKS; week += everyWeeks) {
    const date = addDays(firstDay, week * 7);
    if (!isLeftOut(date)) sessions.push({date, startsAt, endsAt});
  }
  return sessions;
};
