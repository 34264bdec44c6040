import type {FacetValue, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {ACCESS_NEEDS} from '#shared/taxonomy/access.ts';
import {AUDIENCES} from '#shared/taxonomy/audiences.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {DELIVERY_MODES} from '#shared/taxonomy/delivery.ts';
import {LANGUAGES} from '#shared/taxonomy/languages.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {type Bits, eachBit} from './bits.ts';
import {bitsOfMoment, chosenValues, FILTER_KINDS, type FilterKind} from './filters.ts';
import {keptFor} from './keptFor.ts';
import type {BitName} from './kinds.ts';
import type {Moment} from './moment.ts';
import type {Shard} from './shard.ts';

interface Value {
  readonly slug: string;
  readonly label: string;
}

/** The values of each kind of filter, with what a person calls them. */
export const FILTER_VALUES: Readonly<Record<FilterKind, readonly Value[]>> = {
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
  values: FILTER_VALUES[kind]
    .map(({slug, label}) => ({value: slug, label, name: `${kind}:${slug}`}))
    .sort(byLabel),
}));

/** Where the values of each kind begin in a matrix of all of them. */
const STARTS = VALUES.map((_, kindIndex) =>
  VALUES.slice(0, kindIndex).reduce((sum, {values}) => sum + values.length, 0),
);
const VALUE_COUNT = VALUES.reduce((sum, {values}) => sum + values.length, 0);

/** The values of each document, as places in the order of VALUES: those of document d from offsets[d] to offsets[d + 1]. */
interface Held {
  readonly rows: Uint16Array;
  readonly offsets: Uint32Array;
}

/** Laid out once for a shard's moment: results are fewer than values, so counting goes by result. */
const heldAt = keptFor((moment: Moment) =>
  keptFor((shard: Shard): Held => {
    const known: ReadonlySet<string> = new Set(shard.bitNames);
    const sets = VALUES.flatMap(({values}) => values).map(
      ({name}) => bitsOfMoment(moment, name) ?? (known.has(name) ? shard.bits(name as BitName) : undefined),
    );
    // By value and not by document: few documents have any one of them, and a new process has to do this for each shard.
    const offsets = new Uint32Array(shard.count + 1);
    const eachHeld = (tell: (place: number, row: number) => void): void => {
      for (const [row, set] of sets.entries()) {
        if (set)
          eachBit(set, (place) => {
            tell(place, row);
          });
      }
    };
    eachHeld((place) => {
      offsets[place + 1] = (offsets[place + 1] ?? 0) + 1;
    });
    for (let place = 0; place < shard.count; place += 1)
      offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0);
    const rows = new Uint16Array(offsets[shard.count] ?? 0);
    const next = offsets.slice();
    eachHeld((place, row) => {
      const at = next[place] ?? 0;
      rows[at] = row;
      next[place] = at + 1;
    });
    return {rows, offsets};
  }),
);

/** The results of one shard, under all filters and without those of each kind in turn. */
export interface FacetSource {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly all: Bits;
  readonly without: (kind: FilterKind) => Bits;
}

/** Adds to `counts` how many of `results` have each value from one place in the order of VALUES to before another. */
const count = (
  {rows, offsets}: Held,
  results: Bits,
  counts: Uint32Array,
  [from, before]: readonly [number, number],
): void => {
  eachBit(results, (place) => {
    const end = offsets[place + 1] ?? 0;
    for (let at = offsets[place] ?? 0; at < end; at += 1) {
      const row = rows[at] ?? 0;
      if (row >= from && row < before) counts[row] = (counts[row] ?? 0) + 1;
    }
  });
};

const countAll = (sources: readonly FacetSource[]): Uint32Array => {
  const counts = new Uint32Array(VALUE_COUNT);
  for (const {shard, moment, all} of sources) count(heldAt(moment)(shard), all, counts, [0, VALUE_COUNT]);
  return counts;
};

/** A kind with a filter is counted without it. */
const recount = (sources: readonly FacetSource[], kindIndex: number, counts: Uint32Array): void => {
  const {kind, values} = VALUES[kindIndex] ?? {kind: 'condition', values: []};
  const from = STARTS[kindIndex] ?? 0;
  const range = [from, from + values.length] as const;
  counts.fill(0, ...range);
  for (const {shard, moment, without} of sources) count(heldAt(moment)(shard), without(kind), counts, range);
};

/** Puts a value after those with as many or more: a handful of values, sooner than any sort begins. */
const insert = (facet: FacetValue[], value: FacetValue): void => {
  let at = facet.length;
  for (let before = facet[at - 1]; before && before.count < value.count; before = facet[at - 1]) {
    facet[at] = before;
    at -= 1;
  }
  facet[at] = value;
};

/** Each count is of the results if that one value of its kind were chosen, under all other kinds of filter. */
export const facetsOf = (sources: readonly FacetSource[], query: SearchQuery): SearchResults['facets'] => {
  const chosen = chosenValues(query);
  const counts = countAll(sources);
  const entries = VALUES.map(({kind, values}, kindIndex) => {
    const facet: FacetValue[] = [];
    const isChosen = chosen[kind].length > 0;
    if (isChosen) recount(sources, kindIndex, counts);
    let row = STARTS[kindIndex] ?? 0;
    for (const {value, label} of values) {
      const found = counts[row] ?? 0;
      row += 1;
      if (found > 0 || (isChosen && chosen[kind].includes(value)))
        insert(facet, {value, label, count: found});
    }
    return [kind, facet] as const;
  });
  // One entry for each kind, and the kinds are the names of the facets.
  return Object.fromEntries(entries) as unknown as SearchResults['facets'];
};
