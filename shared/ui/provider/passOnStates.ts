import {REFERRAL} from './exampleReferral.ts';
import type {ProviderView} from './views.ts';

/** A referral that is passed on to another provider. */
export const PASS_ON_STATES: Readonly<Record<string, ProviderView>> = {
  'can be passed on': {
    ...REFERRAL,
    can: ['acknowledge', 'accept', 'not-suitable', 'pass-on'],
    passable: REFERRAL.alternatives,
    tellsThere: {referrer: true, practice: true},
    tried: 'pass-on',
    values: {passTo: 'walk-and-talk', agreed: 'ask'},
    errors: [{field: 'why', href: '#why', text: 'Say in a line why this would suit them better'}],
  },
  'asked whether they may be passed on': {
    ...REFERRAL,
    stateLabel: 'Received',
    can: ['accept', 'not-suitable', 'pass-on-agreed'],
    tellsThere: {referrer: true, practice: true},
    asked: {
      slug: 'walk-and-talk',
      name: 'Walk and Talk',
      organisationName: 'Aire Valley Walkers',
      until: 'Monday 11 May 2026',
      why: 'It is nearer to you, and on a day that you can come.',
      keepsPlace: false,
    },
    owed: null,
    notice: 'done',
  },
  'passed on': {
    ...REFERRAL,
    stateLabel: 'Passed on',
    can: [],
    person: [
      ...REFERRAL.person,
      {
        key: 'Passed on to',
        value: ['Walk and Talk, Aire Valley Walkers', 'Their reference there: 4T5W-2MRX'],
      },
    ],
    owed: null,
    notice: 'done',
  },
};
