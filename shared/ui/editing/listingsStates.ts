import type {DiffRow} from '#shared/proposal/diff.ts';
import {exampleListing} from '../listing/exampleListing.ts';
import type {RegionStates} from '../region.ts';
import type {StartCheckView, StartView} from './startViews.ts';
import type {TermCheckView, TermView} from './termViews.ts';
import type {
  DatesView,
  EditingView,
  HistoryView,
  ListingsView,
  MergedView,
  PreviewView,
  SectionView,
  TasksView,
} from './views.ts';

const HOME = '/provider/listings/example-course';
const FORM_TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const NAME = 'Type 2 diabetes course, Harehills';

export const DIFF_ROWS: readonly DiffRow[] = [
  {
    field: 'summary',
    label: 'Summary',
    risk: 1,
    before: ['Six mornings.'],
    after: ['Six mornings on food, moving and medicines, with lunch.'],
  },
  {
    field: 'contact.phone',
    label: 'Phone',
    risk: 3,
    before: ['0113 496 0101'],
    after: ['0113 496 0199'],
  },
  {field: 'access', label: 'Access and help to take part', risk: 2, before: [], after: ['Step-free: Yes']},
];

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

/** One page of the form; curators have the same. */
export const SECTION: SectionView = {
  page: 'section',
  action: `${HOME}/name`,
  formToken: FORM_TOKEN,
  back: HOME,
  listingName: NAME,
  section: 'name',
  values: {name: NAME, supportType: 'condition-education', summary: 'Six mornings.'},
  errors: [],
  seen: '{}',
  clashes: [],
  locked: [],
  programmeName: undefined,
  placeBlocks: 2,
  questionBlocks: 2,
  areaAsItIs: 'People who live within 5 miles of Harehills',
};

const page = (section: SectionView['section'], values: SectionView['values'] = {}): SectionView => ({
  ...SECTION,
  section,
  action: `${HOME}/${section}`,
  values,
});

export const PREVIEW: PreviewView = {
  page: 'preview',
  questions: [
    '“Do you use oxygen at home?” Why: We make sure that there is oxygen in the room. Answer: Yes or no.',
  ],
  back: HOME,
  listing: {view: exampleListing(), today: '2026-11-20', origin: 'https://example.org', isPreview: true},
  lacks: [],
};

