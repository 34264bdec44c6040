import {addBits, type Bits, hasAny, hasBit, keepCommon, nextBit, setBit} from './bits.ts';
import {termNumber} from './dictionary.ts';
import {eachOf} from './eachOf.ts';
import type {MeaningMatch, WordMatch} from './groupMeanings.ts';
import type {Group} from './groups.ts';
import {keptBeside, keptFor} from './keptFor.ts';
import {APART, type Room} from './room.ts';
import type {Shard} from './shard.ts';

/** How well the documents of one shard answer each group of a search. */
export interface Acceptance {
  /** Documents that answer every group. */
  readonly all: Bits;
  /** Documents that answer one of the things that the search is about; the same as `all` when it is about nothing. */
  readonly core: Bits;
  /** As `core`, with what is only of the wider kind, or for the same condition as the programme that was named. */
  readonly kin: Bits;
  /** Of those, the ones that are not merely for any condition. */
  readonly about: Bits;
  /** Documents that answer something. */
  readonly any: Bits;
  /** The weighted mean of the answers, 0 to 1, by document; none of them where they are not asked for. */
  readonly scores: Float32Array;
}

const FULL_WEIGHT = 255;

/** The answers to one group while they are gathered: the best of each document, and who has any. */
interface Answers {
  /** Undefined where only who has any is asked for. */
  readonly scores: Float32Array | undefined;
  readonly who: Bits;
}

const raise = ({scores, who}: Answers, place: number, score: number): void => {
  if (!scores) {
    setBit(who, place);
    return;
  }
  if ((scores[place] ?? 0) >= score) return;
  scores[place] = score;
  setBit(who, place);
};

/** A meaning that something in a shard has. */
interface FoundMeaning extends Pick<MeaningMatch, 'match' | 'isFocused'> {
  readonly held: Bits;
}

/** The meanings of a group that something in a shard has, by when they count. */
interface FoundMeanings {
  readonly plain: readonly FoundMeaning[];
  readonly generic: readonly FoundMeaning[];
  readonly fallback: readonly FoundMeaning[];
}

/** Looked up in a shard once for each list of meanings: the rows of the taxonomy have them ready. */
const meaningsIn = keptBeside((shard: Shard) =>
  keptFor((meanings: readonly MeaningMatch[]): FoundMeanings => {
    const found = {
      plain: [] as FoundMeaning[],
      generic: [] as FoundMeaning[],
      fallback: [] as FoundMeaning[],
    };
    for (const {bits, match, isFocused, isFallback, isGeneric} of meanings) {
      const held = shard.bits(bits);
      if (!hasAny(held)) continue;
      const when = isGeneric === true ? 'generic' : isFallback === true ? 'fallback' : 'plain';
      found[when].push({held, match, isFocused});
    }
    return found;
  }),
);

const addMeaning = (shard: Shard, {held, match, isFocused}: FoundMeaning, answers: Answers): void => {
  if (!answers.scores) {
    addBits(answers.who, held);
    return;
  }
  for (let place = nextBit(held, -1); place !== -1; place = nextBit(held, place)) {
    raise(answers, place, isFocused ? (match * (shard.focus[place] ?? 0)) / 100 : match);
  }
};

