import type {RegionStates} from '../region.ts';
import {FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {StartCheckView, StartView} from './startViews.ts';

const LABEL = 'Tuesday 5 May 2026, 10am';

const CHANGE: StartView = {
  page: 'start',
  action: `${HOME}/dates?change=run-1`,
  formToken: FORM_TOKEN,
  back: `${HOME}/dates`,
  listingName: NAME,
  label: LABEL,
  shown: '0123456789abcdef',
  dates: [
    {field: 'on-1', label: 'Date 1', day: 'Tuesday 5 May 2026', fixed: undefined},
    {field: 'on-2', label: 'Date 2', day: 'Tuesday 12 May 2026', fixed: undefined},
  ],
  places: ['Compton Centre', 'Garforth Library'],
  ownPlace: undefined,
  taken: 4,
  values: {
    'on-1-day': '5',
    'on-1-month': '5',
    'on-1-year': '2026',
    'on-2-day': '12',
    'on-2-month': '5',
    'on-2-year': '2026',
    startsAt: '10:00',
    endsAt: '12:00',
    place: '0',
    link: '',
    language: 'pa',
    capacity: '12',
    note: 'Bring your own lunch.',
  },
  errors: [],
};

const CHECK: StartCheckView = {
  page: 'start-check',
  action: CHANGE.action,
  formToken: FORM_TOKEN,
  back: CHANGE.back,
  listingName: NAME,
  label: LABEL,
  rows: [
    {
      label: 'When',
      before: '2 dates, 10am to 12pm: Tuesday 5 May 2026; Tuesday 12 May 2026',
      after: '2 dates, 10am to 12pm: Thursday 7 May 2026; Thursday 14 May 2026',
    },
    {label: 'Where', before: 'Compton Centre', after: 'Garforth Library'},
    {label: 'Places in all', before: '12', after: '10'},
  ],
  later: 'The later dates move too: each is 2 days later.',
  isTold: true,
  placed: 3,
  offered: 1,
  asked: 2,
  typed: [['on-1-day', '7']],
};

/** Changing a start. */
export const START_STATES: RegionStates<StartView | StartCheckView> = {
  'a start to change': CHANGE,
  'a start to change, under way': {
    ...CHANGE,
    taken: 0,
    ownPlace: 'Oulton Institute',
    dates: [
      {
        field: 'on-1',
        label: 'Date 1',
        day: 'Tuesday 5 May 2026',
        fixed: 'Tuesday 5 May 2026, 10am to 12pm',
      },
      ...CHANGE.dates.slice(1),
    ],
  },
  'a start to change, to be looked at again': {
    ...CHANGE,
    errors: [
      {field: 'on-1', href: '#on-1-day', text: 'Enter a day that is still to come, like 12 1 2027'},
      {field: 'on-2', href: '#on-2-day', text: 'Enter a day, like 12 1 2027'},
      {
        field: 'capacity',
        href: '#capacity',
        text: '4 places are taken, offered or asked for. Enter 4 or more',
      },
    ],
  },
  'a start to change, not said what becomes of the later dates': {
    ...CHANGE,
    values: {...CHANGE.values, 'on-1-day': '7'},
    errors: [{field: 'later', href: '#later', text: 'Choose whether the later dates move too'}],
  },
  'a start to change, every date is cancelled': {
    ...CHANGE,
    values: {...CHANGE.values, off: ['on-1', 'on-2']},
    errors: [
      {
        field: 'off',
        href: '#off',
        text: 'Leave one date at least. To cancel them all, cancel the start instead',
      },
    ],
  },
  'a change of a start to check': CHECK,
  'a change of a start to check, nobody is on it': {...CHECK, placed: 0, offered: 0, asked: 0},
  'a change of a start to check, only its places': {
    ...CHECK,
    isTold: false,
    later: undefined,
    rows: CHECK.rows.slice(2),
  },
};
