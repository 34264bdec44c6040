import type {RegionStates} from '../region.ts';
import type {PhoneView} from './phoneView.ts';

const OF_LISTING = {
  action: '/provider/phone?listing=l-1',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  listingName: 'Living Well with Type 2 Diabetes',
  values: {},
} as const;

const FORM: Extract<PhoneView, {page: 'form'}> = {
  page: 'form',
  ...OF_LISTING,
  practices: [{code: 'B86999', name: 'Example Surgery, Leeds'}],
  questions: [
    {
      id: 'diagnosed',
      ask: 'Has a doctor told you that you have diabetes?',
      why: 'The course is for people who know.',
      type: 'yes-no',
      choices: [],
      use: 'must-answer',
      stops: [],
    },
  ],
  errors: [],
};

const CHECK: Extract<PhoneView, {page: 'check'}> = {
  page: 'check',
  ...OF_LISTING,
  rows: [
    {key: 'Name', value: ['Amina Khalid']},
    {key: 'Agreement', value: ['They agreed on the phone']},
  ],
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  unfit: [],
  same: [],
};

const GONE = {name: 'Move More Leeds', provider: 'Aire Valley Walkers', phone: '0113 496 0177'} as const;

/** Every state of the pages under `/provider/phone`. */
export const PHONE_STATES: RegionStates<PhoneView> = {
  'no listing': {page: 'choose', listings: []},
  'choose a listing': {page: 'choose', listings: [{href: OF_LISTING.action, name: OF_LISTING.listingName}]},
  'who is calling': FORM,
  'who is calling, with errors': {
    ...FORM,
    values: {name: 'Amina <b>Khalid</b>', needs: 'step-free'},
    errors: [
      {field: 'dateOfBirth', href: '#dateOfBirth-day', text: 'Enter a date of birth'},
      {field: 'agreed', href: '#agreed', text: 'Tell them, and tick that they agree'},
    ],
  },
  'read it back': CHECK,
  'not saved, it is another provider’s now': {page: 'not-saved', rows: CHECK.rows, goneTo: GONE},
  'not saved, it is another provider’s now, without a number': {
    page: 'not-saved',
    rows: CHECK.rows,
    goneTo: {...GONE, phone: undefined},
  },
  'not saved, the page is nowhere': {page: 'not-saved', rows: CHECK.rows},
  'read it back, known and not for them': {
    ...CHECK,
    unfit: ['This is for people aged 18 or over.'],
    same: ['7K3D-9QXP', '8M2C-4HTW'],
    notice: 'key-reused',
  },
};
