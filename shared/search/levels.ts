import {addBits, type Bits, countBits, countCommon, keepCommon, nextBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import type {Filtered} from './filters.ts';
import {fittingOf} from './misfits.ts';
import {namedIn} from './namedIn.ts';
import type {Level} from './notices.ts';
import type {Reading} from './reading.ts';
import type {Slice, Unfiltered} from './slices.ts';

/** Fewer results than this with all the words, and words that mean nothing special are given up. */
const FEW_WITH_ALL = 8;
/** Fewer than this about the very thing, and its kin are shown; of a programme that was named, FEW_WITH_ALL. */
const FEW = 3;

/** What is in reach in each slice, and answers the words as far as a level asks. */
const answeringAt = (slices: readonly Unfiltered[], level: Level): Bits[] =>
  eachOf(slices, ({shard, nearness: {inReach}, acceptance, room}) => {
    const answering = room.bits(shard.count);
    addBits(answering, inReach);
    if (acceptance) keepCommon(answering, acceptance[level]);
    return answering;
  });

const sizeOf = (parts: readonly Bits[]): number => parts.reduce((sum, part) => sum + countBits(part), 0);

const hasExact = (
  slices: readonly Unfiltered[],
  parts: readonly Bits[],
  {leftHash}: Pick<Reading, 'leftHash'>,
): boolean =>
  slices.some(({shard}, index) => {
    const wanted = namedIn(shard, leftHash);
    if (wanted === undefined) return false;
    const part = parts[index] ?? new Uint32Array();
    for (let place = nextBit(part, -1); place !== -1; place = nextBit(part, place)) {
      if (shard.nameHash[place] === wanted) return true;
    }
    return false;
  });

/** How many of what is left are truly about what was asked for: not those that are for any condition. */
const aboutOf = (slices: readonly Unfiltered[], parts: readonly Bits[]): number =>
  parts.reduce((sum, part, index) => {
    const about = slices[index]?.acceptance?.about;
    return about ? sum + countCommon(part, about) : sum;
  }, 0);

/** How far a search was relaxed, and what of each slice it then has: before any filter. */
export interface Answering {
  readonly level: Level;
  readonly parts: readonly Bits[];
  readonly size: number;
  /** Enough has all the words, or has their very name: so it is in any wider circle. */
  readonly isEnough: boolean;
}

/**
 * All the words first; where too few have them, one of the things that the search is about. Any of its words only
 * where that finds nothing: what only shares a word with a search for a condition is no help. Filters play no part, so
 * that each only ever narrows, and a facet's count is what choosing it gives.
 * @param wordsAlone the same words read without any filter that was chosen
 */
export const relaxedAsNeeded = (
  slices: readonly Unfiltered[],
  reading: Reading,
  wordsAlone: () => Reading,
): Answering => {
  const {groups, isSentence} = reading;
  // Nobody's listing has all the words of a story.
  if (isSentence) {
    const found = answeringAt(slices, 'kin');
    const fitting = fittingOf(slices, found, wordsAlone());
    const parts = sizeOf(fitting) >= FEW ? fitting : found;
    return {level: 'kin', parts, size: sizeOf(parts), isEnough: false};
  }
  let level: Level = 'all';
  let parts = answeringAt(slices, 'all');
  let size = sizeOf(parts);
  const isAbout = groups.some(({isCore}) => isCore);
  const isNamed = groups.some(({concepts}) => concepts.some(({kind}) => kind === 'programme'));
  const fitting = (): number => (isAbout ? aboutOf(slices, parts) : size);
  if (groups.length === 0 || fitting() >= FEW_WITH_ALL || (size > 0 && hasExact(slices, parts, reading)))
    return {level, parts, size, isEnough: true};
  for (const wider of ['core', 'kin', 'any'] as const) {
    if (wider === 'kin' && fitting() >= (isNamed ? FEW_WITH_ALL : FEW)) break;
    if (wider === 'any' && size >= (isAbout ? 1 : FEW)) break;
    const widerParts = answeringAt(slices, wider);
    const widerSize = sizeOf(widerParts);
    if (widerSize > size) ({level, parts, size} = {level: wider, parts: widerParts, size: widerSize});
  }
  return {level, parts, size, isEnough: false};
};

/** The same in a wider circle, where all the words were enough in a smaller one: what is in reach only grows. */
export const enoughInWider = (slices: readonly Unfiltered[], {size}: Answering): Answering => ({
  level: 'all',
  parts: answeringAt(slices, 'all'),
  size,
  isEnough: true,
});

/** What the filters leave of each slice's part. */
export const filteredParts = (slices: readonly Slice[], parts: readonly Bits[]): Filtered[] =>
  eachOf(slices, ({shard, filter, room}, index) => filter(parts[index] ?? room.bits(shard.count)));

/** What of each slice has all the words and passes the filters, however far a search was relaxed. */
export const withAllWords = (slices: readonly Slice[]): Filtered[] =>
  filteredParts(slices, answeringAt(slices, 'all'));

/** How many results there are. */
export const totalOf = (parts: readonly Filtered[]): number => sizeOf(eachOf(parts, ({all}) => all));

/** How far what is shown was relaxed: not at all, where the filters leave nothing that has not all the words. */
export const shownLevel = (slices: readonly Slice[], level: Level, total: number): Level => {
  const isByFiltersAlone = slices.some(({acceptance}) => acceptance === undefined);
  if (level === 'all' || (isByFiltersAlone && total > 0)) return level;
  return totalOf(withAllWords(slices)) < total ? level : 'all';
};
