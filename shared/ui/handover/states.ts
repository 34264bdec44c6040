import {exampleListing} from '../listing/exampleListing.ts';
import type {RegionStates} from '../region.ts';
import type {HandoverView} from './handoverRegion.tsx';

const CHOSEN = {
  page: 'chosen',
  items: [
    {slug: 'type-2-diabetes-course-harehills', view: exampleListing()},
    {
      slug: 'walking-group',
      view: exampleListing({
        listing: {slug: 'walking-group', name: 'Walking group'},
        referral: {self: true, isOnline: false},
      }),
    },
  ],
  gone: 0,
  today: '2026-11-22',
  origin: 'https://menu.example',
} as const;

/** Every state of the pages under `/go`. */
export const HANDOVER_STATES: RegionStates<HandoverView> = {
  'type a code': {page: 'enter', code: '', errors: []},
  'a code that cannot be': {
    page: 'enter',
    code: 'K7',
    errors: [{field: 'code', href: '#code', text: 'Enter a code, like K7P-4QX'}],
  },
  'a code that has ended': {page: 'enter', code: 'K7P-4QX', notice: 'ended', errors: []},
  'what was chosen': CHOSEN,
  'something has gone': {...CHOSEN, gone: 1},
};
