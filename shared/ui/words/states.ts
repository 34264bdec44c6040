import type {RegionStates} from '../region.ts';
import type {MenuWordsView, PreviewShown, PreviewView, ProgrammeFormView, WordsFormView} from './views.ts';

const FORM_TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const WORDS: Extract<MenuWordsView, {page: 'words'}> = {
  page: 'words',
  rows: [
    {id: 'w-1', phrases: ['sweet disease', 'glucose trouble'], means: ['Type 2 diabetes']},
    {id: 'w-2', phrases: ['funny turns'], means: ['Epilepsy', 'Stroke and mini-stroke']},
  ],
  isFull: false,
  changes: [
    {
      at: '4 May 2026, 10am',
      who: 'curator@menu.example',
      what: 'Added “funny turns”: any of Epilepsy, Stroke and mini-stroke',
      why: 'Searched for 12 times in April and found nothing',
    },
    {
      at: '3 May 2026, 4pm',
      who: 'curator@menu.example',
      what: 'Took out “wonky lungs”: Asthma',
      why: 'It is in the taxonomy now',
      backHref: '/curator/words?row=new&as=2',
    },
  ],
  notice: undefined,
};

const FORM: WordsFormView = {
  page: 'row',
  formToken: FORM_TOKEN,
  row: 'new',
  conditions: [
    {value: 'condition:diabetes-type-2', text: 'Type 2 diabetes'},
    {value: 'condition:epilepsy', text: 'Epilepsy'},
  ],
  kinds: [{value: 'support:peer-support', text: 'Support groups and peer support'}],
  values: {},
  errors: [],
};

const PREVIEW_SHOWN: PreviewShown = {
  judged: 244,
  notMade: 0,
  notMadeSame: 0,
  isFurther: false,
  progress: undefined,
  figures: {
    of: 244,
    precisionAt1: ['0.902', '0.906'],
    ndcgAt10: ['0.921', '0.923'],
    hardFails: ['13', '13'],
  },
  changed: [
    {
      q: 'sweet disease course',
      from: 'LS8',
      lines: [
        'DESMOND for people who are newly diagnosed comes in',
        'Harehills Walkers goes',
        'Sugar Talk moves from 4 to 1',
      ],
    },
  ],
  moreChanged: 0,
  typed: [],
};

const PREVIEW: PreviewView = {
  page: 'preview',
  action: '/curator/words',
  formToken: FORM_TOKEN,
  back: {href: '/curator/words', text: 'All words'},
  heading: 'Add these words?',
  facts: [
    {key: 'Words', value: ['sweet disease', 'glucose trouble']},
    {key: 'What they mean', value: ['Type 2 diabetes']},
    {key: 'Why', value: ['People in Harehills say so']},
  ],
  warnings: [],
  preview: PREVIEW_SHOWN,
  hidden: [
    ['row', 'new'],
    ['revision', '3'],
  ],
  isOvertaken: false,
  save: 'Add them',
};

const PROGRAMME: ProgrammeFormView = {
  page: 'programme',
  formToken: FORM_TOKEN,
  id: 'desmond-newly-diagnosed',
  called: 'DESMOND Newly Diagnosed',
  hasListingsLeft: false,
  kinds: [{value: 'condition-education', text: 'Courses about one condition'}],
  conditions: [{value: 'diabetes-type-2', text: 'Type 2 diabetes'}],
  delivery: [{value: 'in-person-group', text: 'Group, in person'}],
  values: {
    name: 'DESMOND Newly Diagnosed',
    aliases: 'DESMOND',
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    delivery: ['in-person-group'],
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

/** Every state of the pages of words and programmes. */
export const WORDS_STATES: RegionStates<MenuWordsView> = {
  'words that were added': WORDS,
  'no words yet': {...WORDS, rows: [], changes: []},
  'words were added': {...WORDS, notice: 'added'},
  'words were changed': {...WORDS, notice: 'changed'},
  'words were taken out, of a full list': {...WORDS, notice: 'taken-out', isFull: true},
  'new words': FORM,
  'words to change': {
    ...FORM,
    row: 'w-1',
    values: {phrases: 'sweet disease', means: ['condition:diabetes-type-2'], why: ''},
  },
  'words that cannot be added': {
    ...FORM,
    values: {phrases: 'chest pain', why: ''},
    errors: [
      {
        field: 'phrases',
        href: '#phrases',
        text: '“chest pain” may mean that somebody is in danger. What these words do is not changed here',
      },
      {field: 'means', href: '#means', text: 'Choose what the words mean'},
      {field: 'why', href: '#why', text: 'Say why, for whoever looks at this later'},
    ],
  },
  'a preview': PREVIEW,
  'a preview of words that take a place, overtaken': {
    ...PREVIEW,
    isOvertaken: true,
    warnings: ['“sugar” means Type 2 diabetes now. Your row takes its place.'],
    preview: {
      ...PREVIEW_SHOWN,
      judged: 232,
      notMade: 12,
      progress: '{}',
      moreChanged: 7,
      typed: [
        {
          q: 'sweet disease in Leeds',
          before: ['Harehills Walkers'],
          after: ['DESMOND for people who are newly diagnosed', 'Harehills Walkers'],
          lines: ['DESMOND for people who are newly diagnosed comes in'],
        },
        {q: 'gout', before: ['Gout and me'], after: ['Gout and me'], lines: []},
      ],
    },
  },
  programmes: {
    page: 'programmes',
    programmes: [
      {id: 'desmond-newly-diagnosed', name: 'DESMOND Newly Diagnosed'},
      {id: 'x-pert', name: 'X-PERT Diabetes'},
    ],
    isSaved: false,
  },
  'a programme was saved': {page: 'programmes', programmes: [], isSaved: true},
  'a programme': {...PROGRAMME, changes: WORDS.changes},
  'a programme with listings left': {...PROGRAMME, hasListingsLeft: true},
  'a programme with a name of another': {
    ...PROGRAMME,
    errors: [
      {field: 'name', href: '#name', text: '“X-PERT” is a name of the programme X-PERT Diabetes'},
      {field: 'reviewedOn', href: '#reviewedOn-day', text: 'The date must be a real date, like 30 6 2026'},
      {field: 'why', href: '#why', text: 'Say why, for whoever looks at this later'},
    ],
  },
  'a preview of which the rest stays as it is': {
    ...PREVIEW,
    preview: {...PREVIEW_SHOWN, judged: 130, notMade: 114, notMadeSame: 114, progress: '{}'},
  },
  'the last page of a preview': {
    ...PREVIEW,
    preview: {...PREVIEW_SHOWN, isFurther: true, changed: []},
  },
  'a preview in a menu that nobody has judged': {
    ...PREVIEW,
    preview: {...PREVIEW_SHOWN, figures: undefined, changed: []},
  },
};
