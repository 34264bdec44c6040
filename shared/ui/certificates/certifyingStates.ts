import type {RegionStates} from '../region.ts';
import {CLAIMED, FACTS} from './states.ts';
import type {CertifyingView, JudgeView, QueueRow} from './views.ts';

const ROW: QueueRow = {
  href: '/curator/certificate?organisation=o-1&id=c-1',
  about: 'DESMOND for people who are newly diagnosed',
  providerName: 'White Rose Diabetes Learning',
  schemeName: 'QISMET',
  day: '3 May 2026',
  isWorkingTowards: false,
};

const QUEUE: Extract<CertifyingView, {page: 'queue'}> = {
  page: 'queue',
  claims: [ROW, {...ROW, about: 'X-PERT Diabetes', isWorkingTowards: true}],
  moreClaims: 0,
  ending: [{...ROW, day: '30 June 2026'}],
  ended: [{...ROW, day: '30 April 2026'}],
  notice: undefined,
};

const CLAIM: JudgeView = {
  page: 'certificate',
  action: '/curator/certificate?organisation=o-1&id=c-1',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  facts: CLAIMED,
  reason: undefined,
  warnings: [],
  fileForm: {
    action: '/curator/certificate/file?organisation=o-1&id=c-1',
    formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  },
  can: {verify: true, refuse: true, end: false},
  change: 1,
  isOvertaken: false,
  history: [
    {
      at: '3 May 2026, 9am',
      what: 'Claimed',
      side: 'The provider',
      who: 'lead@white-rose.example',
      reason: undefined,
      said: 'QISMET, QIS 2020, number EXAMPLE-1041, 1 July 2024 to 30 June 2027',
    },
  ],
  values: {},
  errors: [],
};

const CHECKED: JudgeView = {
  ...CLAIM,
  facts: FACTS,
  fileForm: undefined,
  can: {verify: true, refuse: false, end: true},
  change: 2,
  history: [
    ...CLAIM.history,
    {
      at: '4 May 2026, 10am',
      what: 'Checked',
      side: 'The Local Menu team',
      who: 'curator@menu.example',
      reason: undefined,
      said: 'QISMET, QIS 2020, number EXAMPLE-1041, 1 July 2024 to 30 June 2027',
    },
  ],
};

/** Every state of the curator's pages of certificates. */
export const CERTIFYING_STATES: RegionStates<CertifyingView> = {
  'claims and ends': QUEUE,
  'nothing to check': {...QUEUE, claims: [], ending: [], ended: []},
  'more claims than are shown': {...QUEUE, moreClaims: 12},
  'a claim was checked': {...QUEUE, notice: 'verify'},
  'a claim was refused': {...QUEUE, notice: 'refuse'},
  'a claim': CLAIM,
  'a claim with dates to look at twice': {
    ...CLAIM,
    warnings: ['It runs for more than 3 years. Look at its dates again.'],
  },
  'a claim that was changed meanwhile': {...CLAIM, isOvertaken: true},
  'a claim, checked without saying how': {
    ...CLAIM,
    errors: [
      {field: 'method', href: '#method', text: 'Choose how you checked it'},
      {field: 'checkedOn', href: '#checkedOn-day', text: 'The date must be today or earlier'},
    ],
  },
  'a claim, refused without a reason': {
    ...CLAIM,
    errors: [{field: 'reason', href: '#reason', text: 'Say why. We mail it to the provider'}],
  },
  'a checked certificate': CHECKED,
  'a suspended certificate': {
    ...CHECKED,
    facts: {...FACTS, standing: 'suspended', publicWords: undefined},
    reason: 'The certifier has suspended it until September.',
  },
  'one of an organisation of their own': {
    ...CLAIM,
    fileForm: undefined,
    can: {verify: false, refuse: false, end: false},
  },
};
