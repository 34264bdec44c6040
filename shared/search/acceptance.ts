import {addBits, and, type Bits, bitsFor, eachBit, setBit} from './bits.ts';
import {termNumber} from './dictionary.ts';
import type {Group, MeaningMatch, WordMatch} from './groups.ts';
import type {Shard} from './shard.ts';

/** How well the documents of one shard answer each group of a search. */
export interface Acceptance {
  /** Documents that answer every group. */
  readonly all: Bits;
  /** Documents that answer what the search is about; the same as `all` when nothing would be gained. */
  readonly core: Bits;
  /** Documents that answer something. */
  readonly any: Bits;
  /** The weighted mean of the answers, 0 to 1, by document. */
  readonly scores: Float32Array;
}

const FULL_WEIGHT = 255;

const raise = (scores: Float32Array, place: number, score: number): void => {
  if ((scores[place] ?? 0) < score) scores[place] = score;
};

const addMeaning = (shard: Shard, {bits, match, isFocused}: MeaningMatch, scores: Float32Array): void => {
  eachBit(shard.bits(bits), (place) => {
    raise(scores, place, isFocused ? (match * (shard.focus[place] ?? 0)) / 100 : match);
  });
};

/** The documents that have all the stems: the weight of the weakest, 1 to 255. */
const weightsOf = (shard: Shard, stems: readonly string[]): ReadonlyMap<number, number> | undefined => {
  let found: Map<number, number> | undefined;
  for (const stem of stems) {
    const number = termNumber(shard, stem);
    if (number < 0) return undefined;
    const here = new Map<number, number>();
    for (let at = shard.postingOffsets[number] ?? 0; at < (shard.postingOffsets[number + 1] ?? 0); at += 1) {
      const place = shard.postings[at] ?? 0;
      const weight = shard.postingWeights[at] ?? 0;
      const before = found ? found.get(place) : FULL_WEIGHT;
      if (before !== undefined) here.set(place, Math.min(before, weight));
    }
    found = here;
  }
  return found;
};

const addWords = (shard: Shard, {stems, match}: WordMatch, scores: Float32Array): void => {
  const [only, second] = stems;
  if (only === undefined) return;
  if (second === undefined) {
    const number = termNumber(shard, only);
    if (number < 0) return;
    for (let at = shard.postingOffsets[number] ?? 0; at < (shard.postingOffsets[number + 1] ?? 0); at += 1) {
      raise(scores, shard.postings[at] ?? 0, (match * (shard.postingWeights[at] ?? 0)) / FULL_WEIGHT);
    }
    return;
  }
  for (const [place, weight] of weightsOf(shard, stems) ?? []) {
    raise(scores, place, (match * weight) / FULL_WEIGHT);
  }
};

const answered = (scores: Float32Array): Bits => {
  const bits = bitsFor(scores.length);
  for (let place = 0; place < scores.length; place += 1) if ((scores[place] ?? 0) > 0) setBit(bits, place);
  return bits;
};

/** The answers of a shard's documents to the groups of a search (at least one). */
export const accept = (shard: Shard, groups: readonly Group[]): Acceptance => {
  const total = new Float32Array(shard.count);
  const any = bitsFor(shard.count);
  let all: Bits | undefined;
  let core: Bits | undefined;
  let weightSum = 0;
  for (const group of groups) {
    const scores = new Float32Array(shard.count);
    for (const words of group.words) addWords(shard, words, scores);
    for (const meaning of group.meanings) if (!meaning.isFallback) addMeaning(shard, meaning, scores);
    const strict = answered(scores);
    let loose = strict;
    if (group.meanings.some(({isFallback}) => isFallback)) {
      for (const meaning of group.meanings) if (meaning.isFallback) addMeaning(shard, meaning, scores);
      loose = answered(scores);
    }
    if (group.isOptional !== true) all = all ? and(all, strict) : strict;
    if (group.isCore && group.isOptional !== true) core = core ? and(core, loose) : loose;
    addBits(any, loose);
    weightSum += group.weight;
    for (let place = 0; place < shard.count; place += 1) {
      total[place] = (total[place] ?? 0) + group.weight * (scores[place] ?? 0);
    }
  }
  for (let place = 0; place < shard.count; place += 1) total[place] = (total[place] ?? 0) / weightSum;
  return {all: all ?? any, core: core ?? all ?? any, any, scores: total};
};
