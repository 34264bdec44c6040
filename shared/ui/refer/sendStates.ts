import {LISTING, FORM, WHO, CONTACT, NEEDS, RUNS} from './exampleForm.ts';
import type {CheckRow, ReferView} from './views.ts';

const KEY = '00000000-0000-4000-8000-000000000000';

const CHECK = {
  page: 'check' as const,
  listing: LISTING,
  forWhom: 'me' as const,
  key: KEY,
  safety: null,
  asksProof: false,
  rows: [
    {
      key: 'Who this is for',
      value: ['Me'],
      page: 'who',
      href: '/refer/living-well-with-diabetes-roundhay/who?back=check&form=AAAAAAAAAAA#for',
    },
    {
      key: 'Name',
      value: ['Amina Khalid'],
      page: 'who',
      href: '/refer/living-well-with-diabetes-roundhay/who?back=check&form=AAAAAAAAAAA#name',
    },
    {
      key: 'Date of birth',
      value: ['27 March 1968'],
      page: 'who',
      href: '/refer/living-well-with-diabetes-roundhay/who?back=check&form=AAAAAAAAAAA#dateOfBirth-day',
    },
    {
      key: 'Best and safest way',
      value: ['Email'],
      page: 'contact',
      href: '/refer/living-well-with-diabetes-roundhay/contact?back=check&form=AAAAAAAAAAA#contactBy',
    },
    {
      key: 'NHS number',
      value: ['••• ••• 0018'],
      page: 'needs',
      href: '/refer/living-well-with-diabetes-roundhay/needs?back=check&form=AAAAAAAAAAA#nhsNumber',
    },
  ] satisfies readonly CheckRow[],
  ...FORM,
  values: {...WHO, ...CONTACT, ...NEEDS},
};

const CALL_ME = {page: 'call-me' as const, listing: LISTING, key: KEY, asksProof: false, ...FORM};

/** Checking the answers, and sending them. */
export const SEND_STATES = {
  check: CHECK,
  'check, for someone': {...CHECK, forWhom: 'someone'},
  'check, red flag': {
    ...CHECK,
    safety: {
      card: 'emergency',
      title: 'Call 999 now if a life is in danger',
      advice: ['Go to A&E or call 999.'],
    },
  },
  'check, extra question': {
    ...CHECK,
    asksProof: true,
    errors: [{field: 'proof', href: '#proof', text: 'Answer one more question: type the word yes'}],
  },
  'check, extra question answered wrongly': {
    ...CHECK,
    asksProof: true,
    errors: [{field: 'proof', href: '#proof', text: 'Type the word yes'}],
  },
  'check, busy': {...CHECK, notice: 'busy'},
  'check, key used before': {...CHECK, notice: 'key-reused'},
  'run full': {
    page: 'run-full',
    full: 'run-may',
    listing: LISTING,
    runs: RUNS.slice(1),
    key: KEY,
    ...FORM,
    values: CHECK.values,
  },
  'run full, nothing chosen': {
    page: 'run-full',
    full: 'run-may',
    listing: LISTING,
    runs: RUNS.slice(1),
    key: KEY,
    ...FORM,
    values: CHECK.values,
    errors: [{field: 'run', href: '#run', text: 'Choose another start, or that you do not mind'}],
  },
  'run full, no other': {
    page: 'run-full',
    full: 'run-may',
    listing: LISTING,
    runs: [],
    key: KEY,
    ...FORM,
    values: CHECK.values,
  },
  'call me': CALL_ME,
  'call me, with errors': {
    ...CALL_ME,
    errors: [
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000 or 07700 900000'},
    ],
  },
  'call me, extra question': {
    ...CALL_ME,
    asksProof: true,
    values: {name: 'Amina', phone: '0113 496 0000'},
    errors: [{field: 'proof', href: '#proof', text: 'Answer one more question: type the word yes'}],
  },
  'limit reached': {
    page: 'limit',
    listing: LISTING,
    key: KEY,
    sendAgain: 'check',
    ...FORM,
    values: CHECK.values,
  },
} as const satisfies Readonly<Record<string, ReferView>>;
