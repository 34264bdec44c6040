import type {CourseRun} from '#shared/model/courseRun.ts';
import {startInWords} from '#shared/referral/providerWords.ts';
import {START_LABELS, startChangeRows} from '#shared/referral/startChangeRows.ts';

/** "Tuesday 5 May 2026, 10am": a start, to those who keep it. */
export const runInWords = ({sessions: [first]}: Pick<CourseRun, 'sessions'>): string =>
  first ? startInWords(first.date, first.startsAt) : 'Date not known';

/** What of a start is not as it was, to those who keep it: with how many places it has, which nobody else is told. */
export const runChangeRows = (
  before: CourseRun,
  after: CourseRun,
): {readonly label: string; readonly before: string; readonly after: string}[] => {
  const [was, is] = [before, after].map(({capacity}) => capacity?.toString() ?? 'You count them yourself');
  return [
    ...startChangeRows(before, after).map((row) => ({...row, label: START_LABELS[row.what]})),
    ...(was === undefined || is === undefined || was === is
      ? []
      : [{label: 'Places in all', before: was, after: is}]),
  ];
};

/** The same, a line each. */
export const runChangeInWords = ({
  before,
  after,
}: {
  readonly before: CourseRun;
  readonly after: CourseRun;
}): string[] =>
  runChangeRows(before, after).map(
    (row) => `${runInWords(before)}: ${row.label}: ${row.before} became ${row.after}`,
  );
