import {REFERRAL} from './exampleReferral.ts';
import type {ProviderView} from './views.ts';

/** A referral by the steps that its provider takes. */
export const STEP_STATES: Readonly<Record<string, ProviderView>> = {
  referral: REFERRAL,
  'referral, no needs': {...REFERRAL, needs: []},
  'referral, with errors': {
    ...REFERRAL,
    tried: 'plan-call',
    values: {'callOn-day': '31', 'callOn-month': '2', 'callOn-year': '2026'},
    errors: [{field: 'callOn', href: '#callOn-day', text: 'Enter a real date, like 8 5 2026'}],
  },
  'referral, no reason': {
    ...REFERRAL,
    tried: 'not-suitable',
    errors: [{field: 'reason', href: '#not-suitable-reason', text: 'Choose a reason'}],
  },
  received: {
    ...REFERRAL,
    stateLabel: 'Received',
    can: ['accept', 'plan-call', 'not-suitable'],
    notice: 'done',
  },
  'call planned': {
    ...REFERRAL,
    stateLabel: 'Call planned',
    can: ['plan-call', 'offer', 'book', 'not-suitable'],
    owed: null,
    notice: 'done',
    tellThem: 'Phone, but do not leave a message',
  },
  'booked, no dates in the menu': {
    ...REFERRAL,
    isSignedIn: true,
    action: '/provider/referrals/7K3D-9QXP',
    stateLabel: 'Booked',
    can: ['book', 'attendance', 'did-not-attend', 'decline'],
    starts: [],
    owed: null,
  },
  'booking refused': {
    ...REFERRAL,
    isSignedIn: true,
    tried: 'book',
    values: {run: 'other', startsAt: 'soon'},
    errors: [{field: 'startsAt', href: '#book-startsAt', text: 'Enter a time, like 10:30am'}],
  },
  'started, with notes': {
    ...REFERRAL,
    isSignedIn: true,
    stateLabel: 'Started',
    can: ['attendance', 'complete', 'leave-early'],
    owed: null,
    notes: [
      {kind: 'internal', on: '2 June 2026', text: 'Sits near the door. <b>Not bold</b>'},
      {kind: 'referrer', on: '9 June 2026', text: 'Doing well.'},
    ],
  },
  'a note that says nothing': {
    ...REFERRAL,
    isSignedIn: true,
    tried: 'note',
    errors: [
      {field: 'note', href: '#note', text: 'Write a note'},
      {field: 'kind', href: '#kind', text: 'Choose who the note is for'},
    ],
  },
  'not suitable, can be undone': {
    ...REFERRAL,
    stateLabel: 'Not suitable',
    can: ['undo'],
    undoUntil: '10:15am',
    owed: null,
    notice: 'done',
    suggested: [{slug: 'walk-and-talk', name: 'Walk and Talk', organisationName: 'Aire Valley Walkers'}],
  },
  'completed, a level was not chosen': {
    ...REFERRAL,
    isSignedIn: true,
    stateLabel: 'Completed',
    can: [],
    canMeasure: true,
    owed: null,
    tried: 'activation',
    values: {'activationOn-day': '3', 'activationOn-month': '9', 'activationOn-year': '2026'},
    errors: [{field: 'activationLevel', href: '#activationLevel', text: 'Choose a level from 1 to 4'}],
  },
  'completed, without a licence': {
    ...REFERRAL,
    isSignedIn: true,
    stateLabel: 'Completed',
    can: [],
    canMeasure: true,
    licenceHref: '/provider/licence?organisation=demo:white-rose',
    owed: null,
  },
  withdrawn: {...REFERRAL, stateLabel: 'Withdrawn', can: ['reopen'], owed: null},
  'opened again against their will': {
    ...REFERRAL,
    stateLabel: 'Withdrawn',
    can: ['reopen'],
    owed: null,
    tried: 'reopen',
    errors: [
      {
        field: 'reason',
        href: '#reopen-reason',
        text: 'They stopped this request. Open it again only if they have asked you to',
      },
    ],
  },
  'changed meanwhile': {...REFERRAL, notice: 'stale'},
};
