import type {RegionStates} from '../region.ts';
import type {WaitingView} from './waitingView.ts';

const FORM = {
  action: '/provider/waiting?listing=l-1',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  listingName: 'Living Well with Type 2 Diabetes',
} as const;

const START = {id: 'run-1', label: 'Tuesday 5 May 2026, 10am', free: 3, isFilling: false} as const;

const LIST: Extract<WaitingView, {page: 'list'}> = {
  page: 'list',
  ...FORM,
  count: 12,
  people: [
    {reference: '7K3D-9QXP', name: 'Amina Khalid', askedOn: '1 March 2026', needs: ['Step-free way in']},
    {reference: '8M2C-4HTW', name: 'Tomasz <b>Nowak</b>', askedOn: '3 March 2026', needs: []},
  ],
  starts: [START, {...START, id: 'run-2', label: 'Saturday 6 June 2026', free: 1, isFilling: true}],
  values: {},
  errors: [],
  isDone: false,
};

const CHECK: WaitingView = {
  page: 'check',
  ...FORM,
  start: START,
  count: 12,
  answerDays: 7,
  answerBy: 'Monday 4 May 2026',
};

/** Every state of the pages under `/provider/waiting`. */
export const WAITING_STATES: RegionStates<WaitingView> = {
  'nobody waits': {page: 'lists', listings: []},
  'waiting lists': {
    page: 'lists',
    listings: [
      {href: FORM.action, listingName: FORM.listingName, count: 12},
      {href: '/provider/waiting?listing=l-2', listingName: 'Walk and Talk', count: 1},
    ],
  },
  'a waiting list': LIST,
  'a waiting list, offered': {...LIST, isDone: true},
  'a waiting list without a start': {...LIST, count: 2, starts: []},
  'a waiting list, nothing chosen': {
    ...LIST,
    errors: [{field: 'run', href: '#run', text: 'Choose a start'}],
  },
  'check before offering': CHECK,
  'check before offering, none free': {...CHECK, start: {...START, free: 0}},
};
