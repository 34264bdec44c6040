import type {ProvidersView, ShownJoin} from './providersViews.ts';
import type {RegionStates} from '../region.ts';
import type {ListView, PeopleView, ShownGroup} from './views.ts';

const PROVIDER: ShownGroup = {id: 'demo:white-rose', name: 'White Rose Diabetes Learning', role: 'provider'};
const REFERRERS: ShownGroup = {id: '#professional', name: 'People who refer others', role: 'professional'};
const CURATORS: ShownGroup = {id: '#curator', name: 'People who look after the menu', role: 'curator'};

const LIST: ListView = {
  page: 'list',
  formToken: 'token',
  groups: [PROVIDER],
  group: PROVIDER,
  members: [
    {
      accountId: 'a1',
      email: 'lead@white-rose.example',
      duties: ['editor', 'referral-handler'],
      since: '1 March 2026',
      isYou: true,
    },
    {
      accountId: 'a2',
      email: 'a-person-with-a-very-long-mailbox-name@bookingsofcoursesinwestyorkshire.example',
      duties: ['referral-handler'],
      since: '2 May 2026',
      isYou: false,
    },
  ],
  invited: [],
  removed: [],
  findsProviders: false,
  values: {},
  errors: [],
};

const JOIN: ShownJoin = {
  id: '6f9619ff-8b86-4d01-b42d-00cf4fc96411',
  organisation: 'Beckside Breathe Easy',
  kind: 'A group of people, without a charity or a company',
  website: 'https://beckside.example/a-long-address/of-a-page/that-does-not-fit-on-a-narrow-screen',
  offer: 'Singing for people with lung conditions.\nEach Tuesday in Bingley.',
  name: 'Sam Example',
  email: 'sam.example-with-a-long-name@beckside-breathe-easy.example',
  phone: '01274 496 0000',
  on: '20 November 2026',
  values: {
    organisation: 'Beckside Breathe Easy',
    kind: 'community-group',
    website: 'https://beckside.example',
    email: 'sam@beckside.example',
  },
};
const MADE = {id: 'beckside', name: 'Beckside Breathe Easy'};
const PROVIDERS: ProvidersView = {
  page: 'providers',
  formToken: 'form-token',
  joins: [JOIN],
  part: {after: undefined, next: undefined},
  values: {},
  errors: [],
  notice: undefined,
  provider: undefined,
};

/** Every state of the page of who has access. */
const REPORTS = {
  page: 'reports',
  formToken: 'form-token',
  reports: [
    {
      id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      listingName: 'Walking group, Leeds',
      slug: 'walking-leeds',
      providerName: 'Aire Valley Walkers',
      phone: '0113 496 0102',
      what: 'The dates, times or place are wrong',
      note: 'It is at 11 now.',
      isReached: true,
      on: '20 November 2026',
      wantsAnswer: true,
      providerSaid: {text: 'They have put it right', on: '21 November 2026'},
    },
    {
      id: '6f9619ff-8b86-4d01-b42d-00cf4fc96400',
      listingName: 'Darts',
      slug: 'darts',
      providerName: 'The Example Arms',
      phone: undefined,
      what: 'It has ended',
      note: undefined,
      isReached: false,
      on: '21 November 2026',
      wantsAnswer: false,
      providerSaid: undefined,
    },
  ],
  part: {after: undefined, next: undefined},
  isAnswered: false,
  typed: undefined,
  errors: [],
} as const satisfies PeopleView;

