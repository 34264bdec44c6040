import {PUT_RIGHTS} from '#shared/referral/putRight.ts';
import {profileValues, type ReferrerProfile} from '#shared/access/profile.ts';
import type {ListingQuestion} from '#shared/model/listing.ts';
import {licenceStates} from '../licence/states.ts';
import {exampleListing} from '../listing/exampleListing.ts';
import type {RegionStates} from '../region.ts';
import type {MadeReferral, ProfessionalView, Suggestion} from './views.ts';

const PROFILE: ReferrerProfile = {
  name: 'Pat Okafor',
  job: 'Practice nurse',
  organisation: 'Example Surgery',
  odsCode: 'B86999',
  replyEmail: 'team@surgery.example',
  phone: '0113 496 0770',
};

const FORM = {page: 'profile', formToken: 'token', to: '/professional', values: {}, errors: []} as const;

const DESMOND = {slug: 'desmond-leeds', name: 'DESMOND, Leeds', providerName: 'White Rose Learning'};
const WALKING = {slug: 'walking-leeds', name: 'Walking group', providerName: 'Moor Walkers'};
const COACHING = {slug: 'coaching-leeds', name: 'Health coaching', providerName: 'White Rose Learning'};

const SUGGESTIONS = [
  {
    slug: 'stairs-leeds',
    name: 'Small steps, with a coach',
    providerName: 'White Rose Learning',
    isProviders: false,
    fit: 'suits',
  },
  {...WALKING, isProviders: false, fit: 'other'},
] as const satisfies readonly Suggestion[];

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

const HANDED = {
  page: 'handed',
  formToken: 'token',
  code: 'K7P-4QX',
  address: 'https://menu.example/go/K7P-4QX',
  // Not a code that leads anywhere: what matters here is its size.
  qr: {size: 33, path: 'M4 4h7v7h-7zM22 4h7v7h-7zM4 22h7v7h-7zM14 14h5v5h-5z'},
  until: '2026-12-06',
  items: [
    {slug: 'type-2-diabetes-course-harehills', view: exampleListing()},
    {slug: 'walking', view: exampleListing({listing: {slug: 'walking', name: 'Walking group'}})},
  ],
  today: '2026-11-22',
  origin: 'https://menu.example',
  email: '',
  errors: [],
} as const;

const CALL = {
  page: 'call',
  formToken: 'token',
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  listings: [DESMOND, COACHING],
  values: {},
  errors: [],
} as const;

const MADE: MadeReferral = {
  reference: '7K3D-9QXP',
  name: 'Amina Rashid-Holt',
  listing: DESMOND,
  stateLabel: 'Sent',
  next: 'They should say that they have it by Wednesday 6 May 2026.',
  age: 'Today',
  isLate: false,
};

