import {addBits, and, type Bits, bitsFor, eachBit, setBit} from './bits.ts';
import {termNumber} from './dictionary.ts';
import type {Group, MeaningMatch, WordMatch} from './groups.ts';
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
  /** The weighted mean of the answers, 0 to 1, by document. */
  readonly scores: Float32Array;
}

const FULL_WEIGHT = 255;

/** The answers to one group while they are gathered: the best of each document, and who has any. */
interface Answers {
  readonly scores: Float32Array;
  readonly who: Bits;
}

const raise = ({scores, who}: Answers, place: number, score: number): void => {
  if ((scores[place] ?? 0) >= score) return;
  scores[place] = score;
  setBit(who, place);
};

const addMeaning = (shard: Shard, {bits, match, isFocused}: MeaningMatch, answers: Answers): void => {
  eachBit(shard.bits(bits), (place) => {
    raise(answers, place, isFocused ? (match * (shard.focus[place] ?? 0)) / 100 : match);
  });
};

/**
 * Calls `visit` with each document that has all the terms, rising, and the weight of the weakest, 1 to 255. All lists
 * rise, so each is walked once; the shortest leads.
 */
const eachWithAll = (
  {postingOffsets, postings, postingWeights}: Shard,
  terms: readonly number[],
  visit: (place: number, weight: number) => void,
): void => {
  const startOf = (term: number): number => postingOffsets[term] ?? 0;
  const [first = 0, ...others] = [...terms].sort(
    (a, b) => startOf(a + 1) - startOf(a) - (startOf(b + 1) - startOf(b)),
  );
  const cursors = others.map(startOf);
  for (let at = startOf(first); at < startOf(first + 1); at += 1) {
    const place = postings[at] ?? 0;
    let weight = postingWeights[at] ?? 0;
    for (const [index, other] of others.entries()) {
      const end = startOf(other + 1);
      let cursor = cursors[index] ?? 0;
      while (cursor < end && (postings[cursor] ?? 0) < place) cursor += 1;
      cursors[index] = cursor;
      if (cursor === end) return;
      weight = postings[cursor] === place ? Math.min(weight, postingWeights[cursor] ?? 0) : 0;
      if (weight === 0) break;
    }
    if (weight > 0) visit(place, weight);
  }
};

const addWords = (shard: Shard, {stems, match}: WordMatch, answers: Answers): void => {
  const terms = stems.map((stem) => termNumber(shard, stem));
  if (terms.length === 0 || terms.includes(-1)) return;
  eachWithAll(shard, terms, (place, weight) => {
    raise(answers, place, (match * weight) / FULL_WEIGHT);
  });
};

/** The answers of a shard's documents to the groups of a search (at least one). */
export const accept = (shard: Shard, groups: readonly Group[]): Acceptance => {
  const total = new Float32Array(shard.count);
  const any = bitsFor(shard.count);
  let all: Bits | undefined;
  let core: Bits | undefined;
  let kin: Bits | undefined;
  const about = bitsFor(shard.count);
  let weightSum = 0;
  // What stands beside counts as far as a document is about the thing: a group for anybody is no answer to "cancer group".
  const beside = groups.some(({isBeside}) => isBeside) ? new Float32Array(shard.count) : undefined;
  const answered = beside && new Float32Array(shard.count);
  for (const group of groups) {
    const scores = new Float32Array(shard.count);
    const strict = bitsFor(shard.count);
    for (const words of group.words) addWords(shard, words, {scores, who: strict});
    for (const meaning of group.meanings)
      if (!meaning.isFallback && !meaning.isGeneric) addMeaning(shard, meaning, {scores, who: strict});
    if (group.isCore && group.isOptional !== true) addBits(about, strict);
    for (const meaning of group.meanings)
      if (meaning.isGeneric) addMeaning(shard, meaning, {scores, who: strict});
    let loose = strict;
    if (group.meanings.some(({isFallback}) => isFallback)) {
      loose = strict.slice();
      for (const meaning of group.meanings)
        if (meaning.isFallback) addMeaning(shard, meaning, {scores, who: loose});
    }
    if (group.isOptional !== true) all = all ? and(all, strict) : strict;
    if (group.isCore && group.isOptional !== true) {
      addBits((core ??= bitsFor(shard.count)), strict);
      addBits((kin ??= bitsFor(shard.count)), loose);
    }
    addBits(any, loose);
    weightSum += group.share ?? group.weight;
    const into = group.isBeside && beside ? beside : total;
    eachBit(loose, (place) => {
      const score = scores[place] ?? 0;
      into[place] = (into[place] ?? 0) + group.weight * score;
      if (answered && into === total) answered[place] = Math.max(answered[place] ?? 0, score);
    });
  }
  if (beside && answered) {
    eachBit(any, (place) => {
      total[place] = (total[place] ?? 0) + (beside[place] ?? 0) * Math.min(1, answered[place] ?? 0);
    });
  }
  eachBit(any, (place) => {
    total[place] = (total[place] ?? 0) / weightSum;
  });
  return {all: all ?? any, core: core ?? all ?? any, kin: kin ?? all ?? any, about, any, scores: total};
};