export const PEOPLE_STATES: RegionStates<PeopleView> = {
  'a curator’s start': {
    page: 'home',
    waiting: [
      {text: '2 referrals wait for a mailbox to answer', href: '/curator/mailboxes', age: undefined},
      {
        text: '100 or more problems that people reported',
        href: '/people/reports',
        age: 'the oldest from 12 days ago',
      },
      {
        text: '1 change to approve that could do harm if it is wrong',
        href: '/curator/proposals',
        age: 'from today',
      },
    ],
  },
  'a curator’s start, nothing waits': {page: 'home', waiting: []},
  'a provider’s people': LIST,
  'one is invited': {
    ...LIST,
    invited: [{email: 'new@white-rose.example', duties: ['referral-handler'], until: '6 December 2026'}],
    notice: 'invited',
  },
  'one was removed': {
    ...LIST,
    members: LIST.members.slice(0, 1),
    removed: [
      {email: 'leaver@white-rose.example', on: '3 May 2026', by: 'You'},
      {email: 'another@white-rose.example', on: '1 May 2026', by: 'A curator'},
    ],
    notice: 'removed',
  },
  'an invitation was taken back': {...LIST, notice: 'withdrawn'},
  'too many today': {...LIST, values: {email: 'new@white-rose.example'}, notice: 'limit'},
  'nothing filled in': {
    ...LIST,
    values: {email: 'new@'},
    errors: [
      {field: 'email', href: '#email', text: 'Enter an email address, like name@example.com'},
      {field: 'duties', href: '#duties', text: 'Choose what they will do'},
    ],
  },
  'a curator’s, professionals': {
    ...LIST,
    groups: [CURATORS, REFERRERS],
    group: REFERRERS,
    findsProviders: true,
  },
  'a curator’s, a provider without people': {
    ...LIST,
    groups: [CURATORS, REFERRERS, PROVIDER],
    members: [],
    findsProviders: true,
  },
  'a curator’s, a listing that is not known': {
    ...LIST,
    groups: [CURATORS, REFERRERS],
    group: CURATORS,
    findsProviders: true,
    values: {listing: '/support/nothing'},
    errors: [
      {
        field: 'listing',
        href: '#listing',
        text: 'We do not know that page. Copy the address of a listing',
      },
    ],
  },
  'who looked, nothing asked yet': {page: 'looks', reference: '', looks: undefined, errors: []},
  'who looked, nobody': {page: 'looks', reference: '7K3D-9QXP', looks: [], errors: []},
  'who looked': {
    page: 'looks',
    reference: '7K3D-9QXP',
    looks: [
      {at: '3 May 2026, 2:12pm', did: 'Deleted it', side: 'The provider', who: 'lead@white-rose.example'},
      {at: '3 May 2026, 2:10pm', did: 'Opened it', side: 'The provider', who: 'lead@white-rose.example'},
      {at: '2 May 2026, 9am', did: 'Opened it', side: 'The provider', who: 'By a link and a code'},
      {
        at: '1 May 2026, 4:30pm',
        did: 'Opened it',
        side: 'Whoever referred them',
        who: 'nurse@surgery.example',
      },
    ],
    errors: [],
  },
  'who looked, a reference that is not known': {
    page: 'looks',
    reference: '0000-0000',
    looks: undefined,
    errors: [
      {
        field: 'reference',
        href: '#reference',
        text: 'We know no referral by this reference. Check it: it may have been deleted',
      },
    ],
  },
  'remove somebody': {
    page: 'remove',
    formToken: 'token',
    group: PROVIDER,
    accountId: 'a2',
    email: 'bookings@white-rose.example',
  },
  'new providers': PROVIDERS,
  'new providers, the middle of a long list': {
    ...PROVIDERS,
    part: {after: '2026-11-20T09:00:00.000Z#example', next: '/people/providers?after=example'},
  },
  'new providers, after the last': {
    ...PROVIDERS,
    joins: [],
    part: {after: '2026-11-20T09:00:00.000Z#example', next: undefined},
  },
  'new providers, none ask': {...PROVIDERS, joins: []},
  'a provider, made': {...PROVIDERS, joins: [], notice: 'made', provider: MADE},
  'a provider that is there already': {...PROVIDERS, notice: 'known', provider: MADE},
  'a provider, wrong answers': {
    ...PROVIDERS,
    errors: [
      {
        field: `${JOIN.id}-email`,
        href: `#${JOIN.id}-email`,
        text: 'Enter an email address, like name@example.com',
      },
      {field: `answer-${JOIN.id}`, href: `#answer-${JOIN.id}`, text: 'Say why not'},
    ],
  },
  'a provider, too many letters': {...PROVIDERS, notice: 'limit'},
  'a request that is deleted': {...PROVIDERS, joins: [], notice: 'cleared'},
  'a request that is answered': {...PROVIDERS, joins: [], notice: 'answered'},
  'problems that people report': REPORTS,
  'problems, more of them': {
    ...REPORTS,
    part: {after: undefined, next: '/people/reports?after=example'},
  },
  'problems, one is answered': {...REPORTS, isAnswered: true},
  'problems, an answer without words': {
    ...REPORTS,
    typed: {id: REPORTS.reports[0].id, reply: ''},
    errors: [
      {
        field: `reply-${REPORTS.reports[0].id}`,
        href: `#reply-${REPORTS.reports[0].id}`,
        text: 'Write what you have done about it',
      },
    ],
  },
  'problems, none': {...REPORTS, reports: []},
};