/** Every state of the pages under `/professional`. */
export const PROFESSIONAL_STATES: RegionStates<ProfessionalView> = {
  home: {page: 'home', profile: PROFILE},
  'home, nothing known yet': {page: 'home', profile: undefined},
  'home, details saved': {
    page: 'home',
    profile: {...PROFILE, odsCode: undefined, phone: undefined},
    notice: 'profile-saved',
  },
  'who you are': {...FORM, isFirst: true},
  'your details': {...FORM, isFirst: false, values: profileValues(PROFILE)},
  'your details, with errors': {
    ...FORM,
    isFirst: false,
    values: {...profileValues(PROFILE), name: '', odsCode: 'B', replyEmail: 'team', phone: 'ask'},
    errors: [
      {field: 'name', href: '#name', text: 'Enter your name'},
      {field: 'odsCode', href: '#odsCode', text: 'Enter an ODS code, like B86109, or leave it empty'},
      {
        field: 'replyEmail',
        href: '#replyEmail',
        text: 'Enter an email address, like referrals@surgery.example',
      },
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000, or leave it empty'},
    ],
  },
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
  'nothing chosen': {page: 'closed', listings: [], isUnderWay: false},
  'not taken here': {
    page: 'closed',
    listings: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    isUnderWay: false,
  },
  'not taken any more': {
    page: 'closed',
    listings: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    isUnderWay: true,
  },
  'not shown any more': {
    page: 'closed',
    listings: [{...WALKING, isShown: false, how: 'Its page is not shown on this site now.'}],
    isUnderWay: true,
  },
  'too many chosen': {
    page: 'choose',
    listings: [
      DESMOND,
      WALKING,
      COACHING,
      {slug: 'choir-leeds', name: 'Choir', providerName: 'Moor Singers'},
    ],
    closed: [],
    errors: [{field: 'listing', href: '#listing', text: 'Tick 3 or fewer'}],
  },
  'some are not taken here': {
    page: 'choose',
    listings: [DESMOND],
    closed: [{...WALKING, isShown: true, how: 'Call 0113 496 0150 to ask for a place.'}],
    errors: [],
  },
  'hand over': {page: 'hand-over', formToken: 'token', listings: [DESMOND, COACHING]},
  'handed over': HANDED,
  'handed over, by email': {...HANDED, wasSent: true},
  'handed over, to no address': {
    ...HANDED,
    email: 'nobody',
    errors: [{field: 'email', href: '#email', text: 'Enter an email address, like name@example.com'}],
  },
  'ask them to call': CALL,
  'ask them to call, with errors': {
    ...CALL,
    values: {name: 'Amina Rashid-Holt', phone: '12'},
    errors: [
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000 or 07700 900000'},
      {field: 'contactBy', href: '#contactBy', text: 'Say if a message can be left'},
      {field: 'agreement', href: '#agreement', text: 'Say how this was agreed'},
    ],
  },
  'ask them to call, too many': {...CALL, notice: 'limit'},
  'sent: one': {page: 'sent', sent: [MADE], again: '/professional/refer?listing=desmond-leeds'},
  'sent: two': {
    page: 'sent',
    sent: [MADE, {...MADE, reference: '7K3D-9QXQ', listing: WALKING}],
    again: '/professional/refer?listing=desmond-leeds&listing=walking-leeds',
  },
  'my referrals': {
    page: 'made',
    show: 'all',
    made: [
      MADE,
      {...MADE, reference: '7K3D-9QXQ', age: '9 days ago', isLate: true, phone: '0113 496 0150'},
      {...MADE, reference: '7K3D-9QXR', stateLabel: 'Booked', next: 'The person has a place.'},
      {
        ...MADE,
        reference: '7K3D-9QXS',
        stateLabel: 'Left early',
        why: 'Could not: They could not get away from work',
        next: 'Talk with the person about what would suit them better.',
      },
    ],
  },
  'refer, with what was told before': CARRIED,
  'refer, nothing can be carried over': {...REFER, notice: 'not-carried'},
  'one referral: sent': {
    page: 'one',
    made: MADE,
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
    errors: [],
  },
  'one referral: late': {
    page: 'one',
    made: {...MADE, age: '9 days ago', isLate: true, phone: '0113 496 0150'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
    errors: [],
  },
  'one referral: not suitable, with a note': {
    page: 'one',
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
    isTold: true,
    levels: [],
    errors: [],
  },
  ...licenceStates('/professional/licence'),
  'one referral: passed on': {
    page: 'one',
    made: {...MADE, stateLabel: 'Passed on', next: 'Somebody else has taken it over, as the person agreed.'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    movedTo: {reference: '4T5W-2MRX', name: 'Walk and Talk', providerName: 'Aire Valley Walkers'},
    cameFrom: '9QXP-7K3D',
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
    errors: [],
  },
  'one referral: nothing more is told': {
    page: 'one',
    made: {...MADE, stateLabel: 'They have it', next: 'The person tells you if they want to.'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: false,
    levels: [],
    errors: [],
  },
  'one referral: a level afterwards': {
    page: 'one',
    made: {...MADE, stateLabel: 'Finished', next: 'Nothing more: the person has finished.'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [{key: 'Activation before', value: 'Level 2 (PAM-13, 27 March 2026)'}],
    tried: 'activation',
    measure: {
      formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      values: {activationLevel: '3'},
    },
    errors: [{field: 'activationTool', href: '#activationTool', text: 'Choose which form was used'}],
  },
  'one referral: something is wrong, and who said so': {
    page: 'one',
    made: MADE,
    steps: [
      {on: 'Friday 1 May 2026', label: 'Sent'},
      {on: 'Tuesday 5 May 2026', label: 'Put right on the phone: how to reach them'},
    ],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
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
    page: 'one',
    made: {...MADE, phone: '0113 496 0150'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
    stillWanted: {formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', holdsPlace: false},
    errors: [],
  },
  'one referral: ask whether they still want it, and a place is kept': {
    page: 'one',
    made: {...MADE, stateLabel: 'Booked', phone: '0113 496 0150'},
    steps: [{on: 'Friday 1 May 2026', label: 'Sent'}],
    notes: [],
    suggestions: [],
    isTold: true,
    levels: [],
    stillWanted: {formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', holdsPlace: true},
    notice: 'put-right',
    errors: [],
  },
  'my referrals: none': {page: 'made', show: 'all', made: []},
  'my referrals: none late': {page: 'made', show: 'late', made: []},
};
