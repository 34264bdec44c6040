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
import {bitsOfValue, chosenValues, FILTER_KINDS, type FilterKind} from './filters.ts';
import type {Moment} from './moment.ts';
import type {Shard} from './shard.ts';

interface Value {
  readonly slug: string;
  readonly label: string;
}

const VALUES: Readonly<Record<FilterKind, readonly Value[]>> = {
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
    {slug: 'professional', label: 'A professional can refer you'},
  ],
};

/** The results of one shard, without the filters of each kind in turn. */
export interface FacetSource {
  readonly shard: Shard;
  readonly moment: Moment;
  readonly without: (kind: FilterKind) => Bits;
}

const facet = (
  sources: readonly FacetSource[],
  kind: FilterKind,
  chosen: readonly string[],
): FacetValue[] => {
  const bases = sources.map(({without}) => without(kind));
  return VALUES[kind]
    .map(({slug, label}) => ({
      value: slug,
      label,
      count: sources.reduce(
        (sum, {shard, moment}, index) =>
          sum + countBoth(bases[index] ?? new Uint32Array(), bitsOfValue(shard, moment, kind, slug)),
        0,
      ),
    }))
    .filter(({value, count}) => count > 0 || chosen.includes(value))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'));
};

/** Each count is of the results if that one value of its kind were chosen, under all other kinds of filter. */
export const facetsOf = (sources: readonly FacetSource[], query: SearchQuery): SearchResults['facets'] => {
  const chosen = chosenValues(query);
  const entries = FILTER_KINDS.map((kind) => [kind, facet(sources, kind, chosen[kind])] as const);
  // One entry for each kind, and the kinds are the names of the facets.
  return Object.fromEntries(entries) as unknown as SearchResults['facets'];
};
