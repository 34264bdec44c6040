import type {FormValues} from '#shared/referral/form/values.ts';
import type {CheckRow, FormParts, ReferListing, ReferView, RunChoice} from './views.ts';

const LISTING: ReferListing = {
  slug: 'living-well-with-diabetes-roundhay',
  name: 'Living Well with Type 2 Diabetes',
  providerName: 'Roundhay Wellbeing',
  phone: '0113 496 0101',
  othersHref: '/find?condition=diabetes-type-2&supportType=condition-education',
};

const FORM_ID = 'AAAAAAAAAAA';
const FORM: FormParts = {
  formId: FORM_ID,
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  values: {},
  errors: [],
};
const KEY = '00000000-0000-4000-8000-000000000000';

const WHO: FormValues = {
  for: 'me',
  name: 'Amina Khalid',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
};
const CONTACT: FormValues = {
  contactBy: 'email',
  phone: '0113 496 0000',
  email: 'amina@example.com',
  postcode: 'LS8 4AB',
};
const NEEDS: FormValues = {
  run: 'run-may',
  needs: ['step-free', 'companion-welcome'],
  interpreter: 'ur',
  note: 'I work on Mondays.',
  nhsNumber: '999 000 0018',
};

const RUNS: readonly RunChoice[] = [
  {id: 'run-may', label: 'Tuesday 5 May 2026, 10am', hint: 'Roundhay Hall. Places free.'},
  {id: 'run-june', label: 'Saturday 6 June 2026, 2pm', hint: 'Roundhay Hall. Nearly full.'},
];

const QUESTIONS = [
  {
    id: 'breathless',
    ask: 'Do you get out of breath when you walk on the flat?',
    why: 'It helps them to choose the right group for you.',
    type: 'yes-no' as const,
    choices: [],
    use: 'extra' as const,
    stops: [],
  },
];

const START = {
  page: 'start' as const,
  listing: LISTING,
  ages: [
    {value: 'under-16' as const, label: 'Under 16'},
    {value: 'too-young' as const, label: '16 to 17'},
    {value: 'fits' as const, label: '18 or over'},
  ],
  forYouIf: ['You have type 2 diabetes'],
  notForYouIf: ['You are pregnant', 'You have type 1 diabetes'],
  questions: [
    {
      ...QUESTIONS[0],
      id: 'diagnosed',
      ask: 'Has a doctor told you that you have diabetes?',
      use: 'must-answer' as const,
      why: 'The course is for people who know.',
      type: 'yes-no' as const,
      choices: [],
      stops: [],
    },
  ],
  isChange: false,
  ...FORM,
};

const STEP = {
  listing: LISTING,
  forWhom: 'me' as const,
  runs: RUNS,
  questions: QUESTIONS,
  practices: [],
  isChange: false,
  ...FORM,
};

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

/** Every state of the pages under `/refer/{slug}`. */
export const REFER_STATES = {
  start: START,
  'start with errors': {
    ...START,
    errors: [
      {field: 'age', href: '#age', text: 'Choose an age'},
      {field: 'notFor', href: '#notFor', text: 'Choose yes, no or not sure'},
    ],
  },
  'start, a date chosen before': {...START, run: RUNS[0]},
  'start, draft expired': {...START, notice: 'draft-gone'},
  'start, answers not kept': {...START, notice: 'not-kept'},
  mismatch: {
    page: 'mismatch',
    said: 'start',
    formId: FORM_ID,
    listing: LISTING,
    because: ['This is for people aged 18 or over.'],
  },
  'under 16': {page: 'under-16', formId: FORM_ID, said: 'who', listing: LISTING},
  'professional only': {
    page: 'professional-only',
    listing: LISTING,
    askWhom: 'Ask your practice nurse to refer you.',
    how: 'A referral comes from your GP surgery.',
  },
  'online off': {
    page: 'online-off',
    listing: LISTING,
    how: 'Call and leave your name.',
    status: 'open',
    isUnderWay: false,
  },
  'online off, meanwhile': {
    page: 'online-off',
    listing: LISTING,
    how: 'Call and leave your name.',
    status: 'open',
    isUnderWay: true,
  },
  paused: {
    page: 'online-off',
    listing: {...LISTING, phone: undefined},
    how: 'Come back in spring.',
    status: 'paused',
    statusNote: 'Paused until April.',
    isUnderWay: false,
  },
  'who, empty': {...STEP, page: 'who'},
  'who, with errors': {
    ...STEP,
    page: 'who',
    values: {...WHO, for: '', 'dateOfBirth-year': ''},
    errors: [
      {field: 'for', href: '#for', text: 'Choose who this is for'},
      {field: 'dateOfBirth', href: '#dateOfBirth-year', text: 'Date of birth must have a year'},
    ],
  },
  'who, filled': {...STEP, page: 'who', values: WHO, isChange: true},
  'who, for someone': {...STEP, page: 'who', values: {for: 'someone'}, forWhom: 'someone'},
  'who, draft expired': {...STEP, page: 'who', notice: 'draft-expired'},
  'contact, empty': {...STEP, page: 'contact'},
  'contact, for someone': {...STEP, page: 'contact', forWhom: 'someone'},
  'contact, with errors': {
    ...STEP,
    page: 'contact',
    values: {contactBy: 'email'},
    errors: [
      {field: 'email', href: '#email', text: 'Enter an email address, or choose another way'},
      {field: 'postcode', href: '#postcode', text: 'Enter a full UK postcode, like LS8 4AB'},
    ],
  },
  'contact, filled': {...STEP, page: 'contact', values: CONTACT},
  'needs, empty': {...STEP, page: 'needs'},
  'needs, with errors': {
    ...STEP,
    page: 'needs',
    values: {nhsNumber: '999 123 4567'},
    errors: [
      {
        field: 'nhsNumber',
        href: '#nhsNumber',
        text: 'Enter a 10-digit NHS number, like 999 000 0018, or leave it empty',
      },
    ],
  },
  'needs, filled': {...STEP, page: 'needs', values: NEEDS},
  'needs, for someone': {
    ...STEP,
    page: 'needs',
    forWhom: 'someone',
    practices: [
      {code: 'B86998', name: 'Canal View Surgery, Bradford'},
      {code: 'B86999', name: 'Example Surgery, Leeds'},
    ],
    values: {tellPractice: 'B86999'},
  },
  'needs, the chosen run has gone': {...STEP, page: 'needs', isRunGone: true},
  'needs, no runs': {...STEP, page: 'needs', runs: [], questions: []},
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
  sent: {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: true,
    isCallMe: false,
    tag: '0123456789abcdef',
  },
  'sent, too many gave the same address': {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: true,
    isCallMe: false,
    isMailHeld: true,
    tag: '0123456789abcdef',
  },
  'sent, call me': {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: false,
    isCallMe: true,
    tag: '0123456789abcdef',
  },
  'sent, gone on to somebody else': {
    page: 'sent-on',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    tag: '0123456789abcdef',
    to: {name: 'Walk and Talk', organisationName: 'Oakwood Walkers', reference: '4T5W-2MRX'},
  },
  'sent, ended since': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    canAskAgain: true,
    tag: '0123456789abcdef',
  },
  'sent, call me, ended since': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: true,
    canAskAgain: true,
    tag: '0123456789abcdef',
  },
  'sent, ended since, and closed': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    canAskAgain: false,
    tag: '0123456789abcdef',
  },
  'sent, no longer known': {page: 'sent-gone', listing: LISTING},
} as const satisfies Readonly<Record<string, ReferView>>;
