import type {Availability} from '#shared/model/search.ts';
import type {ConditionSlug} from '#shared/taxonomy/index.ts';
import {hasBit} from './bits.ts';
import type {Moment} from './moment.ts';

/**
 * The constants of the one score. README.md gives the meaning and range of each. Every part is 0 to 1 (words may
 * reach 2); parts are added by weight, then multiplied by the factors. No part knows how many other documents
 * there are, so that the order is the same on one shard or on many.
 */
export const PART_WEIGHTS = {words: 10, reach: 3, start: 1, freshness: 1, route: 0.5} as const;

/** What a whole name or programme that was typed exactly adds to `words`. */
export const EXACT_BONUS = 0.5;

/** How well a kind of match of one group of words answers it. */
export const MATCH = {
  /** The listing is of the programme that was named; and its own name has that name in it. */
  programme: 1.4,
  namedProgramme: 1.5,
  /** The listing is for the condition, or is of the kind, and its name says so. */
  named: 1.1,
  /** Its summary says so, or its programme is for it. */
  meaning: 1,
  /** It is entered under the condition or the kind, and never speaks of it. */
  entered: 0.85,
  /** It is for the wider condition that the words are one of. */
  wider: 0.6,
  /** An activity was asked for by name, and this is another. */
  otherActivity: 0.2,
  /** Its words name the activity in another way, at the weight of the field. */
  saidAs: 1,
  /** Of a kind's match, where the words mean a condition too and it is only of the kind. */
  kindAlone: 0.6,
  /** It is for any long-term condition, and a condition was asked for. */
  generic: 0.35,
  /** Of the match of what a word that is a choice may mean, but for what it most often means. */
  laterChoice: 0.95,
  /** It is for a condition that is near to the one that was asked for. */
  near: 0.4,
  /** A programme was named, and this is another offer for its condition. */
  sameCondition: 0.5,
  /** A programme of a kind of rehabilitation was named, and this is of the kind. */
  sameKind: 0.6,
  /** It has what they need, and is not about it. */
  access: 0.5,
  /** Its words say so, at the weight of the field; never quite as sure as a meaning. */
  words: 0.9,
  /** Its words are those of a phrase of several words, and it is not entered under what the phrase means. */
  phraseWords: 0.4,
  /** Added, for each word of a phrase that it says too, at the weight of the field. */
  echo: 0.15,
  /** Its words name the condition, but it is not tagged with it. */
  label: 0.7,
} as const;

/** How much a group of words counts among the others, by what it is. */
export const GROUP_WEIGHTS = {
  programme: 1.5,
  condition: 1.2,
  word: 1,
  support: 0.8,
  /** An activity by name. */
  activity: 1.2,
  audience: 0.6,
  /** What need not be answered: words that could mean several things, beside one that is certain. */
  optional: 0.4,
  /** A word beside what the search is about: "what can I *eat* with diabetes". */
  wordBeside: 0.6,
} as const;

/** All such words together: in a long sentence most of them say nothing of what is wanted. */
export const MOST_OF_WORDS_BESIDE = 1;

/** How groups count in a sentence, where most words are the story. */
export const SENTENCE = {
  /** A mere word, and all of them together: they add to a score and never take from it. */
  word: 0.15,
  allWords: 0.4,
  /** Of the match of what is for any condition. */
  generic: 0.5,
  /** People and states that are named: most are in the story. */
  whom: 0.25,
  /** Of the weight of a thing that is named after another. */
  later: 0.7,
  /** How much of its weight is missed where it is not answered: who answers the main thing answers the sentence. */
  besideShare: 0.4,
} as const;

/** Reach of what comes to the person, or needs no journey. The same with and without a place, so that their order never changes. */
export const REACH = {
  served: 0.65,
  everywhere: 0.5,
  placeNotKnown: 0.3,
  byVideo: 0.35,
  noOrigin: 0.5,
  /** Nobody knows if it serves the person: as where its place is not known. */
  noOriginToGo: 0.3,
} as const;

