import {KM_PER_MILE} from '#shared/geo/distance.ts';
import type {Notice, SearchQuery} from '#shared/model/search.ts';
import {ONLINE} from '#shared/taxonomy/delivery.ts';
import {queryString} from './queryString.ts';

/** Wider circles that are offered, kilometres: about 20, 50 and 100 miles. */
export const WIDER_KM: readonly number[] = [32, 80, 160];

const milesOf = (km: number): number =>
  Math.round(km / KM_PER_MILE / 10) * 10 || Math.round(km / KM_PER_MILE);

const countInWords = (count: number): string => `${count} ${count === 1 ? 'result' : 'results'}`;

/** The offer of a wider circle, with what it would give. */
export const widerNotice = (
  query: SearchQuery,
  {radiusKm, count}: {radiusKm: number; count: number},
): Notice => ({
  code: 'wider-area',
  text: 'There is more a little further away.',
  links: [
    {
      label: `Look within ${milesOf(radiusKm)} miles (${countInWords(count)})`,
      query: queryString(query, {radiusKm}),
    },
  ],
});

const CLEARED = {
  q: '',
  condition: [],
  supportType: [],
  delivery: [],
  language: [],
  access: [],
  audience: [],
  cost: [],
  when: [],
  certified: false,
  route: undefined,
  startsWithinDays: undefined,
} satisfies Partial<SearchQuery>;

/** Other searches that may help when one found nothing; the words stay where they can. */
const otherSearches = (query: SearchQuery): {label: string; query: SearchQuery}[] => [
  {
    label: 'Support online',
    query: {...query, ...CLEARED, q: query.q, condition: query.condition, delivery: [...ONLINE]},
  },
  {
    label: 'Courses for any long-term condition',
    query: {...query, ...CLEARED, supportType: ['generic-education']},
  },
  {
    label: 'A link worker, who can look with you',
    query: {...query, ...CLEARED, supportType: ['social-prescribing']},
  },
];

/** The kinds of filter that may be what leaves nothing, and what to call taking one away. */
const REMOVABLE = {
  access: 'what you need',
  language: 'the language',
  when: 'the time',
  delivery: 'how it is given',
  audience: 'who it is for',
  cost: 'the cost',
  route: 'how to join',
  startsWithinDays: 'the start date',
  certified: 'a certificate',
  supportType: 'the kind of support',
  condition: 'the condition',
} as const satisfies Partial<Record<keyof typeof CLEARED, string>>;

const isOn = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;

/** The same search without one kind of its filters, and without all of them where it has several. */
const withoutAFilter = (query: SearchQuery): {label: string; query: SearchQuery}[] => {
  const on = (Object.keys(REMOVABLE) as (keyof typeof REMOVABLE)[]).filter((name) => isOn(query[name]));
  const one = on.map((name) => ({
    label: `Without the filter for ${REMOVABLE[name]}`,
    query: {...query, [name]: CLEARED[name]},
  }));
  return on.length < 2
    ? one
    : [...one, {label: 'Without any filter', query: {...query, ...CLEARED, q: query.q}}];
};

/** Offers of other searches, by what leads them. */
const offersFor = (query: SearchQuery) => [
  {text: 'Fewer filters find more:', searches: withoutAFilter(query)},
  {text: 'You can also look at:', searches: otherSearches(query)},
];

/** The searches to offer instead of one that found nothing, all from the same place. */
export const offeredFor = (query: SearchQuery): SearchQuery[] =>
  offersFor(query).flatMap(({searches}) => searches.map((offered) => offered.query));

/** Those offers in the same order, each with what it would give; nothing that would again be empty. */
export const offerNotices = (query: SearchQuery, counts: readonly number[]): Notice[] => {
  if (counts.length === 0) return [];
  const left = [...counts];
  return offersFor(query).flatMap(({text, searches}): Notice[] => {
    const links = searches
      .map((offered) => ({...offered, count: left.shift() ?? 0}))
      .filter(({count}) => count > 0)
      .map((offered) => ({
        label: `${offered.label} (${offered.count})`,
        query: queryString(offered.query),
      }));
    return links.length > 0 ? [{code: 'wider-area', text, links}] : [];
  });
};
