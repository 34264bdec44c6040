import type {CourseRun} from '#shared/model/courseRun.ts';

/** The first and the last day of a start. */
export const firstDay = ({sessions}: Pick<CourseRun, 'sessions'>): string => sessions[0]?.date ?? '';
export const lastDay = ({sessions}: Pick<CourseRun, 'sessions'>): string => sessions.at(-1)?.date ?? '';

/** What tells one start from another to whoever comes. */
export const startOf = ({sessions, place, language}: CourseRun): string =>
  [sessions[0]?.date, sessions[0]?.startsAt, place?.name, language].join('/');
