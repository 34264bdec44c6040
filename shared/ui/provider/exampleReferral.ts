import type {ReferralPageView} from './views.ts';

/** The address of a referral behind a mailed link. */
export const ACTION = '/provider/referral/7K3D-9QXP';

/** A new referral as its provider sees it, for the states of these pages. */
export const REFERRAL: ReferralPageView = {
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
  startChange: null,
  hasStartedOther: false,
  askBy: null,
  feedback: {asksHow: false, asksWhy: false},
  stands: {
    'put-right': {contactBy: 'phone-no-message', phone: '0113 496 0000'},
    'put-right-needs': {needs: ['step-free'], interpreter: 'ur', otherNeeds: ''},
    'put-right-about': {
      name: 'Amina Khalid',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1968',
      postcode: 'LS8 4AB',
    },
  },
  passable: [],
  tellsThere: {referrer: false, practice: false},
  asked: null,
  canMeasure: false,
  licenceHref: null,
  notes: [],
  undoUntil: null,
  erasable: 'after-end',
  isMailed: false,
  tellThem: null,
  today: '2026-05-01',
  tried: undefined,
  owed: {acknowledgeBy: 'Wednesday 6 May 2026', actBy: 'Monday 11 May 2026'},
  values: {},
  errors: [],
};
