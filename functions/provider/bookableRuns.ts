import {londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {WholeListing} from '../data/directoryReader.ts';

/** More starts than this are no help to choose from. */
const MOST_RUNS = 12;

/** The runs of a listing on which somebody can be booked: planned, and not begun. Soonest first. */
export const bookableRuns = (whole: WholeListing | undefined, now: Date): CourseRun[] =>
  (whole?.runs ?? [])
    .filter(({status, sessions}) => status === 'planned' && (sessions[0]?.date ?? '') >= londonDate(now))
    .slice(0, MOST_RUNS);
