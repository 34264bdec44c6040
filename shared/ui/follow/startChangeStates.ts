import {DETAILS} from './detailsStates.ts';
import {FORM, status} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

const CHANGED = {
  at: '2026-05-04T09:00:00Z',
  rows: [
    {
      label: 'When',
      before: '2 dates, 10am to midday: Tuesday 12 May 2026; Tuesday 19 May 2026',
      after: '2 dates, 10am to midday: Thursday 14 May 2026; Thursday 21 May 2026',
    },
    {label: 'Where', before: 'Compton Centre, Leeds', after: 'Garforth Library, Leeds'},
  ],
  canRefuse: true,
  isAskedFor: false,
};
const MOVED = {startsOn: '2026-05-14', startsAt: '10:00'};

/** Somebody’s start has changed. */
export const START_CHANGE_STATES: Readonly<Record<string, FollowView>> = {
  'booked, and the start has changed': {
    page: 'status',
    status: {...status({state: 'booked', ...MOVED}), startChange: CHANGED},
    asks: 'nothing',
    ...FORM,
  },
  'booked, and the start has changed, after a code': {
    ...DETAILS,
    status: {...status({state: 'booked', ...MOVED}), startChange: CHANGED},
  },
  'offered, and the start has changed': {
    ...DETAILS,
    status: {...status({state: 'offered', ...MOVED}), startChange: CHANGED},
  },
  'started, and a later date has changed': {
    page: 'status',
    status: {...status({state: 'started'}), startChange: {...CHANGED, canRefuse: false}},
    asks: 'nothing',
    ...FORM,
  },
  'asked for a start, and it has changed': {
    page: 'status',
    status: {...status({state: 'received'}), startChange: {...CHANGED, canRefuse: false, isAskedFor: true}},
    asks: 'nothing',
    ...FORM,
  },
  'cannot come, and waits again': {
    page: 'status',
    status: status({state: 'accepted'}),
    asks: 'nothing',
    notice: 'waits',
    ...FORM,
  },
};
