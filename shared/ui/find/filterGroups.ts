import type {SearchQuery, SearchResults} from '#shared/model/search.ts';
import {
  ACCESS_NEEDS,
  AUDIENCES,
  CONDITIONS,
  DELIVERY_MODES,
  labelIn,
  LANGUAGES,
  SUPPORT_TYPES,
  type Term,
} from '#shared/taxonomy/index.ts';

const COSTS: readonly Term[] = [
  {slug: 'free', label: 'Free'},
  {slug: 'pay', label: 'There is a charge'},
  {slug: 'varies', label: 'The cost varies'},
];
const WHENS: readonly Term[] = [
  {slug: 'daytime', label: 'In the day'},
  {slug: 'evening', label: 'In the evening'},
  {slug: 'weekend', label: 'At the weekend'},
];

/** The kinds of filter of which several values may be chosen, in the order in which they are asked. */
export type GroupName = keyof SearchResults['facets'] & keyof SearchQuery & ManyName;
type ManyName =
  'condition' | 'supportType' | 'delivery' | 'when' | 'language' | 'access' | 'audience' | 'cost';

export interface FilterGroup {
  readonly name: GroupName;
  readonly legend: string;
  readonly terms: readonly Term[];
  /** What to know before choosing. */
  readonly hint?: string;
}

export const FILTER_GROUPS: readonly FilterGroup[] = [
  {name: 'condition', legend: 'Condition', terms: CONDITIONS},
  {name: 'supportType', legend: 'Kind of support', terms: SUPPORT_TYPES},
  {name: 'delivery', legend: 'In person, phone or online', terms: DELIVERY_MODES},
  {name: 'when', legend: 'Time', terms: WHENS},
  {name: 'language', legend: 'Language', terms: LANGUAGES},
  {
    name: 'access',
    legend: 'What you need',
    terms: ACCESS_NEEDS,
    hint: 'We leave out those that said no. Where it is not known, ask them.',
  },
  {name: 'audience', legend: 'Who it is for', terms: AUDIENCES},
  {name: 'cost', legend: 'Cost', terms: COSTS},
];

/** Choices of "starts within", in days. */
export const STARTS_WITHIN = [
  {days: 14, label: 'Starts within 2 weeks'},
  {days: 28, label: 'Starts within 4 weeks'},
  {days: 84, label: 'Starts within 12 weeks'},
] as const;

export const ROUTES_IN = [
  {value: 'self', label: 'I can refer myself'},
  {value: 'professional', label: 'A health worker can refer me'},
] as const;

/** The words for one value of a group. */
export const valueLabel = ({terms}: FilterGroup, value: string): string => labelIn(terms, value);

/**
 * The id of the field of one value, by where the value stands in its group: names of conditions in the ids of sixty
 * fields and in their labels would be a tenth of the page's bytes. The same whatever is found, so that the focus can
 * return to it.
 */
export const valueId = ({name, terms}: FilterGroup, value: string): string =>
  `filter-${name}-${terms.findIndex(({slug}) => slug === value)}`;
