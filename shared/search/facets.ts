import type {FacetValue, SearchQuery, SearchResults} from '#shared/model/search.ts';
import {
  ACCESS_NEEDS,
  AUDIENCES,
  CONDITIONS,
  DELIVERY_MODES,
  LANGUAGES,
  SUPPORT_TYPES,
} from '#shared/taxonomy/index.ts';
import {type Bits, countBoth} from './bits.ts';
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

const setsOfShard = new WeakMap<Shard, readonly (Bits | undefined)[][]>();

/** The sets of a shard in the order of VALUES, looked up once; none for a value that nothing has, or that time decides. */
const setsOf = (shard: Shard): readonly (Bits | undefined)[][] => {
  const known = setsOfShard.get(shard);
  if (known) return known;
  const held: ReadonlySet<string> = new Set(shard.bitNames);
  const sets = VALUES.map(({values}) =>
    values.map(({name}) => (held.has(name) ? shard.bits(name as BitName) : undefined)),
  );
  setsOfShard.set(shard, sets);
  return sets;
};

/** The results of one shard, without the filters of each kind in turn. */
export interface FacetSource {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly without: (kind: FilterKind) => Bits;
}

/** Each count is of the results if that one value of its kind were chosen, under all other kinds of filter. */
export const facetsOf = (sources: readonly FacetSource[], query: SearchQuery): SearchResults['facets'] => {
  const chosen = chosenValues(query);
  const entries = VALUES.map(({kind, values}, kindIndex) => {
    const counts = new Uint32Array(values.length);
    for (const {shard, moment, without} of sources) {
      const results = without(kind);
      const sets = setsOf(shard)[kindIndex] ?? [];
      for (const [index, {name}] of values.entries()) {
        const set = sets[index] ?? bitsOfMoment(moment, name);
        if (set) counts[index] = (counts[index] ?? 0) + countBoth(results, set);
      }
    }
    const facet = values.flatMap(({value, label}, index): FacetValue[] => {
      const count = counts[index] ?? 0;
      return count > 0 || chosen[kind].includes(value) ? [{value, label, count}] : [];
    });
    return [kind, facet.sort((a, b) => b.count - a.count)] as const;
  });
  // One entry for each kind, and the kinds are the names of the facets.
  return Object.fromEntries(entries) as unknown as SearchResults['facets'];
};
