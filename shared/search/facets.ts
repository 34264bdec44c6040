import type {FacetValue, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import {AUDIENCES} from '#shared/taxonomy/audiences.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {DELIVERY_MODES} from '#shared/taxonomy/delivery.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {type Bits, bitsFor, ones} from './bits.ts';
import {bitsOfMoment, chosenValues, FILTER_KINDS, type FilterKind} from './filters.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';
import type {Shard} from './shard.ts';

interface Value {
  readonly slug: string;
  readonly label: string;
}

const TERMS: Readonly<Record<FilterKind, readonly Value[]>> = {
  condition: CONDITIONS,
  supportType: SUPPORT_TYPES,
  delivery: DELIVERY_MODES,
  language: LANGUAGES,
  access: ACCESS_NEEDS,
  audience: AUDIENCES,
  cost: [
    {slug: 'free', label: 'Free'},
    {slug: 'pay', label: 'You pay'},
    {slug: 'varies', label: 'It depends'},
  ],
  when: [
    {slug: 'daytime', label: 'Daytime'},
    {slug: 'evening', label: 'Evening'},
    {slug: 'weekend', label: 'Weekend'},
  ],
  certified: [{slug: 'true', label: 'Certified'}],
  route: [
    {slug: 'self', label: 'You can refer yourself'},
    {slug: 'professional', label: 'A health worker can refer you'},
  ],
};

/** By the alphabet, whatever the case. Labels are plain English: a fresh process would wait 5 ms for `localeCompare`. */
const byLabel = (a: {readonly label: string}, b: {readonly label: string}): number =>
  a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1;

/** The values of each kind by label, so that a stable sort by count is all that is left to do. */
const VALUES = FILTER_KINDS.map((kind) => ({
  kind,
  values: TERMS[kind].map(({slug, label}) => ({value: slug, label, name: `${kind}:${slug}`})).sort(byLabel),
}));

/** Where the values of each kind begin in a matrix of all of them. */
const STARTS = VALUES.map((_, kindIndex) =>
  VALUES.slice(0, kindIndex).reduce((sum, {values}) => sum + values.length, 0),
);
const VALUE_COUNT = VALUES.reduce((sum, {values}) => sum + values.length, 0);

/** The sets of all values of a shard, end to end in the order of VALUES, and which of them have any document. */
interface Matrix {
  readonly words: Uint32Array;
  readonly hasAny: Uint8Array;
}

const made = new WeakMap<Moment, Matrix>();

/** Laid out once for a shard's moment, so that counting is one pass over memory. */
const matrixOf = (shard: Shard, moment: Moment): Matrix => {
  const known = made.get(moment);
  if (known) return known;
  const width = bitsFor(shard.count).length;
  const words = new Uint32Array(VALUE_COUNT * width);
  const hasAny = new Uint8Array(VALUE_COUNT);
  const held: ReadonlySet<string> = new Set(shard.bitNames);
  for (const [row, {name}] of VALUES.flatMap(({values}) => values).entries()) {
    const set = bitsOfMoment(moment, name) ?? (held.has(name) ? shard.bits(name as BitName) : undefined);
    if (!set) continue;
    words.set(set, row * width);
    hasAny[row] = 1;
  }
  const matrix = {words, hasAny};
  made.set(moment, matrix);
  return matrix;
};

/** The words of a set that are not empty: a search by words leaves few. */
const filledWords = (bits: Bits): {at: Uint32Array; words: Uint32Array; count: number} => {
  const at = new Uint32Array(bits.length);
  const words = new Uint32Array(bits.length);
  let count = 0;
  for (let index = 0; index < bits.length; index += 1) {
    const word = bits[index] ?? 0;
    if (word === 0) continue;
    at[count] = index;
    words[count] = word;
    count += 1;
  }
  return {at, words, count};
};

/** The results of one shard, without the filters of each kind in turn. */
export interface FacetSource {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly without: (kind: FilterKind) => Bits;
}

/** Adds to `counts` how many of a source's results have each value. */
const count = ({shard, moment, without}: FacetSource, counts: Uint32Array): void => {
  const {words: matrix, hasAny} = matrixOf(shard, moment);
  let results: Bits | undefined;
  let filled = filledWords(new Uint32Array());
  for (const [kindIndex, {kind, values}] of VALUES.entries()) {
    const next = without(kind);
    // Most kinds have no filter, and share one set of results.
    if (next !== results) filled = filledWords((results = next));
    if (filled.count === 0) continue;
    const first = STARTS[kindIndex] ?? 0;
    for (let row = first; row < first + values.length; row += 1) {
      if (hasAny[row] === 0) continue;
      const start = row * next.length;
      let sum = 0;
      for (let index = 0; index < filled.count; index += 1) {
        const both = (filled.words[index] ?? 0) & (matrix[start + (filled.at[index] ?? 0)] ?? 0);
        if (both !== 0) sum += ones(both);
      }
      counts[row] = (counts[row] ?? 0) + sum;
    }
  }
};

/** Each count is of the results if that one value of its kind were chosen, under all other kinds of filter. */
export const facetsOf = (sources: readonly FacetSource[], query: SearchQuery): SearchResults['facets'] => {
  const chosen = chosenValues(query);
  const counts = new Uint32Array(VALUE_COUNT);
  for (const source of sources) count(source, counts);
  const entries = VALUES.map(({kind, values}, kindIndex) => {
    const facet: FacetValue[] = [];
    for (const [index, {value, label}] of values.entries()) {
      const found = counts[(STARTS[kindIndex] ?? 0) + index] ?? 0;
      if (found > 0 || chosen[kind].includes(value)) facet.push({value, label, count: found});
    }
    return [kind, facet.sort((a, b) => b.count - a.count)] as const;
  });
  // One entry for each kind, and the kinds are the names of the facets.
  return Object.fromEntries(entries) as unknown as SearchResults['facets'];
};
