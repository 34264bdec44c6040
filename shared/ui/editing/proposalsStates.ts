import type {RegionStates} from '../region.ts';
import {DIFF_ROWS} from './exampleEditing.ts';
import {HISTORY, PREVIEW} from './pageStates.ts';
import {SECTION} from './sectionStates.ts';
import type {ProposalsView, ProposalView, QueueView} from './views.ts';

const HOME = '/curator/proposals/example-course';

const QUEUE: QueueView = {
  page: 'queue',
  waiting: 200,
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  spotChecks: [
    {
      id: '2026-05-03T13:00:00.000Z/4/example-course',
      name: 'Type 2 diabetes course, Harehills',
      href: '/support/type-2-diabetes-course-harehills',
      on: '3 May 2026, 2pm',
      lines: ['Can people join now?: Open became Full', 'A start was added: Tuesday 5 May 2026, 10am'],
    },
  ],
  rows: [
    {
      href: HOME,
      name: 'Type 2 diabetes course, Harehills',
      organisationName: 'White Rose Diabetes Learning',
      sentOn: '3 May 2026, 2pm',
      risk: 3,
      isNew: false,
      fields: ['Phone', 'Summary'],
    },
    {
      href: HOME,
      name: 'Tea and talk',
      organisationName: 'Aire Valley Walkers',
      sentOn: '1 May 2026, 9am',
      risk: 2,
      isNew: true,
      fields: [],
    },
    {
      href: HOME,
      name: 'Walking group',
      organisationName: 'Aire Valley Walkers',
      sentOn: '2 May 2026, 9am',
      risk: 1,
      isNew: false,
      fields: ['Summary'],
    },
  ],
  notice: undefined,
};

const PROPOSAL: ProposalView = {
  page: 'proposal',
  action: HOME,
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  listingName: 'Type 2 diabetes course, Harehills',
  organisationName: 'White Rose Diabetes Learning',
  phone: '0113 496 0101',
  publicHref: '/support/type-2-diabetes-course-harehills',
  historyHref: `${HOME}/history`,
  isNew: false,
  sentOn: '3 May 2026, 2pm',
  sentBy: 'lead@white-rose.example, the provider',
  why: 'We have a new number.',
  isRestChecked: false,
  risk: 3,
  rows: DIFF_ROWS,
  conflicts: [],
  lacks: [],
  sections: [
    {href: `${HOME}/name`, heading: 'Name and summary'},
    {href: `${HOME}/contact`, heading: 'Contact'},
  ],
  told: ['hello@white-rose.example.org'],
  shown: '4/2',
  values: {},
  errors: [],
};

const CONFLICT = {
  field: 'contact.phone',
  label: 'Phone',
  ours: ['0113 496 0199'],
  theirs: ['0113 496 0155'],
  against: '0123456789abcdef',
} as const;

/** Every state of the pages under `/curator/proposals`. */
export const PROPOSALS_STATES: RegionStates<ProposalsView> = {
  'changes that wait': QUEUE,
  'nothing waits': {...QUEUE, rows: [], spotChecks: []},
  'one was looked at': {...QUEUE, notice: 'looked-at'},
  'one was approved': {...QUEUE, notice: 'approved'},
  'one of a hidden page was approved': {...QUEUE, notice: 'approved-hidden'},
  'one was sent back': {...QUEUE, notice: 'returned'},
  'one was decided before': {...QUEUE, rows: [], notice: 'decided-before'},
  'a change': PROPOSAL,
  'a change of which nobody can be told': {...PROPOSAL, told: [], phone: undefined},
  'a change of words': {...PROPOSAL, told: undefined, risk: 1, rows: DIFF_ROWS.slice(0, 1)},
  'a new page': {...PROPOSAL, isNew: true, publicHref: undefined, historyHref: undefined, told: undefined},
  'a change that lacks something': {
    ...PROPOSAL,
    lacks: [{text: 'Summary needs an answer', href: `${HOME}/name#summary`}],
  },
  'changed by others meanwhile': {...PROPOSAL, conflicts: [CONFLICT]},
  'changed by others meanwhile, nothing chosen': {
    ...PROPOSAL,
    conflicts: [CONFLICT],
    errors: [
      {
        field: 'choice-contact-phone',
        href: '#choice-contact-phone',
        text: 'Choose which one stays: Phone',
      },
    ],
  },
  'changed while it was read': {
    ...PROPOSAL,
    values: {message: 'Which bus stops there?'},
    errors: [
      {
        field: 'shown',
        href: '#what-changes',
        text: 'This was changed while you were reading it. Look at it again, and then decide.',
      },
    ],
  },
  'sent back without a message': {
    ...PROPOSAL,
    errors: [{field: 'message', href: '#message', text: 'Say what they should change'}],
  },
  'changed first': {...SECTION, back: HOME, action: `${HOME}/name`},
  'the page as it would be': {...PREVIEW, back: HOME},
  'what was changed': {
    ...HISTORY,
    back: HOME,
    entries: HISTORY.entries.map((entry) => ({
      ...entry,
      who: 'Written by lead@white-rose.example, the provider. Approved by curator@menu.example, a curator.',
      canRestore: false,
    })),
  },
};
