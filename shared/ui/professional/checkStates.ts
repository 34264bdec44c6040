import {COACHING, DESMOND, SUGGESTIONS, WALKING} from './exampleListings.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

const CHECK = {
  page: 'check',
  formToken: 'token',
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  listings: [DESMOND, COACHING],
  unfit: [],
  activation: [],
  suggestions: [],
  same: [],
  rows: [
    {key: 'Referred by', value: ['Pat Okafor', 'Practice nurse', 'Example Surgery (B86999)']},
    {key: 'Reason', value: ['Wants to understand a new diagnosis']},
    {key: 'Name', value: ['Amina Rashid-Holt']},
    {key: 'Postcode', value: ['LS8 4AB']},
  ],
  values: {name: 'Amina Rashid-Holt', needs: ['large-print', 'childcare']},
} as const;

/** What is checked before a referral is sent. */
export const CHECK_STATES: RegionStates<ProfessionalView> = {
  'check your answers': CHECK,
  'check, one is not for the person': {
    ...CHECK,
    unfit: [{...WALKING, because: ['This is for people aged 65 or over.']}],
  },
  'check, with an activation level': {
    ...CHECK,
    activation: [
      {name: COACHING.name, fit: 'suits'},
      {name: DESMOND.name, fit: 'other'},
    ],
    suggestions: SUGGESTIONS,
  },
  'check, referred before': {
    ...CHECK,
    same: [
      {reference: '7K3D-9QXP', listingName: DESMOND.name, age: '3 days ago', isOwn: true},
      {reference: '7K3D-9QXQ', listingName: COACHING.name, age: 'Today', isOwn: false},
    ],
  },
  'check, none is for the person': {
    ...CHECK,
    listings: [],
    unfit: [{...WALKING, because: ['This is for people aged 65 or over.']}],
    suggestions: SUGGESTIONS.slice(0, 1),
  },
  'check, answers are different': {...CHECK, notice: 'key-reused'},
  'check, merged meanwhile': {...CHECK, notice: 'merged'},
  'check, one of two was sent': {
    ...CHECK,
    notice: 'rest',
    sent: [{name: 'Walk and Talk', reference: '4T5W-2MRX'}],
  },
  'check, too many': {...CHECK, notice: 'limit'},
};
