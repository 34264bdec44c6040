import type {SearchQuery} from '#shared/model/search.ts';
import {type Bits, hasBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import type {Moment} from './moment.ts';
import {DAY_PART, dayPart, type DayParts, dayPartsOf, OPENNESS} from './dayParts.ts';
import {FROM_HOME} from '#shared/taxonomy/delivery.ts';
import {type Nearness, REACH_KIND, reachPart} from './nearness.ts';
import {askedAbout} from './askedAbout.ts';
import {
  ACCESS_FACTORS,
  ASKED_ABOUT,
  AUDIENCE_FACTORS,
  checkFactor,
  EXACT_BONUS,
  OUTSIDE_AREA_FACTOR,
  PART_WEIGHTS,
  PAST_FACTOR,
} from './ranking.ts';
import type {Shard} from './shard.ts';
import {wishFactorsOf, type WishReading} from './wishFactors.ts';

/** What the score of a document of one shard is made of. */
export interface Scoring {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly nearness: Nearness;
  /** Answers to the words, 0 to 1; undefined when there are no words. */
  readonly words: Float32Array | undefined;
  /** The hash of the name that was typed; undefined where nothing of this shard can have it. */
  readonly exactHash: number | undefined;
  readonly query: SearchQuery;
  readonly sets: ScoringSets;
}

/** The sets that scores look into, found once for all documents. */
export interface ScoringSets {
  readonly day: DayParts;
  /** For each access need that was asked for. */
  readonly access: readonly {readonly yes: Bits; readonly ask: Bits}[];
  /** For each audience that was asked for. */
  readonly audience: readonly Bits[];
  /** Those whose name or summary speaks of such an audience. */
  readonly audienceSpoken: readonly Bits[];
  /** A language, signing or an interpreter was asked for. */
  readonly isLanguageAsked: boolean;
  /** All the ways of joining that were asked for need no journey. */
  readonly isFromHome: boolean;
  /** How far each document is about an audience that was asked for; undefined where none is a thing to be about. */
  readonly askedAbout: Float32Array | undefined;
  /** How far each document is what a sentence asks for; undefined where it asks for nothing beside its words. */
  readonly wishes: Float32Array | undefined;
}

const HOME_WAYS: ReadonlySet<string> = new Set(FROM_HOME);

/** A language, signing or an interpreter. */
const asksForLanguage = ({language, access}: SearchQuery): boolean =>
  language.length > 0 || access.includes('bsl-interpreter') || access.includes('language-interpreter');

/** What of them follows from the reading is worked out once for all shards. */
export const scoringSetsOf = (reading: WishReading): ((shard: Shard, moment: Moment) => ScoringSets) => {
  const {access, audience, delivery} = reading.wanted;
  const isLanguageAsked = asksForLanguage(reading.wanted);
  const isFromHome = delivery.length > 0 && delivery.every((way) => HOME_WAYS.has(way));
  const wishesIn = wishFactorsOf(reading);
  const needs = eachOf(access, (need) => [`access-yes:${need}`, `access-ask:${need}`] as const);
  const entered = eachOf(audience, (each) => `audience-said:${each}` as const);
  const spoken = audience.flatMap((each) => [`says:audience:${each}`, `names:audience:${each}`] as const);
  return (shard, moment) => ({
    day: dayPartsOf(moment),
    access: eachOf(needs, ([yes, ask]) => ({yes: shard.bits(yes), ask: shard.bits(ask)})),
    audience: eachOf(entered, shard.bits),
    audienceSpoken: eachOf(spoken, shard.bits),
    isLanguageAsked,
    isFromHome,
    askedAbout: askedAbout(shard, reading),
    wishes: wishesIn(shard, moment),
  });
};

/** The parts of a score (0 to 1 each, `words` to 2) and the factors (0 to 1). */
export interface ScoreParts {
  readonly words: number;
  readonly reach: number;
  readonly start: number;
  readonly freshness: number;
  readonly route: number;
  readonly factor: number;
  readonly score: number;
}

/** Without words, a condition that was chosen puts listings about it before those that tick many. */
const wordsPart = ({shard, words, exactHash, query, sets}: Scoring, place: number): number => {
  const isExact = exactHash !== undefined && shard.nameHash[place] === exactHash;
  const about = sets.askedAbout?.[place];
  if (words) {
    const answered = words[place] ?? 0;
    const withAbout = about === undefined ? answered : answered + ASKED_ABOUT.share * (about - answered);
    return withAbout + (isExact ? EXACT_BONUS : 0);
  }
  if (about !== undefined) return ASKED_ABOUT.alone * about;
  return query.condition.length > 0 ? (shard.focus[place] ?? 0) / 100 : 0;
};

/** What the score is multiplied by, each 0 to 1. */
export const FACTORS = {
  openness: ({moment}: Scoring, place: number): number => OPENNESS[moment.availability[place] ?? 0] ?? 1,
  past: ({moment}: Scoring, place: number): number => (hasBit(moment.isPast, place) ? PAST_FACTOR : 1),
  stale: ({moment}: Scoring, place: number): number => checkFactor(moment, place),
  access: ({sets}: Scoring, place: number): number => {
    let factor = 1;
    for (const {yes, ask} of sets.access) {
      if (!hasBit(yes, place)) factor *= hasBit(ask, place) ? ACCESS_FACTORS.askUs : ACCESS_FACTORS.notKnown;
    }
    return factor;
  },
  /** For the audience that was asked for; or, when none was, for more than a few. */
  audience: ({sets}: Scoring, place: number): number => {
    if (sets.audience.length === 0) return dayPart(sets.day(place), DAY_PART.fewFactor);
    if (sets.audienceSpoken.some((spoken) => hasBit(spoken, place))) return 1;
    const isEntered = sets.audience.some((entered) => hasBit(entered, place));
    return isEntered ? AUDIENCE_FACTORS.entered : AUDIENCE_FACTORS.notSaid;
  },
  language: ({sets}: Scoring, place: number): number =>
    sets.isLanguageAsked ? 1 : dayPart(sets.day(place), DAY_PART.languageFactor),
  /** What a sentence asks for beside its words. */
  wishes: ({sets}: Scoring, place: number): number => sets.wishes?.[place] ?? 1,
  /** Near, but it is for people who live elsewhere. */
  area: ({nearness}: Scoring, place: number): number =>
    nearness.kind[place] === REACH_KIND.nearOutsideArea ? OUTSIDE_AREA_FACTOR : 1,
} as const;
export type FactorName = keyof typeof FACTORS;

const factorOf = (scoring: Scoring, place: number, row: number): number => {
  const {access, audience, isLanguageAsked} = scoring.sets;
  const asked =
    access.length === 0 && audience.length === 0 && !isLanguageAsked
      ? dayPart(row, DAY_PART.usualFactor)
      : dayPart(row, DAY_PART.factor) *
        FACTORS.access(scoring, place) *
        FACTORS.audience(scoring, place) *
        FACTORS.language(scoring, place);
  return asked * FACTORS.wishes(scoring, place) * FACTORS.area(scoring, place);
};

/** The score alone: it is asked of every result, and an object of its parts for each would be most of what is cleared up. */
export const scoreOf = (scoring: Scoring, place: number): number => {
  const {isFromHome} = scoring.sets;
  const row = scoring.sets.day(place);
  const sum =
    PART_WEIGHTS.words * wordsPart(scoring, place) +
    PART_WEIGHTS.reach * reachPart(scoring.nearness, place, isFromHome) +
    PART_WEIGHTS.start * dayPart(row, DAY_PART.start) +
    PART_WEIGHTS.freshness * dayPart(row, DAY_PART.freshness) +
    PART_WEIGHTS.route * dayPart(row, DAY_PART.route);
  return sum * factorOf(scoring, place, row);
};

/** The score with its parts, to explain it. */
export const scorePartsOf = (scoring: Scoring, place: number): ScoreParts => {
  const {isFromHome} = scoring.sets;
  const row = scoring.sets.day(place);
  return {
    words: wordsPart(scoring, place),
    reach: reachPart(scoring.nearness, place, isFromHome),
    start: dayPart(row, DAY_PART.start),
    freshness: dayPart(row, DAY_PART.freshness),
    route: dayPart(row, DAY_PART.route),
    factor: factorOf(scoring, place, row),
    score: scoreOf(scoring, place),
  };
};
