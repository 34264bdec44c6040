import type {Suggestion} from './views.ts';

/** Listings as a professional sees them, for the states of these pages. */
export const DESMOND = {slug: 'desmond-leeds', name: 'DESMOND, Leeds', providerName: 'White Rose Learning'};
export const WALKING = {slug: 'walking-leeds', name: 'Walking group', providerName: 'Moor Walkers'};
export const COACHING = {
  slug: 'coaching-leeds',
  name: 'Health coaching',
  providerName: 'White Rose Learning',
};

/** What suits a person better, or as well. */
export const SUGGESTIONS = [
  {
    slug: 'stairs-leeds',
    name: 'Small steps, with a coach',
    providerName: 'White Rose Learning',
    isProviders: false,
    fit: 'suits',
  },
  {...WALKING, isProviders: false, fit: 'other'},
] as const satisfies readonly Suggestion[];