/** The numbers of terms in a shard's dictionary, the rarest first; none when it lacks one of them. */
const termsOf = (shard: Shard, encoded: readonly Uint8Array[]): readonly number[] => {
  const {postingOffsets} = shard;
  const terms: number[] = [];
  for (const wanted of encoded) {
    const term = termNumber(shard, wanted);
    if (term < 0) return NO_TERMS;
    terms.push(term);
  }
  const sizeOf = (term: number): number => (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
  return terms.length > 1 ? terms.sort((one, other) => sizeOf(one) - sizeOf(other)) : terms;
};

const NO_TERMS: readonly never[] = [];

/** Words of which a shard has all, by the numbers of their terms. */
interface FoundWords {
  readonly terms: readonly number[];
  readonly match: number;
}

/**
 * The same for the words of a row of the taxonomy: looked up in a shard once, and only those that it has are kept. A row
 * has dozens, and a shard a few of them.
 */
const keptWordsOf = keptBeside((shard: Shard) =>
  keptFor((words: readonly WordMatch[]): readonly FoundWords[] =>
    words.flatMap(({terms: encoded, match}) => {
      const terms = termsOf(shard, encoded);
      return terms.length > 0 ? [{terms, match}] : [];
    }),
  ),
);

/** Raises each document that has a term by its weight, 1 to 255. */
const raiseWith = (
  {postingOffsets, postings, postingWeights}: Shard,
  term: number,
  match: number,
  answers: Answers,
): void => {
  const end = postingOffsets[term + 1] ?? 0;
  for (let at = postingOffsets[term] ?? 0; at < end; at += 1) {
    raise(answers, postings[at] ?? 0, (match * (postingWeights[at] ?? 0)) / FULL_WEIGHT);
  }
};

/**
 * Raises each document that has all the terms by the weight of the weakest. All lists rise, so each is walked once; the
 * shortest leads.
 */
const raiseWithAll = (
  {postingOffsets, postings, postingWeights}: Shard,
  {terms, match}: FoundWords,
  answers: Answers,
): void => {
  const first = terms[0] ?? 0;
  const end = postingOffsets[first + 1] ?? 0;
  const cursors = eachOf(terms, (term) => postingOffsets[term] ?? 0);
  for (let at = postingOffsets[first] ?? 0; at < end; at += 1) {
    const place = postings[at] ?? 0;
    let weight = postingWeights[at] ?? 0;
    for (let index = 1; index < terms.length && weight > 0; index += 1) {
      const last = postingOffsets[(terms[index] ?? 0) + 1] ?? 0;
      let cursor = cursors[index] ?? 0;
      while (cursor < last && (postings[cursor] ?? 0) < place) cursor += 1;
      cursors[index] = cursor;
      if (cursor === last) return;
      weight = postings[cursor] === place ? Math.min(weight, postingWeights[cursor] ?? 0) : 0;
    }
    if (weight > 0) raise(answers, place, (match * weight) / FULL_WEIGHT);
  }
};

const addWords = (shard: Shard, words: FoundWords, answers: Answers): void => {
  const [only] = words.terms;
  if (only === undefined) return;
  if (words.terms.length === 1) raiseWith(shard, only, words.match, answers);
  else raiseWithAll(shard, words, answers);
};

/** Adds to the documents that answer a group already and say one of its words too. */
const addEcho = (
  shard: Shard,
  {terms: encoded, match}: WordMatch,
  {who, weight, into}: {who: Bits; weight: number; into: Float32Array},
): void => {
  const [term] = termsOf(shard, encoded);
  if (term === undefined) return;
  const end = shard.postingOffsets[term + 1] ?? 0;
  for (let at = shard.postingOffsets[term] ?? 0; at < end; at += 1) {
    const place = shard.postings[at] ?? 0;
    if (!hasBit(who, place)) continue;
    into[place] = (into[place] ?? 0) + (weight * match * (shard.postingWeights[at] ?? 0)) / FULL_WEIGHT;
  }
};

/** The answers of a shard's documents to the groups of a search (at least one). */
export const accept = (
  shard: Shard,
  groups: readonly Group[],
  {room = APART, isScored = true}: {readonly room?: Room; readonly isScored?: boolean} = {},
): Acceptance => {
  const count = isScored ? shard.count : 0;
  const total = room.floats(count);
  const any = room.bits(shard.count);
  const about = room.bits(shard.count);
  const scores = isScored ? room.floats(count) : undefined;
  let all: Bits | undefined;
  let core: Bits | undefined;
  let kin: Bits | undefined;
  let weightSum = 0;
  // What stands beside counts as far as a document is about the thing: a group for anybody is no answer to "cancer group".
  const beside = groups.some(({isBeside}) => isBeside) ? room.floats(count) : undefined;
  const answered = beside && room.floats(count);
  for (const group of groups) {
    const strict = room.bits(shard.count);
    const answers = {scores, who: strict};
    for (const {terms, match} of group.words) addWords(shard, {terms: termsOf(shard, terms), match}, answers);
    for (const words of keptWordsOf(shard)(group.otherWords)) addWords(shard, words, answers);
    const {plain, generic, fallback} = meaningsIn(shard)(group.meanings);
    for (const meaning of plain) addMeaning(shard, meaning, answers);
    if (group.isCore && group.isOptional !== true) addBits(about, strict);
    for (const meaning of generic) addMeaning(shard, meaning, answers);
    let loose = strict;
    if (fallback.length > 0) {
      loose = room.bits(shard.count);
      addBits(loose, strict);
      for (const meaning of fallback) addMeaning(shard, meaning, {scores, who: loose});
    }
    if (group.isCore && group.isOptional !== true) {
      addBits((core ??= room.bits(shard.count)), strict);
      addBits((kin ??= room.bits(shard.count)), loose);
    }
    addBits(any, loose);
    if (scores) {
      weightSum += group.share ?? group.weight;
      const {weight} = group;
      const into = group.isBeside && beside ? beside : total;
      for (let place = nextBit(loose, -1); place !== -1; place = nextBit(loose, place)) {
        const score = scores[place] ?? 0;
        // The next group begins with none.
        scores[place] = 0;
        into[place] = (into[place] ?? 0) + weight * score;
        if (answered && into === total) answered[place] = Math.max(answered[place] ?? 0, score);
      }
      for (const echo of group.echoes ?? []) addEcho(shard, echo, {who: loose, weight, into});
    }
    if (group.isOptional === true) continue;
    // The first group's own set becomes that of all groups: it is not needed any more.
    if (all) keepCommon(all, strict);
    else all = strict;
  }
  const sets = {all: all ?? any, core: core ?? all ?? any, kin: kin ?? all ?? any, about, any};
  if (!scores) return {...sets, scores: total};
  if (beside && answered) {
    for (let place = nextBit(any, -1); place !== -1; place = nextBit(any, place)) {
      total[place] = (total[place] ?? 0) + (beside[place] ?? 0) * Math.min(1, answered[place] ?? 0);
    }
  }
  for (let place = nextBit(any, -1); place !== -1; place = nextBit(any, place)) {
    total[place] = (total[place] ?? 0) / weightSum;
  }
  return {...sets, scores: total};
};
