import {addDays} from '#shared/london.ts';
import type {ListingRecord} from '#shared/model/menuRecord.ts';

/** What there is to be told, in turn. */
export const STAGES = ['due', 'amber', 'sunk', 'hidden'] as const;

const MONTHS = 6;
const NOTICE = 14;
const BETWEEN = 30;

/** Six months after a day: the same day of the month, and the days that it lacks more where it has none. */
const halfYearAfter = (date: string): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + MONTHS, day)).toISOString().slice(0, 10);
};

const latest = (...days: string[]): string => days.sort().at(-1) ?? '';
const earliest = (...days: string[]): string => days.sort()[0] ?? '';

/** The days after which a page of the demonstration is in doubt of itself. */
const doubtsOf = ({listing, runs}: ListingRecord): string[] => {
  const lastDay = runs
    .filter(({status}) => status !== 'cancelled')
    .flatMap(({sessions}) => sessions.map(({date}) => date))
    .sort()
    .at(-1);
  const ends = [listing.peerSupport?.fundingEndsOn, lastDay].filter((day) => day !== undefined);
  return ends.map((day) => addDays(day, 1));
};

/**
 * One page and what is owed of it, written down from the table in shared/freshness/README.md and by nothing of what keeps it:
 * on which day each stage comes when nobody presses, however late the steward was with the one before.
 */
export const expectedChecks = (record: ListingRecord, addedOn: string) => {
  let checkedOn = record.listing.checkedOn;
  let stage = 0;
  let reachedOn = '';
  let toldOn = '';

  const doubts = (): string[] =>
    doubtsOf(record).filter((since) => checkedOn === undefined || since > checkedOn);
  const rhythmEnds = (): string => halfYearAfter(checkedOn ?? addedOn);
  const planned = (): string | undefined => {
    if (stage === 0) return latest(earliest(addDays(rhythmEnds(), -NOTICE), ...doubts()), addedOn);
    const due = earliest(rhythmEnds(), ...doubts().map((since) => addDays(since, NOTICE)));
    if (stage === 1) return latest(addDays(due, 1), addDays(toldOn, NOTICE));
    return stage < STAGES.length ? latest(addDays(reachedOn, BETWEEN), addDays(toldOn, NOTICE)) : undefined;
  };

  return {
    /** The stage that is told of next, and from which day; undefined when there is none. */
    next: () => {
      const on = planned();
      const name = STAGES[stage];
      return on === undefined || name === undefined ? undefined : {on, stage: name};
    },
    /** `reached`: the day on which the page came there, which a full mailbox may be told of later. */
    tell: (reached: string, told: string): void => {
      reachedOn = reached;
      toldOn = told;
      stage += 1;
    },
    check: (on: string): void => {
      checkedOn = on;
      stage = 0;
    },
    /** Whether the public is told by date alone that the page may have changed. */
    isOverdue: (today: string): boolean => checkedOn === undefined || rhythmEnds() < today,
  };
};
