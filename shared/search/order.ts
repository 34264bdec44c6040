import type {Sort} from '#shared/model/search.ts';
import {hasBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {AVAILABILITY_CODES} from './moment.ts';
import {SCORE_STEP} from './ranking.ts';
import {type Scoring, scoreOf} from './score.ts';

/** A result by what it is ordered by. */
export interface Ranked {
  readonly scoring: Scoring;
  readonly place: number;
  /** Full, paused, or every run over: never first while something can be joined. */
  readonly isClosed: boolean;
  /** In steps, so that what differs by a hair counts as equal. */
  readonly steps: number;
  readonly isCertified: boolean;
  readonly km: number;
  readonly day: number;
  readonly id: number;
}

const NEVER = Infinity;

/** More steps than any score has: 50 in all, and its parts come to well below 40. */
export const MOST_STEPS = 1023;

/** The score of a document in steps. */
export const stepsOf = (scoring: Scoring, place: number): number =>
  Math.round(scoreOf(scoring, place) / SCORE_STEP);

const IS_CLOSED = AVAILABILITY_CODES.map(
  (availability) => availability === 'full' || availability === 'paused',
);

/** Nobody can join: it is full or paused, or every run is over. */
export const isClosed = ({moment}: Pick<Scoring, 'moment'>, place: number): boolean =>
  IS_CLOSED[moment.availability[place] ?? 0] === true || hasBit(moment.isPast, place);

export const ranked = (scoring: Scoring, place: number, steps = stepsOf(scoring, place)): Ranked => {
  const {shard, moment, nearness} = scoring;
  const km = nearness.km[place] ?? NaN;
  const day = moment.nextStartDay[place] ?? NO_DAY;
  return {
    scoring,
    place,
    isClosed: isClosed(scoring, place),
    steps,
    isCertified: hasBit(moment.certified, place),
    km: Number.isNaN(km) ? NEVER : km,
    day: day === NO_DAY ? NEVER : day,
    id: shard.idHash[place] ?? 0,
  };
};

/** Rising, where both may be never. */
const rising = (one: number, other: number): number => (one === other ? 0 : one - other);

/** Score, then certification, then distance, then a fixed order that means nothing. */
const byScore = (one: Ranked, other: Ranked): number =>
  other.steps - one.steps ||
  Number(other.isCertified) - Number(one.isCertified) ||
  rising(one.km, other.km) ||
  one.id - other.id;

const byOpen = (one: Ranked, other: Ranked): number => Number(one.isClosed) - Number(other.isClosed);

/** The order of results; a total order, the same whatever shards they came from. */
export const ORDERS: Readonly<Record<Sort, (one: Ranked, other: Ranked) => number>> = {
  best: byScore,
  distance: (one, other) => byOpen(one, other) || rising(one.km, other.km) || byScore(one, other),
  soonest: (one, other) => byOpen(one, other) || rising(one.day, other.day) || byScore(one, other),
};
