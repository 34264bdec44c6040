import type {RegionStates} from '../region.ts';
import {FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {DatesView} from './views.ts';

const START = {
  label: 'Tuesday 5 May 2026, 10am',
  details: '6 times, the last on 9 June 2026, 12 places, Punjabi',
  copyHref: `${HOME}/dates?copy=run-1`,
  changeHref: `${HOME}/dates?change=run-1`,
};

const DATES: DatesView = {
  page: 'dates',
  action: `${HOME}/dates`,
  formToken: FORM_TOKEN,
  back: HOME,
  listingName: NAME,
  runs: [START],
  running: [{...START, label: 'Tuesday 7 April 2026, 10am'}],
  cancelled: [],
  past: [{...START, label: 'Tuesday 6 January 2026, 10am', changeHref: undefined}],
  termHref: `${HOME}/dates?term=last`,
  places: ['Compton Centre', 'Garforth Library'],
  values: {kind: 'course', times: '6', everyWeeks: '1', bankHolidays: 'leave-out'},
  errors: [],
  added: undefined,
  changed: undefined,
};

/** The dates of a listing, and adding more. */
export const DATES_STATES: RegionStates<DatesView> = {
  dates: DATES,
  'dates, none yet': {...DATES, runs: [], running: [], past: [], termHref: undefined, places: []},
  'dates, one start was cancelled': {
    ...DATES,
    cancelled: [{...START, label: 'Friday 8 May 2026, 2pm', changeHref: undefined}],
  },
  'dates were added': {...DATES, added: 6},
  'dates, to be looked at again': {
    ...DATES,
    errors: [
      {field: 'first', href: '#first', text: 'Enter the first day, which is still to come, like 12 1 2027'},
      {field: 'startsAt', href: '#startsAt', text: 'Enter when it starts, like 6:30pm'},
      {
        field: 'pauseFrom',
        href: '#pauseFrom',
        text: 'Enter the first and the last day of the break, or neither',
      },
    ],
  },
  'dates, none under way': {...DATES, running: [], past: []},
  'a start was changed': {...DATES, changed: START.label},
};
