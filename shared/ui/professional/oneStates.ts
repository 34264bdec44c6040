import {PUT_RIGHTS} from '#shared/referral/putRight.ts';
import {SUGGESTIONS} from './exampleListings.ts';
import {MADE} from './exampleMade.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

const ONE = {
  page: 'one',
  made: MADE,
  steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
  notes: [],
  suggestions: [],
  isTold: true,
  levels: [],
  errors: [],
} as const;

/** One referral that a professional made. */
export const ONE_STATES: RegionStates<ProfessionalView> = {
  'one referral: sent': ONE,
  'one referral: late': {
    ...ONE,
    made: {...MADE, age: '9 days ago', isLate: true, phone: '0113 496 0150'},
  },
  'one referral: not suitable, with a note': {
    ...ONE,
    made: {
      ...MADE,
      stateLabel: 'Not suitable',
      next: 'Look for other support.',
      why: 'They live outside our area',
      phone: '0113 496 0150',
    },
    steps: [
      {on: 'Friday 1 May 2026', label: 'Sent'},
      {on: 'Tuesday 5 May 2026', label: 'They have it'},
      {on: 'Wednesday 6 May 2026', label: 'Not suitable'},
    ],
    notes: [{on: 'Wednesday 6 May 2026', text: 'The group in Bramley takes people from LS13.'}],
    suggestions: [{...SUGGESTIONS[0], isProviders: true}, SUGGESTIONS[1]],
  },
  'one referral: passed on': {
    ...ONE,
    made: {...MADE, stateLabel: 'Passed on', next: 'Somebody else has taken it over, as the person agreed.'},
    movedTo: {reference: '4T5W-2MRX', name: 'Walk and Talk', providerName: 'Aire Valley Walkers'},
    cameFrom: '9QXP-7K3D',
  },
  'one referral: nothing more is told': {
    ...ONE,
    made: {...MADE, stateLabel: 'They have it', next: 'The person tells you if they want to.'},
    isTold: false,
  },
  'one referral: a level afterwards': {
    ...ONE,
    made: {...MADE, stateLabel: 'Finished', next: 'Nothing more: the person has finished.'},
    levels: [{key: 'Activation before', value: 'Level 2 (PAM-13, 27 March 2026)'}],
    tried: 'activation',
    measure: {
      formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      values: {activationLevel: '3'},
    },
    errors: [{field: 'activationTool', href: '#activationTool', text: 'Choose which form was used'}],
  },
  'one referral: something is wrong, and who said so': {
    ...ONE,
    steps: [
      {on: 'Friday 1 May 2026', label: 'Sent'},
      {on: 'Tuesday 5 May 2026', label: 'Put right on the phone: how to reach them'},
    ],
    tried: 'put-right',
    putRight: {
      formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      steps: PUT_RIGHTS,
      needs: {needs: [], interpreter: 'ur', otherNeeds: ''},
      values: {phone: '12'},
    },
    errors: [
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000'},
      {field: 'reason', href: '#put-right-reason', text: 'Choose who told you'},
    ],
  },
  'one referral: ask whether they still want it': {
    ...ONE,
    made: {...MADE, phone: '0113 496 0150'},
    stillWanted: {formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', holdsPlace: false},
  },
  'one referral: ask whether they still want it, and a place is kept': {
    ...ONE,
    made: {...MADE, stateLabel: 'Booked', phone: '0113 496 0150'},
    stillWanted: {formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', holdsPlace: true},
    notice: 'put-right',
  },
};
