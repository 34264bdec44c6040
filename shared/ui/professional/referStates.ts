import type {ListingQuestion} from '#shared/model/listing.ts';
import {COACHING, DESMOND, WALKING} from './exampleListings.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

const QUESTIONS: readonly ListingQuestion[] = [
  {
    id: 'breathlessness',
    ask: 'When do you get breathless?',
    why: 'It shows which group is right.',
    type: 'choice',
    choices: [
      {value: 'hurrying', label: 'When I hurry'},
      {value: 'dressing', label: 'When I dress'},
    ],
    use: 'must-answer',
    stops: [],
  },
];

const REFER = {
  page: 'refer',
  formToken: 'token',
  listings: [DESMOND],
  questions: [],
  asksActivation: false,
  values: {},
  errors: [],
} as const;

const CARRIED = {
  ...REFER,
  notice: 'carried',
  values: {
    name: 'Amina Rashid-Holt',
    'dateOfBirth-day': '27',
    'dateOfBirth-month': '3',
    'dateOfBirth-year': '1958',
    contactBy: 'phone-message',
    phone: '0113 496 0942',
    postcode: 'LS8 4AB',
    needs: ['step-free'],
    reason: 'Asked for it herself',
  },
} as const;

/** The form by which a professional refers. */
export const REFER_STATES: RegionStates<ProfessionalView> = {
  'refer: nothing typed': REFER,
  'refer: to three, with questions': {...REFER, listings: [DESMOND, WALKING, COACHING], questions: QUESTIONS},
  'refer: with a licence': {...REFER, asksActivation: true},
  'refer: a level without its day': {
    ...REFER,
    asksActivation: true,
    values: {activationLevel: '2', activationTool: 'PAM-13'},
    errors: [
      {
        field: 'activationOn',
        href: '#activationOn-day',
        text: 'Enter the day on which it was measured, like 27 3 2026',
      },
    ],
  },
  'refer: with errors': {
    ...REFER,
    questions: QUESTIONS,
    values: {name: 'Amina Rashid-Holt', needs: ['large-print'], agreement: 'best-interests'},
    errors: [
      {field: 'dateOfBirth', href: '#dateOfBirth-day', text: 'Enter a date of birth, like 27 3 1968'},
      {field: 'contactBy', href: '#contactBy', text: 'Choose the best and safest way'},
      {field: 'reason', href: '#reason', text: 'Say in a line why you refer them'},
      {field: 'q-breathlessness', href: '#q-breathlessness', text: 'Answer “When do you get breathless?”'},
      {field: 'agreementNote', href: '#agreementNote', text: 'Say who decided this with them, and how'},
    ],
  },
  'refer, with what was told before': CARRIED,
  'refer, nothing can be carried over': {...REFER, notice: 'not-carried'},
};
