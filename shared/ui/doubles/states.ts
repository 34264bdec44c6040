import {DIFF_ROWS} from '../editing/exampleEditing.ts';
import {PREVIEW} from '../editing/pageStates.ts';
import type {RegionStates} from '../region.ts';
import type {CompareView, ConfirmView, DoublesView, DraftView, MergesView, PairsView} from './views.ts';

const NAMES = ['Breathe Easy Roundhay', 'The Roundhay Breathe Easy Group'] as const;
const FORM = {
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  hidden: [
    ['one', 'example:1'],
    ['other', 'example:2'],
    ['shown', 'BBBBBBBBBBBBBBBB'],
  ],
} as const;

const PAIRS: PairsView = {
  page: 'pairs',
  rows: [
    {
      href: '/curator/duplicate?one=example%3A1&other=example%3A2',
      names: NAMES,
      providers: ['Aire Valley Walkers', 'Leeds Lungs'],
      because: [
        'Their names are alike',
        'They have the same phone number: 01134960101',
        'They are at the same place',
      ],
    },
    {
      href: '/curator/duplicate?one=example%3A3&other=example%3A4',
      names: ['Tea and talk', 'Tea and talk'],
      providers: ['Aire Valley Walkers', 'Aire Valley Walkers'],
      because: ['They have the same name'],
    },
  ],
  next: '/curator/duplicates?after=900%23a%23b',
  notice: undefined,
};

const DRAFT: DraftView = {
  name: NAMES[1],
  organisationName: 'Leeds Lungs',
  on: '3 May 2026, 2pm',
  rows: DIFF_ROWS,
  fate: 'open',
};

const COMPARE: CompareView = {
  ...FORM,
  page: 'compare',
  one: {
    name: NAMES[0],
    href: '/support/breathe-easy-roundhay',
    facts: [
      {key: 'Provider', value: 'Aire Valley Walkers'},
      {key: 'Checked', value: '3 May 2026'},
      {key: 'Requests online', value: 'Yes'},
      {key: 'Starts to come', value: '3'},
    ],
  },
  other: {
    name: NAMES[1],
    href: '/support/the-roundhay-breathe-easy-group',
    facts: [
      {key: 'Provider', value: 'Leeds Lungs'},
      {key: 'Checked', value: 'Never'},
      {key: 'Requests online', value: 'No'},
      {key: 'Starts to come', value: 'None'},
    ],
  },
  because: PAIRS.rows[0]?.because ?? [],
  apart: {who: 'rose@leeds.example, a curator', on: '3 April 2026, 10am'},
  stays: 'one',
  fields: [
    {name: 'take-name', label: 'Name', one: [NAMES[0]], other: [NAMES[1]], chosen: 'one'},
    {
      name: 'take-places',
      label: 'Places',
      one: ['Roundhay Methodist Church Hall, Street Lane, Leeds, LS8 1AA'],
      other: [],
      chosen: 'one',
    },
    {
      name: 'take-description',
      label: 'What happens',
      one: ['We meet each Tuesday.', 'There is tea.'],
      other: ['Singing, breathing and a rest.'],
      chosen: 'other',
    },
  ],
  waits: [],
  drafts: [],
  errors: [],
};

const CONFIRM: ConfirmView = {
  ...FORM,
  page: 'confirm',
  back: '/curator/duplicate?one=example%3A1&other=example%3A2',
  stays: NAMES[0],
  goes: NAMES[1],
  rows: DIFF_ROWS,
  means: [
    'Links to the page that is hidden lead to the page that stays.',
    'Search finds only the page that stays.',
    'Requests that were sent before stay where they are, and are answered there.',
    'You can undo this.',
  ],
  answers: undefined,
  drafts: [],
  errors: [],
};

const MERGES: MergesView = {
  page: 'merges',
  rows: [
    {
      href: '/curator/merges?listing=example%3A2',
      stays: NAMES[0],
      goes: NAMES[1],
      on: '3 May 2026, 2pm',
      who: 'curator@menu.example, a curator',
    },
  ],
  next: '/curator/merges?after=2026',
  notice: undefined,
};

/** Every state of the pages about doubles. */
export const DOUBLES_STATES: RegionStates<DoublesView> = {
  'pages that may be the same': PAIRS,
  'pages that may be the same, two were merged': {...PAIRS, notice: 'merged', next: undefined},
  'pages that may be the same, one takes no requests now': {...PAIRS, notice: 'merged-code'},
  'pages that may be the same, one has gone': {...PAIRS, notice: 'gone'},
  'no two look the same': {...PAIRS, rows: [], next: undefined, notice: 'apart'},
  'two pages compared': COMPARE,
  'two pages that say the same': {...COMPARE, fields: []},
  'two pages, one changed meanwhile': {
    ...COMPARE,
    errors: [
      {
        field: 'stays',
        href: '#stays',
        text: 'One of these pages, or a change of it, was changed while you read it. Look at both again.',
      },
    ],
  },
  'two pages of which a change waits': {
    ...COMPARE,
    waits: [{href: '/curator/proposals/example%3A2', name: NAMES[1]}],
    errors: [
      {
        field: 'stays',
        href: '#waits',
        text: 'A change of one of these pages waits for a curator. Decide it first.',
      },
    ],
  },
  'two pages, a change of one is not sent': {...COMPARE, drafts: [DRAFT]},
  'the page as it would be': {...FORM, page: 'look', back: CONFIRM.back, listing: PREVIEW.listing, lacks: []},
  'a page that would lack something': {
    ...FORM,
    page: 'look',
    back: CONFIRM.back,
    listing: undefined,
    lacks: ['Summary needs an answer'],
  },
  'before a merge': CONFIRM,
  'before a merge, changes of both are not sent': {
    ...CONFIRM,
    drafts: [
      {...DRAFT, fate: 'stuck'},
      {...DRAFT, name: NAMES[0], organisationName: 'Aire Valley Walkers', fate: 'kept'},
    ],
  },
  'before a merge that changes nothing': {...CONFIRM, rows: []},
  'before a merge of two providers, not agreed': {
    ...CONFIRM,
    answers: {before: 'Leeds Lungs', after: 'Aire Valley Walkers'},
    errors: [{field: 'agree', href: '#agree', text: 'Say that Aire Valley Walkers answers from now on'}],
  },
  'pages that were merged': MERGES,
  'pages that were merged, one is undone': {...MERGES, notice: 'undone', next: undefined},
  'pages that were merged, one is undone and takes no requests now': {...MERGES, notice: 'undone-code'},
  'pages that were merged, one was changed': {...MERGES, notice: 'changed'},
  'none was merged': {...MERGES, rows: [], next: undefined},
  'before a merge is undone': {
    ...FORM,
    page: 'undo',
    stays: NAMES[0],
    goes: NAMES[1],
    rows: DIFF_ROWS,
    kept: ['Phone'],
    means: [
      'The mailbox of Breathe Easy Roundhay changes back. It takes no requests here until that mailbox has answered a code.',
      'We email the contacts of both pages.',
    ],
  },
};
