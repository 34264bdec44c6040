import {addDays} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Flag} from './standing.ts';

/** The last day of any of a listing's dates; undefined when it has none. */
const lastDayOf = (runs: readonly CourseRun[]): string | undefined =>
  runs
    .filter(({status}) => status !== 'cancelled')
    .flatMap(({sessions}) => sessions.map(({date}) => date))
    .sort()
    .at(-1);

/**
 * The doubts that a listing's own dates raise, each from the day after: its funding has ended, or its last date has
 * passed and no other is planned. Days to come among them: what is raised when.
 */
export const datedFlags = (
  {peerSupport}: Pick<Listing, 'peerSupport'>,
  runs: readonly CourseRun[],
): readonly Flag[] => {
  const fundingEndsOn = peerSupport?.fundingEndsOn;
  const lastDay = lastDayOf(runs);
  return [
    ...(fundingEndsOn === undefined
      ? []
      : [{kind: 'funding-ended', since: addDays(fundingEndsOn, 1)} as const]),
    ...(lastDay === undefined ? [] : [{kind: 'past-last-date', since: addDays(lastDay, 1)} as const]),
  ];
};
