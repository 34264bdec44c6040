import type {RegionStates} from '../region.ts';
import {FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {TermCheckView, TermView} from './termViews.ts';

const TERM: TermView = {
  page: 'term',
  action: `${HOME}/dates?term=last`,
  formToken: FORM_TOKEN,
  back: `${HOME}/dates`,
  listingName: NAME,
  from: 'Tuesday 6 January 2026',
  to: 'Friday 13 March 2026',
  rows: [
    {
      id: 'run-1',
      label: 'Tuesday 5 May 2026, 10am',
      details: '6 times, the last on 9 June 2026, 12 places, Punjabi',
      copiedFrom: 'Tuesday 6 January 2026, 10am',
    },
    {
      id: 'run-2',
      label: 'Friday 10 July 2026, 6:30pm',
      details: 'Until 8pm, Bring your own lunch',
      copiedFrom: 'Friday 13 March 2026, 6:30pm',
    },
  ],
  values: {bankHolidays: 'leave-out', start: ['run-1', 'run-2']},
  errors: [],
};

const TERM_CHECK: TermCheckView = {
  page: 'term-check',
  action: TERM.action,
  formToken: FORM_TOKEN,
  back: TERM.action,
  listingName: NAME,
  shown: '0123456789abcdef',
  starts: [
    {
      label: 'Tuesday 5 May 2026, 10am',
      lines: [
        '3 dates, 10am to midday: Tuesday 5 May 2026; Tuesday 12 May 2026; Tuesday 19 May 2026',
        'Place: Compton Centre',
        '12 places',
        'Punjabi',
      ],
    },
    {label: 'Friday 10 July 2026, 6:30pm', lines: ['Friday 10 July 2026, 6:30pm to 8pm']},
  ],
  typed: [['start', 'run-1']],
};

/** Last term once more. */
export const TERM_STATES: RegionStates<TermView | TermCheckView> = {
  'last term, once more': TERM,
  'last term, to be looked at again': {
    ...TERM,
    values: {
      ...TERM.values,
      start: [],
      'pauseFrom-day': '32',
      'pauseFrom-month': '5',
      'pauseFrom-year': '2026',
    },
    errors: [
      {field: 'start', href: '#start', text: 'Choose one start at least'},
      {
        field: 'pauseFrom',
        href: '#pauseFrom',
        text: 'Enter the first and the last day of the break, or neither',
      },
    ],
  },
  'last term, to check': TERM_CHECK,
  'last term, one start to check': {...TERM_CHECK, starts: TERM_CHECK.starts.slice(0, 1)},
};
