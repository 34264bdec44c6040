import {LISTING, FORM_ID, FORM, RUNS, QUESTIONS} from './exampleForm.ts';
import type {ReferView} from './views.ts';

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

/** Whether it is right for them. */
export const START_STATES = {
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
} as const satisfies Readonly<Record<string, ReferView>>;
