import type {SearchQuery} from '#shared/model/search.ts';
import {type Bits, hasBit} from './bits.ts';
import {NO_DAY} from './columns.ts';
import {AVAILABILITY_CODES, type Moment} from './moment.ts';
import {FROM_HOME} from '#shared/taxonomy/filterWords.ts';
import {type Nearness, REACH_KIND, reachPart} from './nearness.ts';
import {
  ACCESS_FACTORS,
  AUDIENCE_FACTORS,
  EXACT_BONUS,
  FOR_FEW_FACTOR,
  freshnessPart,
  NEVER_CHECKED,
  NOT_IN_ENGLISH_FACTOR,
  OPENNESS_FACTORS,
  OUTSIDE_AREA_FACTOR,
  PART_WEIGHTS,
  PAST_FACTOR,
  STALE_FACTOR,
  START,
  startPart,
} from './ranking.ts';
import {keptFor} from './keptFor.ts';
import type {Shard} from './shard.ts';
import {wishFactors, type WishReading} from './wishFactors.ts';

/** What the score of a document of one shard is made of. */
export interface Scoring {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly nearness: Nearness;
  /** Answers to the words, 0 to 1; undefined when there are no words. */
  readonly words: Float32Array | undefined;
  readonly exactHashes: ReadonlySet<number>;
  readonly query: SearchQuery;
  readonly sets: ScoringSets;
}

/** The sets that scores look into, found once for all documents. */
export interface ScoringSets {
  readonly day: DayParts;
  readonly self: Bits;
  /** For each access need that was asked for. */
  readonly access: readonly {readonly yes: Bits; readonly ask: Bits}[];
  /** For each audience that was asked for. */
  readonly audience: readonly Bits[];
  /** Those whose name or summary speaks of such an audience. */
  readonly audienceSpoken: readonly Bits[];
  readonly english: Bits;
  readonly forFew: Bits;
  /** A language, signing or an interpreter was asked for. */
  readonly isLanguageAsked: boolean;
  /** All the ways of joining that were asked for need no journey. */
  readonly isFromHome: boolean;
  /** How far each document is what a sentence asks for; undefined where it asks for nothing beside its words. */
  readonly wishes: Float32Array | undefined;
}

const HOME_WAYS: ReadonlySet<string> = new Set(FROM_HOME);

/** A language, signing or an interpreter. */
const asksForLanguage = ({language, access}: SearchQuery): boolean =>
  language.length > 0 || access.includes('bsl-interpreter') || access.includes('language-interpreter');

export const scoringSets = (shard: Shard, moment: Moment, reading: WishReading): ScoringSets => {
  const {access, audience, delivery} = reading.wanted;
  return {
    day: dayPartsOf(moment),
    self: shard.bits('route:self'),
    access: access.map((need) => ({
      yes: shard.bits(`access-yes:${need}`),
      ask: shard.bits(`access-ask:${need}`),
    })),
    audience: audience.map((each) => shard.bits(`audience-said:${each}`)),
    audienceSpoken: audience.flatMap((each) => [
      shard.bits(`says:audience:${each}`),
      shard.bits(`names:audience:${each}`),
    ]),
    english: shard.bits('language:en'),
    forFew: shard.bits('is:for-few'),
    isLanguageAsked: asksForLanguage(reading.wanted),
    isFromHome: delivery.length > 0 && delivery.every((way) => HOME_WAYS.has(way)),
    wishes: wishFactors(shard, moment, reading),
  };
};

/** The parts of a score (0 to 1 each, `words` to 2) and the factors (0 to 1): for ranking, and to explain it. */
export interface ScoreParts {
  readonly words: number;
  readonly reach: number;
  readonly start: number;
  readonly freshness: number;
  readonly route: number;
  readonly factor: number;
  readonly score: number;
}

const OPENNESS = AVAILABILITY_CODES.map((availability) => OPENNESS_FACTORS[availability]);

/** Without words, a condition that was chosen puts listings about it before those that tick many. */
const wordsPart = ({shard, words, exactHashes, query}: Scoring, place: number): number => {
  const isExact = exactHashes.has(shard.nameHash[place] ?? 0);
  if (words) return (words[place] ?? 0) + (isExact ? EXACT_BONUS : 0);
  return query.condition.length > 0 ? (shard.focus[place] ?? 0) / 100 : 0;
};

