import type {ProviderView} from './views.ts';

const ACTION = '/provider/referral/7K3D-9QXP';

const REFERRAL = {
  page: 'referral' as const,
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
  can: ['received', 'call-on', 'not-suitable'] as const,
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
    errors: [{field: 'code', href: '#code', text: 'This code is not right, or its 10 minutes are over'}],
  },
  referral: REFERRAL,
  'referral, no needs': {...REFERRAL, needs: []},
  'referral, with errors': {
    ...REFERRAL,
    values: {'callOn-day': '31', 'callOn-month': '2', 'callOn-year': '2026'},
    errors: [{field: 'callOn', href: '#callOn-day', text: 'Enter a real date, like 8 5 2026'}],
  },
  'referral, no reason': {
    ...REFERRAL,
    errors: [{field: 'reason', href: '#reason', text: 'Choose a reason'}],
  },
  received: {...REFERRAL, stateLabel: 'Received', can: ['call-on', 'not-suitable'], notice: 'done'},
  'call planned': {
    ...REFERRAL,
    stateLabel: 'Call planned',
    can: ['call-on', 'not-suitable'],
    owed: null,
    notice: 'done',
  },
  'not suitable': {...REFERRAL, stateLabel: 'Not suitable', can: [], owed: null, notice: 'done'},
  withdrawn: {...REFERRAL, stateLabel: 'Withdrawn', can: [], owed: null},
  'changed meanwhile': {...REFERRAL, notice: 'stale'},
  'expired link': {page: 'ended', reference: '', errors: []},
  'expired link, wrong reference': {
    page: 'ended',
    reference: '7K3D',
    errors: [{field: 'reference', href: '#reference', text: 'Enter a reference, like 7K3D-9QXP'}],
  },
  'new link sent': {page: 'link-sent', reference: '7K3D-9QXP'},
};
