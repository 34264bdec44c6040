import {SearchQuery} from '#shared/model/search.ts';

const TYPED = [
  '',
  'walk12 club',
  'gout',
  'walk',
  'sing circle',
  'copd',
  'garden3 table',
  'sugar diabetes',
  'breathe',
  'knit table',
];

const FILTERS: readonly Partial<Record<keyof SearchQuery, unknown>>[] = [
  {},
  {cost: ['free']},
  {condition: ['copd', 'asthma']},
  {route: 'self', access: ['step-free']},
  {delivery: ['in-person-group']},
];

/** A search of somebody in one of the homes: each wording with each set of filters in turn, 50 in all. */
export const queryAt = (turn: number, homes: number): {query: SearchQuery; home: number} => {
  const home = (turn * 7) % homes;
  const filters = FILTERS[Math.floor(turn / TYPED.length) % FILTERS.length];
  return {
    home,
    query: SearchQuery.parse({...filters, q: TYPED[turn % TYPED.length], postcode: homeName(home)}),
  };
};

/** What somebody types as their postcode: only its shape is real. */
export const homeName = (home: number): string => `LS${home + 1} 1AA`;