const startOf = (moment: Moment, place: number): number => {
  const day = moment.nextStartDay[place] ?? NO_DAY;
  if (day !== NO_DAY) return startPart(day - moment.todayNumber);
  return hasBit(moment.isPast, place) ? START.past : START.ongoing;
};

const freshnessOf = ({shard, moment}: Scoring, place: number): number => {
  const day = shard.checkedDay[place] ?? NO_DAY;
  return day === NO_DAY ? NEVER_CHECKED : freshnessPart(moment.todayNumber - day);
};

/** What of every document's score follows from the day alone: worked out once for a shard's moment. */
interface DayParts {
  readonly start: Float64Array;
  /** Openness, past and stale together. */
  readonly factor: Float64Array;
}

const dayPartsOf = keptFor((moment: Moment): DayParts => {
  const count = moment.availability.length;
  const start = new Float64Array(count);
  const factor = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    start[place] = startOf(moment, place);
    factor[place] =
      (OPENNESS[moment.availability[place] ?? 0] ?? 1) *
      (hasBit(moment.isPast, place) ? PAST_FACTOR : 1) *
      (hasBit(moment.isStale, place) ? STALE_FACTOR : 1);
  }
  return {start, factor};
});

/** What the score is multiplied by, each 0 to 1. */
export const FACTORS = {
  openness: ({moment}: Scoring, place: number): number => OPENNESS[moment.availability[place] ?? 0] ?? 1,
  past: ({moment}: Scoring, place: number): number => (hasBit(moment.isPast, place) ? PAST_FACTOR : 1),
  stale: ({moment}: Scoring, place: number): number => (hasBit(moment.isStale, place) ? STALE_FACTOR : 1),
  access: ({sets}: Scoring, place: number): number => {
    let factor = 1;
    for (const {yes, ask} of sets.access) {
      if (!hasBit(yes, place)) factor *= hasBit(ask, place) ? ACCESS_FACTORS.askUs : ACCESS_FACTORS.notKnown;
    }
    return factor;
  },
  /** For the audience that was asked for; or, when none was, for more than a few. */
  audience: ({sets}: Scoring, place: number): number => {
    if (sets.audience.length === 0) return hasBit(sets.forFew, place) ? FOR_FEW_FACTOR : 1;
    if (sets.audienceSpoken.some((spoken) => hasBit(spoken, place))) return 1;
    const isEntered = sets.audience.some((entered) => hasBit(entered, place));
    return isEntered ? AUDIENCE_FACTORS.entered : AUDIENCE_FACTORS.notSaid;
  },
  language: ({sets}: Scoring, place: number): number =>
    sets.isLanguageAsked || hasBit(sets.english, place) ? 1 : NOT_IN_ENGLISH_FACTOR,
  /** What a sentence asks for beside its words. */
  wishes: ({sets}: Scoring, place: number): number => sets.wishes?.[place] ?? 1,
  /** Near, but it is for people who live elsewhere. */
  area: ({nearness}: Scoring, place: number): number =>
    nearness.kind[place] === REACH_KIND.nearOutsideArea ? OUTSIDE_AREA_FACTOR : 1,
} as const;
export type FactorName = keyof typeof FACTORS;

const factorOf = (scoring: Scoring, place: number): number =>
  (scoring.sets.day.factor[place] ?? 1) *
  FACTORS.access(scoring, place) *
  FACTORS.audience(scoring, place) *
  FACTORS.language(scoring, place) *
  FACTORS.wishes(scoring, place) *
  FACTORS.area(scoring, place);

export const scoreOf = (scoring: Scoring, place: number): ScoreParts => {
  const words = wordsPart(scoring, place);
  const reach = reachPart(scoring.nearness, place, scoring.sets.isFromHome);
  const start = scoring.sets.day.start[place] ?? 0;
  const freshness = freshnessOf(scoring, place);
  const route = hasBit(scoring.sets.self, place) ? 1 : 0;
  const factor = factorOf(scoring, place);
  const sum =
    PART_WEIGHTS.words * words +
    PART_WEIGHTS.reach * reach +
    PART_WEIGHTS.start * start +
    PART_WEIGHTS.freshness * freshness +
    PART_WEIGHTS.route * route;
  return {words, reach, start, freshness, route, factor, score: sum * factor};
};
