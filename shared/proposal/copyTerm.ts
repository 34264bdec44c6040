import {addDays, daysBetween} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import {isBankHoliday} from '#shared/referral/bankHolidays.ts';
import type {Pause} from './pauses.ts';
import {firstDay, lastDay, startOf} from './startOf.ts';

/** How long a term is: as pages say it, "12 weeks". */
const TERM_DAYS = 84;
/** How far a start is moved on to find days that are free. */
const MOST_DAYS_ON = 160 * 7;

const momentOf = ({sessions: [first]}: CourseRun): string => `${first?.date ?? ''}T${first?.startsAt ?? ''}`;

/** Last term: the starts that begin with the latest one, or in the 12 weeks before it, in order. */
export const lastTerm = (runs: readonly CourseRun[]): readonly CourseRun[] => {
  const planned = runs
    .filter(({status}) => status === 'planned')
    .sort((one, other) => momentOf(one).localeCompare(momentOf(other)));
  const latest = planned.at(-1);
  return latest ? planned.filter((run) => firstDay(run) >= addDays(firstDay(latest), -TERM_DAYS)) : [];
};

/** The shortest distance between dates, in days of whole weeks: the rhythm in which something meets. */
const rhythmOf = (dates: readonly string[]): number => {
  const steps = dates.flatMap((date, index) => {
    const before = dates[index - 1];
    const days = before === undefined ? 0 : daysBetween(before, date);
    return days > 0 && days % 7 === 0 ? [days] : [];
  });
  return steps.length === 0 ? 7 : Math.min(...steps);
};

/** The dates by which a start keeps its rhythm: its own, or those of the meetings that it is one of. */
const datesLike = (run: CourseRun, term: readonly CourseRun[]): string[] => {
  const [first, second] = run.sessions;
  if (second || !first) return run.sessions.map(({date}) => date);
  return term
    .filter(({sessions: [start, more]}) => !more && start?.startsAt === first.startsAt)
    .map(firstDay)
    .filter((date) => daysBetween(date, first.date) % 7 === 0);
};

interface NextTerm {
  /** All starts that there are: none is put where there is one already. */
  readonly runs: readonly CourseRun[];
  /** The London day. */
  readonly today: string;
  readonly leavesOutBankHolidays: boolean;
  readonly pauses: readonly Pause[];
}

/** A start of a term, and the same in the next: still under the id of the one that it is made from. */
export interface StartCopy {
  readonly of: CourseRun;
  readonly run: CourseRun;
}

/**
 * A term once more, in the first weeks after its last date that are to come: each start on its weekday, at its time, and with
 * the weeks between its dates. What would fall on a bank holiday of England or into a break moves on in the rhythm of its
 * start, and what comes after it moves along. Undefined where breaks leave no day free.
 */
export const copiesOf = (
  term: readonly CourseRun[],
  {runs, today, leavesOutBankHolidays, pauses}: NextTerm,
): readonly StartCopy[] | undefined => {
  const isLeftOut = (date: string): boolean =>
    (leavesOutBankHolidays && isBankHoliday(date)) || pauses.some(({from, to}) => date >= from && date <= to);
  const ends = [today, ...term.map(lastDay)].sort().at(-1) ?? today;
  const begins = term[0] ? firstDay(term[0]) : today;
  const shift = 7 * (Math.floor(daysBetween(begins, ends) / 7) + 1);
  const latest = shift + MOST_DAYS_ON;
  const taken = new Set(runs.filter(({status}) => status === 'planned').map(startOf));
  const copies: StartCopy[] = [];
  for (const of of term) {
    const step = rhythmOf(datesLike(of, term));
    const sessions: Session[] = [];
    let days = shift;
    for (const session of of.sessions) {
      const moved = (): Session => ({...session, date: addDays(session.date, days)});
      const isTaken = (): boolean =>
        sessions.length === 0 && taken.has(startOf({...of, sessions: [moved()]}));
      while ((isLeftOut(moved().date) || isTaken()) && days <= latest) days += step;
      if (days > latest) return undefined;
      sessions.push(moved());
    }
    const run = {...of, sessions};
    taken.add(startOf(run));
    copies.push({of, run});
  }
  return copies;
};
