import {KM_PER_MILE} from '#shared/geo/distance.ts';
import type {Notice, SearchQuery} from '#shared/model/search.ts';
import {ONLINE} from '#shared/taxonomy/filterWords.ts';
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
export const otherSearches = (query: SearchQuery): {label: string; query: SearchQuery}[] => [
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
