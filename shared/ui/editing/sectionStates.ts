import type {RegionStates} from '../region.ts';
import {FORM_TOKEN, HOME, NAME} from './exampleEditing.ts';
import type {SectionView} from './views.ts';

/** One page of the form; curators have the same. */
export const SECTION: SectionView = {
  page: 'section',
  action: `${HOME}/name`,
  formToken: FORM_TOKEN,
  back: HOME,
  listingName: NAME,
  section: 'name',
  values: {name: NAME, supportType: 'condition-education', summary: 'Six mornings.'},
  errors: [],
  seen: '{}',
  clashes: [],
  locked: [],
  programmeName: undefined,
  placeBlocks: 2,
  questionBlocks: 2,
  areaAsItIs: 'People who live within 5 miles of Harehills',
};

const page = (section: SectionView['section'], values: SectionView['values'] = {}): SectionView => ({
  ...SECTION,
  section,
  action: `${HOME}/${section}`,
  values,
});

const QUESTIONS = {
  'questions-0-id': 'oxygen',
  'questions-0-ask': 'Do you use oxygen at home?',
  'questions-0-why': 'We make sure that there is oxygen in the room.',
  'questions-0-type': 'yes-no',
  'questions-0-use': 'extra',
  'questions-0-place': '1',
};

/** The pages of the list of tasks. */
export const SECTION_STATES: RegionStates<SectionView> = {
  'name and summary': SECTION,
  'name and summary, of a programme': {
    ...SECTION,
    locked: [{field: 'supportType', lines: ['Courses about one condition']}],
    programmeName: 'DESMOND',
  },
  'name and summary, empty': {
    ...SECTION,
    values: {},
    errors: [{field: 'name', href: '#name', text: 'Name: this needs an answer'}],
  },
  'changed by a colleague meanwhile': {
    ...SECTION,
    clashes: [{field: 'summary', label: 'Summary', theirs: ['Six evenings.'], against: '0123456789abcdef'}],
    errors: [{field: 'choice-summary', href: '#choice-summary', text: 'Choose which one stays: Summary'}],
  },
  'sent by a colleague meanwhile': {
    ...SECTION,
    errors: [
      {
        field: 'late',
        href: '#name',
        text: 'This is with a curator now. Open the list of its parts in another window, take it back, and save here again.',
      },
    ],
  },
  'what happens': page('what-happens', {description: 'You meet.\n\nYou talk.'}),
  'about the group': page('group', {'peerSupport-formality': 'informal', 'peerSupport-purpose': 'We talk.'}),
  'who it is for': page('who', {conditions: ['diabetes-type-2'], audiences: ['adults']}),
  'where and how': page('where', {
    serviceArea: 'outcodes',
    'serviceArea-outcodes': 'LS8, LS9',
    'serviceArea-label': 'People who live in Harehills',
    'places-0-name': 'Compton Centre',
    'places-0-postcode': 'LS9 7BG',
  }),
  'where and how, not a postcode': {
    ...page('where', {serviceArea: 'as-it-is', 'places-0-name': 'Compton Centre', 'places-0-postcode': 'LS'}),
    errors: [
      {field: 'places-0-postcode', href: '#places-0-postcode', text: 'Enter a full postcode, like LS8 1AB'},
    ],
  },
  'can people join now': page('times', {status: 'full', wait: '6'}),
  access: page('access', {'access-step-free': 'yes', 'access-parking': 'ask-us'}),
  'how to join': page('join', {'referral-self': 'yes', 'referral-professional': 'no'}),
  'questions that are asked': page('questions', QUESTIONS),
  'questions that are asked, to be looked at again': {
    ...page('questions', QUESTIONS),
    errors: [
      {
        field: 'questions-1-ask',
        href: '#questions-1-ask',
        text: 'Enter the question, in 200 letters or fewer',
      },
    ],
  },
  contact: page('contact', {'contact-phone': '0113 496 0101', mailbox: 'referrals@example.org'}),
  cost: page('cost', {'cost-kind': 'free'}),
};
