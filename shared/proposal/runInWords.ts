import type {CourseRun} from '#shared/model/courseRun.ts';
import {startInWords} from '#shared/referral/providerWords.ts';

/** "Tuesday 5 May 2026, 10am": a start, to those who keep it. */
export const runInWords = ({sessions: [first]}: Pick<CourseRun, 'sessions'>): string =>
  first ? startInWords(first.date, first.startsAt) : 'Date not known';
