import type {RegionStates} from '../region.ts';
import type {StartsView} from './startsView.ts';

const START = {
  action: '/provider/starts?listing=l-1&run=run-1',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  listingName: 'Living Well with Type 2 Diabetes',
  label: 'Tuesday 5 May 2026, 10am',
  placed: 9,
  asked: 1,
} as const;

const OTHER = {id: 'run-2', label: 'Saturday 6 June 2026, 9:30am', free: 4} as const;

const CANCEL: Extract<StartsView, {page: 'cancel'}> = {
  page: 'cancel',
  ...START,
  others: [OTHER, {...OTHER, id: 'run-3', label: 'Tuesday 9 June 2026, 10am', free: null}],
  values: {},
  errors: [],
};

const LISTINGS = [
  {
    listingName: START.listingName,
    starts: [
      {href: START.action, label: START.label, isCancelled: false},
      {href: '/provider/starts?listing=l-1&run=run-2', label: OTHER.label, isCancelled: true},
    ],
  },
];

/** Every state of the pages under `/provider/starts`. */
export const STARTS_STATES: RegionStates<StartsView> = {
  'no start': {page: 'starts', listings: []},
  starts: {page: 'starts', listings: LISTINGS},
  'a start was cancelled': {page: 'starts', listings: LISTINGS, done: OTHER.label},
  'cancel a start': CANCEL,
  'cancel the only start': {...CANCEL, others: []},
  'cancel a start, nothing chosen': {
    ...CANCEL,
    errors: [{field: 'instead', href: '#instead', text: 'Choose what is offered instead'}],
  },
  'check before cancelling': {page: 'check', ...START, instead: null, answerDays: 7},
  'check before cancelling for another': {
    page: 'check',
    ...START,
    instead: {...OTHER, answerBy: 'Monday 4 May 2026'},
    answerDays: 7,
  },
};
