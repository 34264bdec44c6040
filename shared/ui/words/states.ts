import type {RegionStates} from '../region.ts';
import {PROGRAMME_STATES} from './programmeStates.ts';
import type {MenuWordsView, NearFormView, PreviewShown, PreviewView, WordsFormView} from './views.ts';

const FORM_TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const WORDS: Extract<MenuWordsView, {page: 'words'}> = {
  page: 'words',
  rows: [
    {id: 'w-1', phrases: ['sweet disease', 'glucose trouble'], means: ['Type 2 diabetes']},
    {id: 'w-2', phrases: ['funny turns'], means: ['Epilepsy', 'Stroke and mini-stroke']},
  ],
  isFull: false,
  near: [{id: 'near:copd:asthma', supportFor: 'COPD', helpsWith: 'Asthma'}],
  isNearFull: false,
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

const NEAR: NearFormView = {
  page: 'near',
  formToken: FORM_TOKEN,
  stored: undefined,
  conditions: [
    {value: 'copd', text: 'COPD'},
    {value: 'asthma', text: 'Asthma'},
    {value: 'bronchiectasis', text: 'Bronchiectasis'},
  ],
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

/** Every state of the pages of words and programmes. */
export const WORDS_STATES: RegionStates<MenuWordsView> = {
  'words that were added': WORDS,
  'no words yet': {...WORDS, rows: [], near: [], changes: []},
  'words were added': {...WORDS, notice: 'added'},
  'words were changed': {...WORDS, notice: 'changed'},
  'words were taken out, of a full list': {...WORDS, notice: 'taken-out', isFull: true, isNearFull: true},
  'what also helps was added': {...WORDS, notice: 'near-added'},
  'what also helps was taken back': {...WORDS, notice: 'near-taken-back'},
  'what also helps, to add': NEAR,
  'what also helps, to take back': {
    ...NEAR,
    stored: {id: 'near:copd:asthma', said: 'Support for COPD also helps with Asthma'},
  },
  'what also helps that search knows already': {
    ...NEAR,
    values: {supportFor: 'copd', helpsWith: 'bronchiectasis'},
    errors: [
      {
        field: 'helpsWith',
        href: '#helpsWith',
        text: 'Search knows this already: Support for COPD also helps with Bronchiectasis',
      },
      {field: 'why', href: '#why', text: 'Say why, for whoever looks at this later'},
    ],
  },
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
  ...PROGRAMME_STATES,
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
