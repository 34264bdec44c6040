import {exampleListing} from '../listing/exampleListing.ts';
import {COACHING, DESMOND} from './exampleListings.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

const HANDED = {
  page: 'handed',
  formToken: 'token',
  code: 'K7P-4QX',
  address: 'https://menu.example/go/K7P-4QX',
  // Not a code that leads anywhere: what matters here is its size.
  qr: {size: 33, path: 'M4 4h7v7h-7zM22 4h7v7h-7zM4 22h7v7h-7zM14 14h5v5h-5z'},
  until: '2026-12-06',
  items: [
    {slug: 'type-2-diabetes-course-harehills', view: exampleListing()},
    {slug: 'walking', view: exampleListing({listing: {slug: 'walking', name: 'Walking group'}})},
  ],
  today: '2026-11-22',
  origin: 'https://menu.example',
  email: '',
  errors: [],
} as const;

const CALL = {
  page: 'call',
  formToken: 'token',
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  listings: [DESMOND, COACHING],
  values: {},
  errors: [],
} as const;

/** The ways without a form that is filled in for the person: a page that is handed over, and a call. */
export const HAND_STATES: RegionStates<ProfessionalView> = {
  'hand over': {page: 'hand-over', formToken: 'token', listings: [DESMOND, COACHING]},
  'handed over': HANDED,
  'handed over, by email': {...HANDED, wasSent: true},
  'handed over, to no address': {
    ...HANDED,
    email: 'nobody',
    errors: [{field: 'email', href: '#email', text: 'Enter an email address, like name@example.com'}],
  },
  'ask them to call': CALL,
  'ask them to call, with errors': {
    ...CALL,
    values: {name: 'Amina Rashid-Holt', phone: '12'},
    errors: [
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000 or 07700 900000'},
      {field: 'contactBy', href: '#contactBy', text: 'Say if a message can be left'},
      {field: 'agreement', href: '#agreement', text: 'Say how this was agreed'},
    ],
  },
  'ask them to call, too many': {...CALL, notice: 'limit'},
};
