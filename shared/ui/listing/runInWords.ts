import {dateInWords, timeInWords} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';

/** "Tuesday 1 December 2026, 5:30pm to 7:30pm". */
export const sessionInWords = ({date, startsAt, endsAt}: Session): string =>
  `${dateInWords(date, {weekday: true})}, ${timeInWords(startsAt)} to ${timeInWords(endsAt)}`;

/** The heading of a run: its first session when it is still to come, else the next one. */
export const runInWords = ({sessions}: Pick<CourseRun, 'sessions'>, today: string): string => {
  const [first] = sessions;
  if (!first) return 'Dates to be set';
  if (first.date >= today) return `Starts ${sessionInWords(first)}`;
  const next = sessions.find(({date}) => date >= today);
  return next ? `Has started. Next: ${sessionInWords(next)}` : 'Has ended';
};
