import {status, OTHERS, FORM} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

const SEEN = OTHERS.map((other) => ({...other, canMove: false}));

/** Where a request is, once it was answered or late. */
export const ANSWERED_STATES: Readonly<Record<string, FollowView>> = {
  received: {page: 'status', status: status({state: 'received'}), asks: 'nothing', ...FORM},
  'call planned': {
    page: 'status',
    status: status({state: 'accepted', callOn: '2026-05-08'}),
    asks: 'nothing',
    ...FORM,
  },
  'not suitable': {
    page: 'status',
    status: status({state: 'not-suitable', reason: 'no-places'}),
    asks: 'nothing',
    ...FORM,
  },
  late: {
    page: 'status',
    status: {...status({state: 'received', clocksEnded: 3}), others: SEEN},
    asks: 'nothing',
    ...FORM,
  },
  unanswered: {
    page: 'status',
    status: {...status({state: 'unanswered'}), others: SEEN},
    asks: 'nothing',
    ...FORM,
  },
  'unanswered, sent to somebody else': {
    page: 'status',
    status: {...status({state: 'unanswered'}), movedTo: '8M2C-4HTW'},
    asks: 'nothing',
    ...FORM,
  },
  'status, whose referrer is told': {
    page: 'status',
    status: {...status({state: 'received'}), tellsReferrer: true},
    asks: 'nothing',
    ...FORM,
  },
  'status, whose practice is told': {
    page: 'status',
    status: {...status({state: 'received'}), tellsPractice: true},
    asks: 'nothing',
    ...FORM,
  },
  'status, whose practice is told, without email': {
    page: 'status',
    status: {...status({state: 'received'}), hasEmail: false, tellsPractice: true},
    asks: 'nothing',
    canStopPractice: true,
    ...FORM,
  },
  offered: {
    page: 'status',
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00'}),
    asks: 'nothing',
    ...FORM,
  },
  booked: {
    page: 'status',
    status: status({state: 'booked', startsOn: '2026-05-12', startsAt: '10:00'}),
    asks: 'nothing',
    ...FORM,
  },
  'booked, and started with something else': {
    page: 'status',
    status: {
      ...status({state: 'booked', startsOn: '2026-05-12', startsAt: '10:00'}),
      hasStartedOther: true,
    },
    asks: 'nothing',
    ...FORM,
  },
  'started, by a link, and others are still open': {
    page: 'status',
    status: {...status({state: 'started'}), stillOpen: [{reference: '4T5W-2MRX'}]},
    asks: 'nothing',
    ...FORM,
  },
  declined: {page: 'status', status: status({state: 'declined'}), asks: 'nothing', ...FORM},
  'booked, and nobody has marked yet whether they came': {
    page: 'status',
    status: {...status({state: 'booked', startsOn: '2026-05-04', startsAt: '10:00'}), hasDate: false},
    asks: 'nothing',
    ...FORM,
  },
  'a place is kept': {
    page: 'status',
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00', answerBy: '2026-05-08'}),
    asks: 'nothing',
    ...FORM,
  },
};
