import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import type {ProviderView, ReferralPageView} from './views.ts';

const ACTION = '/provider/referral/7K3D-9QXP';

const REFERRAL: ReferralPageView = {
  page: 'referral',
  isSignedIn: false,
  action: ACTION,
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  reference: '7K3D-9QXP',
  version: 1,
  stateLabel: 'New',
  listingName: 'Living Well with Type 2 Diabetes',
  needs: ['Interpreter: Urdu', 'I need a place without steps'],
  contact: [
    {key: 'Best and safest way', value: ['Phone, but do not leave a message']},
    {key: 'Phone number', value: ['0113 496 0000']},
    {key: 'Email address', value: ['Not given']},
  ],
  person: [
    {key: 'Who this is for', value: ['Themselves']},
    {key: 'Name', value: ['Amina Khalid']},
    {key: 'Date of birth', value: ['27 March 1968']},
    {key: 'Postcode', value: ['LS8 4AB']},
  ],
  history: ['1 May 2026, 10am: sent by the person'],
  can: ['acknowledge', 'accept', 'plan-call', 'offer', 'book', 'not-suitable'],
  starts: [
    {id: 'run-1', label: 'Tuesday 2 June 2026, 10am'},
    {id: 'run-2', label: 'Saturday 11 July 2026, 1:30pm'},
  ],
  chosenStart: 'run-1',
  alternatives: [
    {slug: 'walk-and-talk', name: 'Walk and Talk', organisationName: 'Aire Valley Walkers'},
    {slug: 'x-pert-harehills', name: 'X-PERT, Harehills', organisationName: 'Harehills Health Hub'},
  ],
  suggested: [],
  notes: [],
  undoUntil: null,
  tellThem: null,
  today: '2026-05-01',
  tried: undefined,
  owed: {acknowledgeBy: 'Wednesday 6 May 2026', actBy: 'Monday 11 May 2026'},
  values: {},
  errors: [],
};

/** Every state of the pages under `/provider/referral`. */
export const PROVIDER_STATES: Readonly<Record<string, ProviderView>> = {
  link: {page: 'ask-code', action: ACTION},
  'link, time over': {page: 'ask-code', action: ACTION, notice: 'time-over'},
  'link, too many codes': {page: 'ask-code', action: ACTION, notice: 'too-many'},
  code: {page: 'enter-code', action: ACTION, errors: []},
  'wrong code': {
    page: 'enter-code',
    action: ACTION,
    errors: [WRONG_CODE],
  },
  'too many tries': {page: 'enter-code', action: ACTION, errors: [TOO_MANY_TRIES]},
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
  'expired link': {page: 'ended', reference: '', errors: []},
  'expired link, wrong reference': {
    page: 'ended',
    reference: '7K3D',
    errors: [{field: 'reference', href: '#reference', text: 'Enter a reference, like 7K3D-9QXP'}],
  },
  'new link sent': {page: 'link-sent', reference: '7K3D-9QXP'},
};
