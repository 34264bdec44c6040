import {CHECKS} from '../freshness/states.ts';
import {MAILBOX_ADDRESS, MAILBOXES} from '../mailbox/states.ts';
import type {RegionStates} from '../region.ts';
import {WISH_STATES} from '../organisation/states.ts';
import type {PracticeRow} from './practiceViews.ts';
import type {SchemeRow, SchemeView} from './schemeViews.ts';
import type {CuratorView, ExplainedRow} from './views.ts';

const ROW: ExplainedRow = {
  rank: 1,
  name: 'DESMOND for people new to type 2 diabetes, Leeds',
  slug: 'desmond-leeds',
  score: '14.49',
  parts: [
    ['words ×10', '1.00'],
    ['w1', '1.00'],
    ['reach ×3', '0.83'],
    ['factor', '1.00'],
    ['miles', '1.4'],
  ],
  because: 'near, certified',
};

const SEARCH = {
  page: 'search',
  values: {q: 'sugar diabetes', postcode: 'LS8', listing: ''},
  errors: [],
} as const;

const DEMAND = {
  page: 'demand',
  months: [
    {value: '2026-05', label: 'May 2026'},
    {value: '2026-04', label: 'April 2026'},
  ],
  month: '2026-04',
  by: 'concept',
  period: '1 April 2026 to 30 April 2026',
  titles: [
    {text: 'searched for', isNumber: false},
    {text: 'searches', isNumber: true},
    {text: 'nothing found', isNumber: true},
    {text: 'nothing near', isNumber: true},
  ],
  rows: [
    ['Type 2 diabetes', '120', '0', 'under 5'],
    ['COPD', '45', '10', '5'],
  ],
  notes: ['Numbers are to the nearest 5. 3 rows with fewer than 5 searches are not shown.'],
} as const;

const NAMED: PracticeRow = {
  code: 'B86999',
  name: undefined,
  email: undefined,
  state: 'no-mailbox',
  provenOn: undefined,
  named: 'Fewer than 5',
};
const PRACTICE: PracticeRow = {
  ...NAMED,
  name: 'Example Surgery, Leeds',
  email: 'updates@surgery.example',
  state: 'not-proven',
  named: '12',
};
const SCHEME: SchemeRow = {
  href: '/curator/scheme?slug=qismet',
  name: 'QISMET',
  certifiedWords: 'QISMET certified',
  notCertifiedWords: 'Not certified by QISMET',
  kinds: ['Courses about a condition', 'Online courses'],
  standards: ['QIS 2020', 'SS2Q'],
  website: undefined,
  operatingCheckedOn: undefined,
};

const SCHEME_FORM: SchemeView = {
  page: 'scheme',
  action: '/curator/scheme',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  isNew: true,
  isRetired: false,
  change: 0,
  isOvertaken: false,
  kinds: [
    {value: 'condition-education', label: 'Courses about a condition'},
    {value: 'online-course', label: 'Online courses'},
  ],
  values: {},
  errors: [],
};

const PRACTICES = {page: 'practices', code: '', errors: [], notice: undefined} as const;

