import type {FormValues} from '#shared/referral/form/values.ts';
import type {FormParts, ReferListing, RunChoice} from './views.ts';

export const LISTING: ReferListing = {
  slug: 'living-well-with-diabetes-roundhay',
  name: 'Living Well with Type 2 Diabetes',
  providerName: 'Roundhay Wellbeing',
  phone: '0113 496 0101',
  othersHref: '/find?condition=diabetes-type-2&supportType=condition-education',
};

export const FORM_ID = 'AAAAAAAAAAA';

export const FORM: FormParts = {
  formId: FORM_ID,
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  values: {},
  errors: [],
};

export const WHO: FormValues = {
  for: 'me',
  name: 'Amina Khalid',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
};

export const CONTACT: FormValues = {
  contactBy: 'email',
  phone: '0113 496 0000',
  email: 'amina@example.com',
  postcode: 'LS8 4AB',
};

export const NEEDS: FormValues = {
  run: 'run-may',
  needs: ['step-free', 'companion-welcome'],
  interpreter: 'ur',
  note: 'I work on Mondays.',
  nhsNumber: '999 000 0018',
};

export const RUNS: readonly RunChoice[] = [
  {id: 'run-may', label: 'Tuesday 5 May 2026, 10am', hint: 'Roundhay Hall. Places free.'},
  {id: 'run-june', label: 'Saturday 6 June 2026, 2pm', hint: 'Roundhay Hall. Nearly full.'},
];

export const QUESTIONS = [
  {
    id: 'breathless',
    ask: 'Do you get out of breath when you walk on the flat?',
    why: 'It helps them to choose the right group for you.',
    type: 'yes-no' as const,
    choices: [],
    use: 'extra' as const,
    stops: [],
  },
];