/** By kilometres to the place. */
export const reachAt = (km: number): number => {
  if (km <= 10) return km <= 2 ? 1 : km <= 5 ? 0.9 : 0.75;
  if (km <= 30) return km <= 16 ? 0.6 : 0.45;
  return km <= 60 ? 0.3 : 0.15;
};

/** Within the radius, but its service area leaves the person out. */
export const OUTSIDE_AREA_FACTOR = 0.25;

/** By days until the next start. */
export const startPart = (days: number): number =>
  days <= 14 ? 1 : days <= 31 ? 0.8 : days <= 62 ? 0.5 : 0.3;
export const START = {ongoing: 0.6, past: 0} as const;

/** By days since somebody confirmed the listing. */
export const freshnessPart = (days: number): number =>
  days <= 31 ? 1 : days <= 92 ? 0.8 : days <= 183 ? 0.6 : 0.2;
export const NEVER_CHECKED = 0.1;

export const OPENNESS_FACTORS: Readonly<Record<Availability, number>> = {
  open: 1,
  'nearly-full': 0.98,
  unknown: 0.95,
  'assessment-needed': 0.95,
  'waiting-list': 0.9,
  full: 0.45,
  paused: 0.35,
};
/** Every run is over, and no new one is planned. */
export const PAST_FACTOR = 0.5;
/** Nobody has confirmed it for longer than its own rhythm. */
const STALE_FACTOR = 0.9;
/** Nor after they were asked again and again: below all else that is about the same. */
const SUNK_FACTOR = 0.25;

/** What being behind with its check costs a document. */
export const checkFactor = ({isStale, isSunk}: Pick<Moment, 'isStale' | 'isSunk'>, place: number): number => {
  if (hasBit(isSunk, place)) return SUNK_FACTOR;
  return hasBit(isStale, place) ? STALE_FACTOR : 1;
};

/** An access need was asked for, and the listing's answer is not a plain yes. */
export const ACCESS_FACTORS = {askUs: 0.8, notKnown: 0.7} as const;

/** An audience was asked for: the listing is entered for it and does not speak of it; it is for everybody. */
export const AUDIENCE_FACTORS = {entered: 0.9, notSaid: 0.8} as const;

/** An audience was asked for that is also what listings are about (carers). */
export const ASKED_ABOUT = {
  /** How much of the answer to the words that is. */
  share: 0.6,
  /** What counts of it where there are no words beside. */
  alone: 0.3,
  /** How far a listing is about it that is only entered for that audience. */
  audience: 0.6,
  /** What is left of it where a listing is for those of one condition, or for the young alone where nobody is. */
  ofOthers: 0.5,
} as const;

/** Nobody asked for those few people for whom alone a listing is meant, or for a language, and it is not held in English. */
export const FOR_FEW_FACTOR = 0.9;
export const NOT_IN_ENGLISH_FACTOR = 0.85;

/** What a sentence asked for, by the kind of wish, where a listing is known not to be so. */
export const WISH_FACTORS = {
  condition: 1,
  supportType: 1,
  delivery: 0.45,
  language: 0.5,
  access: 0.5,
  audience: 0.45,
  cost: 0.8,
  when: 0.45,
  certified: 0.8,
  route: 0.8,
  /** Nobody knows when it next meets. */
  unknown: 0.85,
  /** It is for a few people, or for women or men only, and nothing says that they are one of them. */
  forOthers: 0.8,
  /** It is only had in a way, or is of a kind, that they will not have. */
  refused: 0.5,
} as const;

/** What "any long-term condition" takes from a listing's focus on the others that it names. */
const GENERALIST = 0.1;

/** A listing for one condition is about it; each more takes a little, and one that lists dozens is about none. 0.4 to 1. */
export const focusOf = (conditions: readonly ConditionSlug[]): number => {
  const isGeneralist = conditions.length > 2 && conditions.includes('any-long-term-condition');
  return Math.max(0.4, 1 - 0.03 * Math.max(0, conditions.length - 1) - (isGeneralist ? GENERALIST : 0));
};

/** Scores closer than this are equal; then certification, distance and a fixed order of ids decide. */
export const SCORE_STEP = 0.05;
