import {addDays, daysBetween, londonInstant} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import type {FeedIds} from './feedIds.ts';
import {filled} from './filled.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const WEEK = 7;
const HOUR_MS = 3_600_000;

const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** "+01:00" in summer. The standard wants it beside every time. */
const zoneOf = ({date, startsAt}: Session): string => {
  const asIfUtcMs = Date.parse(`${date}T${startsAt}:00Z`);
  const hours = Math.round((asIfUtcMs - londonInstant(date, startsAt).getTime()) / HOUR_MS);
  return `+${String(hours).padStart(2, '0')}:00`;
};

const keyOf = (session: Session): string =>
  [weekday(session.date), session.startsAt, session.endsAt, zoneOf(session)].join();

/** Sessions of one weekday, time and offset from UTC, in order, as many weeks apart from one to the next. */
interface Stretch {
  readonly sessions: readonly [Session, ...Session[]];
  readonly weeks: number | undefined;
}

const add = (stretches: readonly Stretch[], session: Session): readonly Stretch[] => {
  const last = stretches.at(-1);
  const before = last?.sessions.at(-1);
  const weeks = before && daysBetween(before.date, session.date) / WEEK;
  if (!last || !weeks || (last.weeks !== undefined && last.weeks !== weeks)) {
    return [...stretches, {sessions: [session], weeks: undefined}];
  }
  return [...stretches.slice(0, -1), {sessions: [...last.sessions, session], weeks}];
};

/** The sessions of a run as the fewest rules that say no date that is not one of theirs. */
const stretchesOf = (sessions: readonly Session[]): readonly Stretch[] => {
  const byKey = new Map<string, Session[]>();
  for (const session of [...sessions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const key = keyOf(session);
    byKey.set(key, [...(byKey.get(key) ?? []), session]);
  }
  return [...byKey.values()]
    .flatMap((same) => same.reduce(add, []))
    .sort((a, b) => (a.sessions[0].date < b.sessions[0].date ? -1 : 1));
};

interface RunSource {
  readonly serviceId: string;
  readonly run: CourseRun;
  /** Where it is held, when that is one of the service's places. */
  readonly serviceAtLocationId: string | undefined;
}

/**
 * A run as schedules of the standard: weekly where its sessions are, else a date each. A rule ends where the clocks change,
 * because its times are given with their offset from UTC.
 */
export const schedulesOf = (ids: FeedIds, {serviceId, run, serviceAtLocationId}: RunSource) =>
  stretchesOf(run.sessions).map(({sessions, weeks}) => {
    const [first] = sessions;
    const last = sessions.at(-1) ?? first;
    const zone = zoneOf(first);
    const isOverMidnight = first.endsAt <= first.startsAt;
    return {
      id: ids.of('schedule', serviceId, run.id, first.date, first.startsAt),
      service_id: serviceId,
      dtstart: first.date,
      valid_from: first.date,
      valid_to: isOverMidnight ? addDays(last.date, 1) : last.date,
      opens_at: `${first.startsAt}${zone}`,
      closes_at: `${first.endsAt}${zone}`,
      ...filled({
        service_at_location_id: serviceAtLocationId,
        ...(weeks !== undefined && {
          freq: 'WEEKLY' as const,
          interval: weeks,
          byday: DAYS[weekday(first.date)],
          count: sessions.length,
        }),
        notes: run.note,
      }),
    };
  });