/** Every state of the pages for curators. */
export const CURATOR_STATES: RegionStates<CuratorView> = {
  'nothing asked yet': {...SEARCH, values: {q: '', postcode: '', listing: ''}, explained: undefined},
  'a search explained': {
    ...SEARCH,
    values: {...SEARCH.values, listing: 'walking-leeds'},
    explained: {
      facts: [
        {name: 'Place', lines: ['LS8 (Roundhay, Leeds), known to the outcode']},
        {
          name: 'Words',
          lines: ['w1 “sugar diabetes”, weight 1: Type 2 diabetes (condition), what the search is about'],
        },
        {name: 'Found', lines: ['43']},
      ],
      rows: [ROW, {...ROW, rank: 2, name: 'Walking group', slug: 'walking-leeds', score: '9.20'}],
      standing: 'walking-leeds is number 2.',
    },
  },
  'nothing found': {
    ...SEARCH,
    explained: {facts: [{name: 'Found', lines: ['0']}], rows: [], standing: undefined},
  },
  'a place that is not known': {
    ...SEARCH,
    values: {...SEARCH.values, postcode: 'ZZ99'},
    errors: [
      {
        field: 'postcode',
        text: 'We do not know that postcode. Check it, or enter a town instead.',
        href: '#postcode',
      },
    ],
    explained: {facts: [{name: 'Found', lines: ['12']}], rows: [ROW], standing: undefined},
  },
  'pages to be checked': CHECKS,
  'pages to be checked, one is marked': {...CHECKS, isSaved: true, next: undefined},
  'pages to be checked, none': {...CHECKS, rows: [], next: undefined},
  'mailboxes that have not answered': {...MAILBOXES, action: '/curator/mailboxes', canSet: true},
  'mailboxes, an address is saved': {
    ...MAILBOXES,
    action: '/curator/mailboxes',
    canSet: true,
    notice: 'saved-used-up',
  },
  'mailboxes, the mailbox has answered': {
    ...MAILBOXES,
    action: '/curator/mailboxes',
    canSet: true,
    notice: 'proven',
  },
  'the address of a mailbox': MAILBOX_ADDRESS,
  'the address of a mailbox, mistyped': {
    ...MAILBOX_ADDRESS,
    row: MAILBOXES.urgent[0] ?? MAILBOX_ADDRESS.row,
    email: 'referrals@',
    errors: [{field: 'email', href: '#email', text: 'Enter an email address, like referrals@example.com'}],
  },
  'practices that are told': {
    ...PRACTICES,
    wanted: [PRACTICE, {...PRACTICE, code: 'B86998', state: 'bounced'}, NAMED],
    proven: [{...PRACTICE, code: 'B86997', state: 'proven', provenOn: '2026-05-01T09:00:00.000Z'}],
    notice: 'asked',
  },
  'practices, none': {...PRACTICES, wanted: [], proven: []},
  'practices, a code mistyped': {
    ...PRACTICES,
    wanted: [],
    proven: [],
    code: 'B8',
    errors: [
      {
        field: 'code',
        href: '#code',
        text: 'Enter the practice’s ODS code: a letter and 5 numbers, like B86109',
      },
    ],
  },
  'schemes, as they are from the start': {
    page: 'schemes',
    inUse: [SCHEME],
    retired: [],
    history: [],
    notice: undefined,
  },
  'schemes, one retired a moment ago': {
    page: 'schemes',
    inUse: [{...SCHEME, website: 'https://www.example.org', operatingCheckedOn: '3 May 2026'}],
    retired: [{...SCHEME, name: 'Example scheme', kinds: [], standards: []}],
    history: [
      {
        at: '4 May 2026, 10am',
        what: 'Retired',
        who: 'curator@menu.example',
        said: 'Example scheme, certified by the example scheme, Not certified by the example scheme',
      },
    ],
    notice: 'retired',
  },
  'a new scheme': SCHEME_FORM,
  'a new scheme, mistyped': {
    ...SCHEME_FORM,
    errors: [
      {field: 'name', href: '#name', text: 'Enter the name of the scheme'},
      {
        field: 'website',
        href: '#website',
        text: 'Enter the address of its home page, like https://www.example.org',
      },
      {field: 'checkedOn', href: '#checkedOn-day', text: 'The date must be today or earlier'},
    ],
  },
  'a scheme that a colleague has changed': {...SCHEME_FORM, isNew: false, isOvertaken: true},
  'a retired scheme': {...SCHEME_FORM, isNew: false, isRetired: true},
  ...WISH_STATES,
  'one practice': {
    page: 'practice',
    formToken: 'token',
    row: NAMED,
    values: {name: '', email: ''},
    errors: [],
  },
  'one practice, mistyped': {
    page: 'practice',
    formToken: 'token',
    row: PRACTICE,
    values: {name: '', email: 'updates@'},
    errors: [
      {
        field: 'name',
        href: '#name',
        text: 'Enter the practice’s name and town, in 120 letters or fewer',
      },
      {field: 'email', href: '#email', text: 'Enter an email address, like admin@surgery.example'},
    ],
  },
  'a month of searches': DEMAND,
  'a month without searches': {...DEMAND, rows: []},
  'a month of which no day is over': {...DEMAND, rows: [], period: undefined, notes: []},
};
