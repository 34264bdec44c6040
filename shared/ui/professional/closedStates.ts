import {COACHING, DESMOND, WALKING} from './exampleListings.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

/** Listings that are not taken here, or are too many. */
export const CLOSED_STATES: RegionStates<ProfessionalView> = {
  'nothing chosen': {page: 'closed', listings: [], isUnderWay: false},
  'not taken here': {
    page: 'closed',
    listings: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    isUnderWay: false,
  },
  'not taken any more': {
    page: 'closed',
    listings: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    isUnderWay: true,
  },
  'not shown any more': {
    page: 'closed',
    listings: [{...WALKING, isShown: false, how: 'Its page is not shown on this site now.'}],
    isUnderWay: true,
  },
  'too many chosen': {
    page: 'choose',
    listings: [
      DESMOND,
      WALKING,
      COACHING,
      {slug: 'choir-leeds', name: 'Choir', providerName: 'Moor Singers'},
    ],
    closed: [],
    errors: [{field: 'listing', href: '#listing', text: 'Tick 3 or fewer'}],
  },
  'some are not taken here': {
    page: 'choose',
    listings: [DESMOND],
    closed: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    errors: [],
  },
};