export const HISTORY: HistoryView = {
  page: 'history',
  back: HOME,
  action: `${HOME}/history`,
  formToken: FORM_TOKEN,
  listingName: NAME,
  errors: [],
  entries: [
    {
      id: '2026-05-03T13:00:00.000Z/4',
      on: '3 May 2026, 2pm',
      who: 'Written by you. Approved by a curator.',
      why: 'We have moved.',
      became: undefined,
      rows: DIFF_ROWS,
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: true,
    },
    {
      id: '2026-04-03T13:00:00.000Z/3',
      on: '3 April 2026, 2pm',
      who: 'Written by somebody at your organisation. It went live at once.',
      why: undefined,
      became: undefined,
      rows: [],
      starts: ['Tuesday 5 May 2026, 10am to 12pm'],
      startChanges: ['Tuesday 12 May 2026, 10am: Where: Compton Centre became Garforth Library'],
      edited: [],
      canRestore: false,
    },
    {
      id: '2026-04-02T13:00:00.000Z/2',
      on: '2 April 2026, 2pm',
      who: 'By the link in our email.',
      why: undefined,
      became: 'Somebody said that the page is right.',
      rows: [],
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: false,
    },
    {
      id: '2026-03-03T09:00:00.000Z/1',
      on: '3 March 2026, 9am',
      who: 'By the calendar: nobody had checked the page.',
      why: undefined,
      became: 'The page is hidden: nobody finds it, and nobody can be referred through it.',
      rows: [],
      starts: [],
      startChanges: [],
      edited: [],
      canRestore: false,
    },
  ],
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

const START = {
  label: 'Tuesday 5 May 2026, 10am',
  details: '6 times, the last on 9 June 2026, 12 places, Punjabi',
  copyHref: `${HOME}/dates?copy=run-1`,
  changeHref: `${HOME}/dates?change=run-1`,
};

const QUESTIONS = {
  'questions-0-id': 'oxygen',
  'questions-0-ask': 'Do you use oxygen at home?',
  'questions-0-why': 'We make sure that there is oxygen in the room.',
  'questions-0-type': 'yes-no',
  'questions-0-use': 'extra',
  'questions-0-place': '1',
};

const DATES: DatesView = {
  page: 'dates',
  action: `${HOME}/dates`,
  formToken: FORM_TOKEN,
  back: HOME,
  listingName: NAME,
  runs: [START],
  running: [{...START, label: 'Tuesday 7 April 2026, 10am'}],
  past: [{...START, label: 'Tuesday 6 January 2026, 10am', changeHref: undefined}],
  termHref: `${HOME}/dates?term=last`,
  places: ['Compton Centre', 'Garforth Library'],
  values: {kind: 'course', times: '6', everyWeeks: '1', bankHolidays: 'leave-out'},
  errors: [],
  added: undefined,
  changed: undefined,
};

const CHANGE: StartView = {
  page: 'start',
  action: `${HOME}/dates?change=run-1`,
  formToken: FORM_TOKEN,
  back: `${HOME}/dates`,
  listingName: NAME,
  label: START.label,
  shown: '0123456789abcdef',
  dates: [
    {field: 'on-1', label: 'Date 1', day: 'Tuesday 5 May 2026', fixed: undefined},
    {field: 'on-2', label: 'Date 2', day: 'Tuesday 12 May 2026', fixed: undefined},
  ],
  places: ['Compton Centre', 'Garforth Library'],
  ownPlace: undefined,
  taken: 4,
  values: {
    'on-1-day': '5',
    'on-1-month': '5',
    'on-1-year': '2026',
    'on-2-day': '12',
    'on-2-month': '5',
    'on-2-year': '2026',
    startsAt: '10:00',
    endsAt: '12:00',
    place: '0',
    link: '',
    language: 'pa',
    capacity: '12',
    note: 'Bring your own lunch.',
  },
  errors: [],
};

const CHECK: StartCheckView = {
  page: 'start-check',
  action: CHANGE.action,
  formToken: FORM_TOKEN,
  back: CHANGE.back,
  listingName: NAME,
  label: START.label,
  rows: [
    {
      label: 'When',
      before: '2 dates, 10am to 12pm: Tuesday 5 May 2026; Tuesday 12 May 2026',
      after: '2 dates, 10am to 12pm: Thursday 7 May 2026; Thursday 14 May 2026',
    },
    {label: 'Where', before: 'Compton Centre', after: 'Garforth Library'},
    {label: 'Places in all', before: '12', after: '10'},
  ],
  isTold: true,
  placed: 3,
  offered: 1,
  typed: [['on-1-day', '7']],
};

const TERM: TermView = {
  page: 'term',
  action: `${HOME}/dates?term=last`,
  formToken: FORM_TOKEN,
  back: `${HOME}/dates`,
  listingName: NAME,
  from: 'Tuesday 6 January 2026',
  to: 'Friday 13 March 2026',
  rows: [
    {
      id: 'run-1',
      label: 'Tuesday 5 May 2026, 10am',
      details: '6 times, the last on 9 June 2026, 12 places, Punjabi',
      copiedFrom: 'Tuesday 6 January 2026, 10am',
    },
    {
      id: 'run-2',
      label: 'Friday 10 July 2026, 6:30pm',
      details: 'Until 8pm, Bring your own lunch',
      copiedFrom: 'Friday 13 March 2026, 6:30pm',
    },
  ],
  values: {bankHolidays: 'leave-out', start: ['run-1', 'run-2']},
  errors: [],
};

const TERM_CHECK: TermCheckView = {
  page: 'term-check',
  action: TERM.action,
  formToken: FORM_TOKEN,
  back: TERM.action,
  listingName: NAME,
  shown: '0123456789abcdef',
  starts: [
    {
      label: 'Tuesday 5 May 2026, 10am',
      lines: [
        '3 dates, 10am to midday: Tuesday 5 May 2026; Tuesday 12 May 2026; Tuesday 19 May 2026',
        'Place: Compton Centre',
        '12 places',
        'Punjabi',
      ],
    },
    {label: 'Friday 10 July 2026, 6:30pm', lines: ['Friday 10 July 2026, 6:30pm to 8pm']},
  ],
  typed: [['start', 'run-1']],
};

/** Every state of the pages under `/provider/listings`. */
export const LISTINGS_STATES: RegionStates<EditingView> = {
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
  'name and summary': SECTION,
  'name and summary, of a programme': {
    ...SECTION,
    locked: [{field: 'supportType', lines: ['Courses about one condition']}],
    programmeName: 'DESMOND',
  },
  'name and summary, empty': {
    ...SECTION,
    values: {},
    errors: [{field: 'name', href: '#name', text: 'Name: this needs an answer'}],
  },
  'changed by a colleague meanwhile': {
    ...SECTION,
    clashes: [{field: 'summary', label: 'Summary', theirs: ['Six evenings.'], against: '0123456789abcdef'}],
    errors: [{field: 'choice-summary', href: '#choice-summary', text: 'Choose which one stays: Summary'}],
  },
  'sent by a colleague meanwhile': {
    ...SECTION,
    errors: [
      {
        field: 'late',
        href: '#name',
        text: 'This is with a curator now. Open the list of its parts in another window, take it back, and save here again.',
      },
    ],
  },
  'what happens': page('what-happens', {description: 'You meet.\n\nYou talk.'}),
  'about the group': page('group', {'peerSupport-formality': 'informal', 'peerSupport-purpose': 'We talk.'}),
  'who it is for': page('who', {conditions: ['diabetes-type-2'], audiences: ['adults']}),
  'where and how': page('where', {
    serviceArea: 'outcodes',
    'serviceArea-outcodes': 'LS8, LS9',
    'serviceArea-label': 'People who live in Harehills',
    'places-0-name': 'Compton Centre',
    'places-0-postcode': 'LS9 7BG',
  }),
  'where and how, not a postcode': {
    ...page('where', {serviceArea: 'as-it-is', 'places-0-name': 'Compton Centre', 'places-0-postcode': 'LS'}),
    errors: [
      {field: 'places-0-postcode', href: '#places-0-postcode', text: 'Enter a full postcode, like LS8 1AB'},
    ],
  },
  dates: DATES,
  'dates, none yet': {...DATES, runs: [], running: [], past: [], termHref: undefined, places: []},
  'dates were added': {...DATES, added: 6},
  'dates, to be looked at again': {
    ...DATES,
    errors: [
      {field: 'first', href: '#first', text: 'Enter the first day, which is still to come, like 12 1 2027'},
      {field: 'startsAt', href: '#startsAt', text: 'Enter when it starts, like 6:30pm'},
      {
        field: 'pauseFrom',
        href: '#pauseFrom',
        text: 'Enter the first and the last day of the break, or neither',
      },
    ],
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
  'dates, none under way': {...DATES, running: [], past: []},
  'a start was changed': {...DATES, changed: START.label},
  'last term, once more': TERM,
  'last term, to be looked at again': {
    ...TERM,
    values: {
      ...TERM.values,
      start: [],
      'pauseFrom-day': '32',
      'pauseFrom-month': '5',
      'pauseFrom-year': '2026',
    },
    errors: [
      {field: 'start', href: '#start', text: 'Choose one start at least'},
      {
        field: 'pauseFrom',
        href: '#pauseFrom',
        text: 'Enter the first and the last day of the break, or neither',
      },
    ],
  },
  'last term, to check': TERM_CHECK,
  'last term, one start to check': {...TERM_CHECK, starts: TERM_CHECK.starts.slice(0, 1)},
  'a start to change': CHANGE,
  'a start to change, under way': {
    ...CHANGE,
    taken: 0,
    ownPlace: 'Oulton Institute',
    dates: [
      {
        field: 'on-1',
        label: 'Date 1',
        day: 'Tuesday 5 May 2026',
        fixed: 'Tuesday 5 May 2026, 10am to 12pm',
      },
      ...CHANGE.dates.slice(1),
    ],
  },
  'a start to change, to be looked at again': {
    ...CHANGE,
    errors: [
      {field: 'on-1', href: '#on-1-day', text: 'Enter a day that is still to come, like 12 1 2027'},
      {field: 'on-2', href: '#on-2-day', text: 'Enter a day, like 12 1 2027'},
      {field: 'capacity', href: '#capacity', text: '4 places are taken or offered. Enter 4 or more'},
    ],
  },
  'a start to change, every date is cancelled': {
    ...CHANGE,
    values: {...CHANGE.values, off: ['on-1', 'on-2']},
    errors: [
      {
        field: 'off',
        href: '#off',
        text: 'Leave one date at least. To cancel them all, cancel the start instead',
      },
    ],
  },
  'a change of a start to check': CHECK,
  'a change of a start to check, nobody is on it': {...CHECK, placed: 0, offered: 0},
  'a change of a start to check, only its places': {...CHECK, isTold: false, rows: CHECK.rows.slice(2)},
  'live at once': {...TASKS, notice: 'live'},
  'can people join now': page('times', {status: 'full', wait: '6'}),
  access: page('access', {'access-step-free': 'yes', 'access-parking': 'ask-us'}),
  'how to join': page('join', {'referral-self': 'yes', 'referral-professional': 'no'}),
  'questions that are asked': page('questions', QUESTIONS),
  'questions that are asked, to be looked at again': {
    ...page('questions', QUESTIONS),
    errors: [
      {
        field: 'questions-1-ask',
        href: '#questions-1-ask',
        text: 'Enter the question, in 200 letters or fewer',
      },
    ],
  },
  contact: page('contact', {'contact-phone': '0113 496 0101', mailbox: 'referrals@example.org'}),
  cost: page('cost', {'cost-kind': 'free'}),
  'the page as it would be': PREVIEW,
  'the page lacks something': {
    ...PREVIEW,
    listing: undefined,
    lacks: [{text: 'Summary needs an answer', href: `${HOME}/name#summary`}],
  },
  'what was changed': HISTORY,
  'a curator changed it before it was approved': {
    ...HISTORY,
    entries: HISTORY.entries.slice(0, 1).map((entry) => ({
      ...entry,
      who: 'Written by you. Changed by a curator before it was approved. Approved by a curator.',
      edited: DIFF_ROWS.slice(0, 1),
    })),
  },
  'what was changed cannot be taken back': {
    ...HISTORY,
    errors: [
      {
        field: 'entry',
        href: '#history',
        text: 'Nothing was taken back: your changes already make something else of Summary. Send them, or throw them away, first.',
      },
    ],
  },
  'nothing was changed': {...HISTORY, entries: []},
};
