import {type Bits, hasBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {keptBeside} from './keptFor.ts';
import {AVAILABILITY_CODES, type Moment} from './moment.ts';
import {
  checkFactor,
  FOR_FEW_FACTOR,
  freshnessPart,
  NEVER_CHECKED,
  NOT_IN_ENGLISH_FACTOR,
  OPENNESS_FACTORS,
  PAST_FACTOR,
  START,
  startPart,
} from './ranking.ts';

/** What the score of a document has whatever is searched for, by where it stands in a row of numbers. */
export const DAY_PART = {
  start: 0,
  freshness: 1,
  route: 2,
  /** Openness, past and stale together. */
  factor: 3,
  /** For who asks for no audience, and for who asks for no language. */
  fewFactor: 4,
  languageFactor: 5,
  /** All three. */
  usualFactor: 6,
} as const;
const WIDTH = Object.keys(DAY_PART).length;

/**
 * All rows that there are, each once: each part has a handful of values, and so there are a few hundred rows. A document has the
 * number of its row, which is 2 bytes where the row itself would be 56: a search looks at those of all its results.
 */
let rows = new Float64Array(256 * WIDTH);
const numbers = new Map<string, number>();

/** The number of a row, from 1. */
const numberOf = (row: readonly number[]): number => {
  const key = row.join();
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(key, number);
  if ((number + 1) * WIDTH > rows.length) {
    const more = new Float64Array(2 * rows.length);
    more.set(rows);
    rows = more;
  }
  rows.set(row, number * WIDTH);
  return number;
};

/** One part of a row. */
export const dayPart = (row: number, part: number): number => rows[row * WIDTH + part] ?? 0;

export const OPENNESS = AVAILABILITY_CODES.map((availability) => OPENNESS_FACTORS[availability]);

const startOf = (moment: Moment, place: number): number => {
  const day = moment.nextStartDay[place] ?? NO_DAY;
  if (day !== NO_DAY) return startPart(day - moment.todayNumber);
  return hasBit(moment.isPast, place) ? START.past : START.ongoing;
};

const freshnessOf = (checkedDay: number, {todayNumber}: Moment): number =>
  checkedDay === NO_DAY ? NEVER_CHECKED : freshnessPart(todayNumber - checkedDay);

/** The number of the row of a document. */
export type DayParts = (place: number) => number;

const work = (moment: Moment): DayParts => {
  const {shard} = moment;
  const known = new Uint16Array(shard.count);
  const sets: Readonly<Record<'self' | 'forFew' | 'english', Bits>> = {
    self: shard.bits('route:self'),
    forFew: shard.bits('is:for-few'),
    english: shard.bits('language:en'),
  };
  const rowOf = (place: number): number[] => {
    const factor =
      (OPENNESS[moment.availability[place] ?? 0] ?? 1) *
      (hasBit(moment.isPast, place) ? PAST_FACTOR : 1) *
      checkFactor(moment, place);
    const few = hasBit(sets.forFew, place) ? FOR_FEW_FACTOR : 1;
    const language = hasBit(sets.english, place) ? 1 : NOT_IN_ENGLISH_FACTOR;
    const row: number[] = [];
    row[DAY_PART.start] = startOf(moment, place);
    row[DAY_PART.freshness] = freshnessOf(shard.checkedDay[place] ?? NO_DAY, moment);
    row[DAY_PART.route] = hasBit(sets.self, place) ? 1 : 0;
    row[DAY_PART.factor] = factor;
    row[DAY_PART.fewFactor] = few;
    row[DAY_PART.languageFactor] = language;
    row[DAY_PART.usualFactor] = factor * few * language;
    return row;
  };
  return (place) => {
    const row = known[place] ?? 0;
    if (row !== 0) return row;
    return (known[place] = numberOf(rowOf(place)));
  };
};

/**
 * The rows of one shard's documents, each worked out when it is first asked for: a first search asks for few. Kept as long
 * as the shard's moment is.
 */
export const dayPartsOf = keptBeside(work);
