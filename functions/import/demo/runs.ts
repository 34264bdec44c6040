import {addDays, daysBetween} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import type {RunPattern, Weekday} from './draft.ts';
import {isPause} from './pauses.ts';
import {placeOf} from './venues/index.ts';

/** A Monday long before any demonstration: cycles are counted from it, so that a run keeps its id from day to day. */
const FIRST_MONDAY = '2000-01-03';
const DAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
/** A group that is looked for over Christmas and finds only pauses gives up after this many cycles. */
const MOST_CYCLES = 40;

/** The sessions of the cycle that begins on `monday`. A pause moves a course on by a week; a single meeting is left out. */
const sessionsFrom = (monday: string, pattern: RunPattern): Session[] => {
  const wanted = pattern.sessions ?? 1;
  const sessions: Session[] = [];
  for (let week = 0; sessions.length < wanted; week += pattern.weeksApart ?? 1) {
    for (const day of pattern.on) {
      const date = addDays(monday, week * 7 + DAYS.indexOf(day));
      if (sessions.length < wanted && !isPause(date)) {
        sessions.push({date, startsAt: pattern.from, endsAt: pattern.to});
      }
    }
    if (wanted === 1) break;
  }
  return sessions;
};

/** The coming runs of one pattern: those whose first session is after `today`, soonest first. */
const comingRuns = (listingId: string, name: string, pattern: RunPattern, today: string): CourseRun[] => {
  const shiftDays = (pattern.shiftWeeks ?? 0) * 7;
  const cycleDays = pattern.everyWeeks * 7;
  const firstCycle = Math.floor((daysBetween(FIRST_MONDAY, today) - shiftDays) / cycleDays);
  const runs: CourseRun[] = [];
  for (let cycle = firstCycle; cycle < firstCycle + MOST_CYCLES; cycle += 1) {
    if (runs.length === (pattern.upcoming ?? 2)) break;
    const sessions = sessionsFrom(addDays(FIRST_MONDAY, shiftDays + cycle * cycleDays), pattern);
    const [first] = sessions;
    if (!first || first.date <= today) continue;
    runs.push({
      id: `${listingId}:${name}${cycle}`,
      listingId,
      sessions,
      language: pattern.language ?? 'en',
      status: 'planned',
      ...(pattern.delivery && {delivery: pattern.delivery}),
      ...(pattern.at && {place: placeOf(pattern.at)}),
      ...(pattern.capacity !== undefined && {capacity: pattern.capacity}),
      ...(pattern.note !== undefined && {note: pattern.note}),
    });
  }
  return runs;
};

/** A group that meets on two days of the week has a run for each. */
const byDay = (pattern: RunPattern): readonly RunPattern[] =>
  pattern.sessions === undefined ? pattern.on.map((day) => ({...pattern, on: [day]})) : [pattern];

const startOf = ({sessions: [first]}: CourseRun) => `${first?.date ?? ''}T${first?.startsAt ?? ''}`;

/**
 * The coming runs of a listing, soonest first, from the way in which they repeat. The same day gives the same runs, and
 * the next day gives the same runs but those that have begun. London wall-clock times, so clock changes do not matter.
 */
export const runsOf = (listingId: string, patterns: readonly RunPattern[], today: string): CourseRun[] =>
  patterns
    .flatMap(byDay)
    .flatMap((pattern, index) => comingRuns(listingId, 'abcdefgh'.charAt(index), pattern, today))
    .sort((one, other) => startOf(one).localeCompare(startOf(other)) || one.id.localeCompare(other.id));
