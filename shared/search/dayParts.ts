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

/** What the score of a document has whatever is searched for: numbers side by side, so that one look finds them all. */
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

export const OPENNESS = AVAILABILITY_CODES.map((availability) => OPENNESS_FACTORS[availability]);

const startOf = (moment: Moment, place: number): number => {
  const day = moment.nextStartDay[place] ?? NO_DAY;
  if (day !== NO_DAY) return startPart(day - moment.todayNumber);
  return hasBit(moment.isPast, place) ? START.past : START.ongoing;
};

const freshnessOf = (checkedDay: number, {todayNumber}: Moment): number =>
  checkedDay === NO_DAY ? NEVER_CHECKED : freshnessPart(todayNumber - checkedDay);

/** The parts of the day of one shard's documents, each worked out when it is first asked for: a first search asks for few. */
export interface DayParts {
  readonly parts: Float64Array;
  /** Where the parts of a document begin. */
  readonly of: (place: number) => number;
}

const work = (moment: Moment): DayParts => {
  const {shard} = moment;
  const parts = new Float64Array(shard.count * WIDTH).fill(NaN);
  const sets: Readonly<Record<'self' | 'forFew' | 'english', Bits>> = {
    self: shard.bits('route:self'),
    forFew: shard.bits('is:for-few'),
    english: shard.bits('language:en'),
  };
  const fill = (at: number, place: number): void => {
    const factor =
      (OPENNESS[moment.availability[place] ?? 0] ?? 1) *
      (hasBit(moment.isPast, place) ? PAST_FACTOR : 1) *
      checkFactor(moment, place);
    const few = hasBit(sets.forFew, place) ? FOR_FEW_FACTOR : 1;
    const language = hasBit(sets.english, place) ? 1 : NOT_IN_ENGLISH_FACTOR;
    parts[at + DAY_PART.start] = startOf(moment, place);
    parts[at + DAY_PART.freshness] = freshnessOf(shard.checkedDay[place] ?? NO_DAY, moment);
    parts[at + DAY_PART.route] = hasBit(sets.self, place) ? 1 : 0;
    parts[at + DAY_PART.factor] = factor;
    parts[at + DAY_PART.fewFactor] = few;
    parts[at + DAY_PART.languageFactor] = language;
    parts[at + DAY_PART.usualFactor] = factor * few * language;
  };
  return {
    parts,
    of: (place) => {
      const at = place * WIDTH;
      if (Number.isNaN(parts[at])) fill(at, place);
      return at;
    },
  };
};

/** Kept as long as a shard's moment is. */
export const dayPartsOf = keptBeside(work);
