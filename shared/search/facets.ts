import type {FacetValue, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {allBits, type Bits, countBits, countCommon, eachBit, filledWords, nextBit} from './bits.ts';
import {eachOf} from './eachOf.ts';
import {chosenValues, isWantedTogether} from './filters.ts';
import {keptBeside} from './keptFor.ts';
import type {Moment} from './moment.ts';
import {type FilterKind, type Named, setsAt, STARTS, VALUE_COUNT, VALUES} from './valueSets.ts';

/**
 * The values of each document of a shard, as it differs from the usual document, which has what more than half have: most
 * have the same answers of access, language, cost and stage, and a few values each beside them.
 */
interface Held {
  /** Values of the usual document, by their places in VALUES. */
  readonly usual: Uint8Array;
  /** By value: -1 where a document is told because it lacks it, 1 where because it has it. */
  readonly step: Int8Array;
  /** Where the differences of each document begin, and those of one after those of another. */
  readonly offsets: Uint32Array;
  readonly values: Uint8Array;
}

const heldOf = (sets: readonly (Bits | undefined)[], documents: number): Held => {
  const usual = sets.flatMap((set, value) => (set && countBits(set) * 2 > documents ? [value] : []));
  const step = new Int8Array(sets.length).fill(1);
  for (const value of usual) step[value] = -1;
  const all = allBits(documents);
  const differing = sets.map((set, value) =>
    set && step[value] === -1 ? all.map((bits, index) => bits & ~(set[index] ?? 0)) : set,
  );
  const offsets = new Uint32Array(documents + 1);
  for (const set of differing) {
    if (set)
      eachBit(set, (place) => {
        offsets[place + 1] = (offsets[place + 1] ?? 0) + 1;
      });
  }
  for (let place = 0; place < documents; place += 1) {
    offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0);
  }
  const next = offsets.slice();
  const values = new Uint8Array(offsets[documents] ?? 0);
  for (const [value, set] of differing.entries()) {
    if (set)
      eachBit(set, (place) => {
        const at = next[place] ?? 0;
        values[at] = value;
        next[place] = at + 1;
      });
  }
  return {usual: Uint8Array.from(usual), step, offsets, values};
};

/**
 * Laid out when a shard is counted for the second time: a fresh process would wait for it as long as for a tenth of its
 * first answer.
 */
const heldAt = keptBeside((moment: Moment) => {
  let isFirst = true;
  let held: Held | undefined;
  return (): Held | undefined => {
    if (!isFirst) return (held ??= heldOf(setsAt(moment), moment.shard.count));
    isFirst = false;
    return undefined;
  };
});

/** The results of one shard, under all filters and without those of each kind in turn. */
export interface FacetSource {
  readonly moment: Moment;
  readonly all: Bits;
  readonly without: (kind: FilterKind) => Bits;
}

/** Adds to `counts` how many of the results have each value, set by set. */
const countSets = (
  sets: readonly (Bits | undefined)[],
  results: Bits,
  counts: Uint32Array,
  [from, before]: readonly [number, number],
): void => {
  // Results are few: most words of a set are not looked at.
  const words = filledWords(results);
  for (let row = from; row < before; row += 1) {
    const set = sets[row];
    if (set) counts[row] = (counts[row] ?? 0) + countCommon(results, set, words);
  }
};

/** The same, result by result. */
const countHeld = ({usual, step, offsets, values}: Held, results: Bits, counts: Uint32Array): void => {
  let found = 0;
  for (let place = nextBit(results, -1); place !== -1; place = nextBit(results, place)) {
    found += 1;
    const before = offsets[place + 1] ?? 0;
    for (let at = offsets[place] ?? 0; at < before; at += 1) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + (step[value] ?? 0);
    }
  }
  // Between the two a count may stand below 0, where numbers of 32 bits go round.
  for (const value of usual) counts[value] = (counts[value] ?? 0) + found;
};

const countAll = (sources: readonly FacetSource[]): Uint32Array => {
  const counts = new Uint32Array(VALUE_COUNT);
  for (const {moment, all} of sources) {
    const held = heldAt(moment)();
    if (held) countHeld(held, all, counts);
    else countSets(setsAt(moment), all, counts, [0, VALUE_COUNT]);
  }
  return counts;
};

/** A kind with a filter of which any value will do is counted without it. */
const recount = (sources: readonly FacetSource[], kindIndex: number, counts: Uint32Array): void => {
  const {kind, values} = VALUES[kindIndex] ?? {kind: 'condition', values: []};
  const from = STARTS[kindIndex] ?? 0;
  const range = [from, from + values.length] as const;
  counts.fill(0, ...range);
  for (const {moment, without} of sources) countSets(setsAt(moment), without(kind), counts, range);
};

/** Where the places of one kind's values are put in order. */
const told = new Uint8Array(VALUE_COUNT);

/**
 * Puts the places of a kind's values that are told first in `told`, by how many have them, of equal ones by label as they
 * stand. They are a dozen or two, many of them equal: each goes to its place among those before it.
 * @returns how many there are
 */
const sortTold = (counts: Uint32Array, chosen: readonly number[]): number => {
  let length = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count === 0 && !chosen.includes(index)) continue;
    let at = length;
    while (at > 0 && (counts[told[at - 1] ?? 0] ?? 0) < count) {
      told[at] = told[at - 1] ?? 0;
      at -= 1;
    }
    told[at] = index;
    length += 1;
  }
  return length;
};

const facetOf = (values: readonly Named[], counts: Uint32Array, slugs: readonly string[]): FacetValue[] => {
  const length = sortTold(
    counts,
    eachOf(slugs, (slug) => values.findIndex(({value}) => value === slug)),
  );
  const facet: FacetValue[] = [];
  for (let at = 0; at < length; at += 1) {
    const index = told[at] ?? 0;
    const found = values[index];
    if (found) facet.push({value: found.value, label: found.label, count: counts[index] ?? 0});
  }
  return facet;
};

/**
 * Each count is of the results if that one value of its kind were chosen, under all other kinds of filter; of a kind whose
 * values are wanted together, if it were added to those that are chosen.
 */
export const facetsOf = (sources: readonly FacetSource[], query: SearchQuery): SearchResults['facets'] => {
  const chosen = chosenValues(query);
  const counts = countAll(sources);
  const entries = eachOf(VALUES, ({kind, values}, kindIndex) => {
    const from = STARTS[kindIndex] ?? 0;
    const slugs = chosen[kind];
    if (slugs.length > 0 && !isWantedTogether(kind)) recount(sources, kindIndex, counts);
    return [kind, facetOf(values, counts.subarray(from, from + values.length), slugs)] as const;
  });
  // One entry for each kind, and the kinds are the names of the facets.
  return Object.fromEntries(entries) as unknown as SearchResults['facets'];
};
