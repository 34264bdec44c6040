import type {RegionStates} from '../region.ts';
import type {ChangeLine, MenuWordsView, ProgrammeFormView} from './views.ts';

const CHANGES: readonly ChangeLine[] = [
  {
    at: '4 May 2026, 10am',
    who: 'curator@menu.example',
    what: 'Changed: Other names',
    why: 'Its team asked for it',
  },
  {at: '3 May 2026, 4pm', who: 'curator@menu.example', what: 'Added', why: 'It began in May'},
];

const PROGRAMME: ProgrammeFormView = {
  page: 'programme',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  stored: {id: 'desmond-newly-diagnosed', called: 'DESMOND Newly Diagnosed'},
  hasListingsLeft: false,
  isOvertaken: false,
  kinds: [{value: 'condition-education', text: 'Courses about one condition'}],
  conditions: [{value: 'diabetes-type-2', text: 'Type 2 diabetes'}],
  delivery: [{value: 'in-person-group', text: 'Group, in person'}],
  schemes: [{value: 'qismet', text: 'QISMET'}],
  values: {
    name: 'DESMOND Newly Diagnosed',
    aliases: 'DESMOND',
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    delivery: ['in-person-group'],
    schemes: ['qismet'],
    summary: 'A 6-hour course for people who found out in the last year that they have type 2 diabetes.',
    format: 'A group of up to 10 people. It lasts 6 hours, in 1 day or 2 half days.',
    whoFor: 'Adults with type 2 diabetes, in the first 12 months.',
    howToJoin: 'Often through your GP or nurse.',
    note: 'People on the course lost more weight than others.',
    limits: 'Their blood sugar was not clearly better.',
    'reviewedOn-day': '1',
    'reviewedOn-month': '11',
    'reviewedOn-year': '2026',
  },
  errors: [],
  changes: [],
};

/** Every state of the pages of programmes. */
export const PROGRAMME_STATES: RegionStates<MenuWordsView> = {
  programmes: {
    page: 'programmes',
    programmes: [
      {id: 'desmond-newly-diagnosed', name: 'DESMOND Newly Diagnosed'},
      {id: 'x-pert', name: 'X-PERT Diabetes'},
    ],
    notice: undefined,
  },
  'a programme was saved': {page: 'programmes', programmes: [], notice: 'saved'},
  'a programme was added': {page: 'programmes', programmes: [], notice: 'added'},
  'a new programme': {...PROGRAMME, stored: undefined, values: {}},
  'a new programme with a name that was given meanwhile': {
    ...PROGRAMME,
    stored: undefined,
    isOvertaken: true,
    errors: [
      {field: 'name', href: '#name', text: '“X-PERT” is a name of the programme X-PERT Diabetes'},
      {
        field: 'schemes',
        href: '#schemes',
        text: 'Nobody certifies this kind of support: Health coaching. Choose none',
      },
    ],
  },
  'a programme': {...PROGRAMME, changes: CHANGES},
  'a programme with listings left': {...PROGRAMME, hasListingsLeft: true},
  'a programme with a name of another': {
    ...PROGRAMME,
    errors: [
      {field: 'name', href: '#name', text: '“X-PERT” is a name of the programme X-PERT Diabetes'},
      {field: 'reviewedOn', href: '#reviewedOn-day', text: 'The date must be a real date, like 30 6 2026'},
      {field: 'why', href: '#why', text: 'Say why, for whoever looks at this later'},
    ],
  },
};
