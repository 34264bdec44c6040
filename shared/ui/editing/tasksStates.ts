import type {RegionStates} from '../region.ts';
import {DIFF_ROWS, FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {ListingsView, MergedView, TasksView} from './views.ts';

const MERGED: MergedView = {
  page: 'merged',
  listingName: NAME,
  into: {
    name: 'Diabetes course, Leeds East',
    home: '/provider/listings/example-other-course',
    publicHref: '/support/diabetes-course-leeds-east',
  },
  rows: [],
  message: undefined,
  why: '',
};

const LISTINGS: ListingsView = {
  page: 'listings',
  formToken: FORM_TOKEN,
  groups: [
    {
      organisationId: 'example-provider',
      organisationName: 'White Rose Diabetes Learning',
      rows: [
        {href: HOME, name: NAME, state: 'public', proposal: undefined, message: undefined},
        {href: HOME, name: 'A walk', state: 'public', proposal: 'draft', message: undefined},
        {href: HOME, name: 'A choir', state: 'hidden', proposal: undefined, message: undefined},
        {href: HOME, name: 'Tea, talk', state: 'merged', proposal: undefined, message: undefined},
        {href: HOME, name: 'A new page', state: 'new', proposal: 'sent', message: undefined},
        {href: HOME, name: 'Tea', state: 'public', proposal: 'returned', message: 'Which bus stops there?'},
      ],
    },
  ],
  programmes: [{id: 'desmond', name: 'DESMOND'}],
  notice: undefined,
};

const TASKS: TasksView = {
  page: 'tasks',
  action: HOME,
  formToken: FORM_TOKEN,
  listingName: NAME,
  publicHref: '/support/type-2-diabetes-course-harehills',
  historyHref: `${HOME}/history`,
  proposal: 'draft',
  shown: '3',
  sentOn: undefined,
  message: undefined,
  sections: [
    {href: `${HOME}/name`, section: 'name', status: 'changed'},
    {href: `${HOME}/what-happens`, section: 'what-happens', status: 'as-public'},
    {href: `${HOME}/times`, section: 'times', status: 'as-public'},
    {href: `${HOME}/contact`, section: 'contact', status: 'changed'},
    {href: `${HOME}/cost`, section: 'cost', status: 'as-public'},
  ],
  datesHref: `${HOME}/dates`,
  rows: DIFF_ROWS,
  conflicts: [],
  values: {},
  errors: [],
  notice: undefined,
};

const CONFLICT = {
  field: 'contact.phone',
  label: 'Phone',
  ours: ['0113 496 0199'],
  theirs: ['0113 496 0155'],
  against: '0123456789abcdef',
} as const;

const CHOOSE = {
  field: 'choice-contact-phone',
  href: '#choice-contact-phone',
  text: 'Choose which one stays: Phone',
} as const;

/** One’s own listings, and the list of tasks of one. */
export const TASKS_STATES: RegionStates<ListingsView | TasksView | MergedView> = {
  listings: LISTINGS,
  'no listings yet': {...LISTINGS, groups: LISTINGS.groups.map((group) => ({...group, rows: []}))},
  'not an editor': {...LISTINGS, groups: []},
  'too many new pages': {...LISTINGS, notice: 'too-many'},
  'a change was thrown away': {...LISTINGS, notice: 'thrown-away'},
  'nothing changed yet': {
    ...TASKS,
    proposal: 'none',
    rows: [],
    sections: TASKS.sections.map((each) => ({...each, status: 'as-public' as const})),
  },
  'a change that is written': {...TASKS, notice: 'saved'},
  'nothing to send': {...TASKS, rows: [], notice: 'nothing-changed'},
  'no reason given': {
    ...TASKS,
    errors: [{field: 'why', href: '#why', text: 'Say in one line why you change it'}],
  },
  'changed by a colleague while it was read': {
    ...TASKS,
    values: {why: 'We have moved.'},
    errors: [
      {
        field: 'shown',
        href: '#your-changes',
        text: 'This was changed while you were reading it. Look at it again, and then decide.',
      },
    ],
  },
  'with a curator': {...TASKS, proposal: 'sent', sentOn: '3 May 2026, 2pm', notice: 'sent'},
  'sent back': {...TASKS, proposal: 'returned', message: 'Which bus stops there?\nAnd is there a lift?'},
  'taken back': {...TASKS, notice: 'taken-back'},
  'an old page stands in the draft': {...TASKS, notice: 'restored'},
  'changed by others meanwhile': {...TASKS, conflicts: [CONFLICT]},
  'changed by others meanwhile, nothing chosen': {...TASKS, conflicts: [CONFLICT], errors: [CHOOSE]},
  'a choice is saved': {...TASKS, notice: 'chosen'},
  'a new page that lacks answers': {
    ...TASKS,
    publicHref: undefined,
    datesHref: undefined,
    historyHref: undefined,
    listingName: '',
    rows: [],
    sections: [
      {href: `${HOME}/name`, section: 'name', status: 'lacking'},
      {href: `${HOME}/who`, section: 'who', status: 'done'},
    ],
    errors: [{field: 'name', href: '#task-name', text: 'Name needs an answer'}],
  },
  'merged into another page': MERGED,
  'merged into a page of somebody else, which is hidden': {
    ...MERGED,
    into: {...MERGED.into, home: undefined, publicHref: undefined},
  },
  'merged into another page, a change was not sent': {
    ...MERGED,
    rows: DIFF_ROWS,
    message: 'Please add the postcode.',
    why: 'We have a new phone.',
  },
  'live at once': {...TASKS, notice: 'live'},
};
