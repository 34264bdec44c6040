import {LISTING, FORM, WHO, CONTACT, NEEDS, RUNS, QUESTIONS} from './exampleForm.ts';
import type {ReferView} from './views.ts';

const STEP = {
  listing: LISTING,
  forWhom: 'me' as const,
  runs: RUNS,
  questions: QUESTIONS,
  practices: [],
  isChange: false,
  ...FORM,
};

/** The questions, a page each. */
export const STEP_STATES = {
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
} as const satisfies Readonly<Record<string, ReferView>>;
