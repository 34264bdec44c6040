import type {
  CuratedView,
  OrganisationCheckView,
  OrganisationFormView,
  OrganisationsView,
  OwnOrganisation,
  OwnOrganisationView,
  WishesView,
  WishView,
} from './views.ts';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const NAME = 'White Rose Diabetes Learning';
const HREF = '/provider/organisation?organisation=demo%3Awhite-rose';
const ROWS = [
  {label: 'Name', before: NAME, after: 'White Rose Living Well'},
  {label: 'Phone', before: '0113 496 0101', after: '0113 496 0177'},
  {label: 'Website', before: 'Nothing', after: 'https://white-rose.example/a/very/long/address/of/a/page'},
];
const SENT = {
  on: '3 May 2026, 2pm',
  what: 'Sent by you.',
  why: 'We have a new name',
  message: undefined,
  rows: ROWS,
};
const RETURNED = {
  ...SENT,
  on: '4 May 2026, 10am',
  what: 'Sent back by a curator. Written by you.',
  message: 'Is the number answered on weekdays?',
};

const OWN: OwnOrganisation = {
  id: 'demo:white-rose',
  href: HREF,
  name: NAME,
  facts: [
    {label: 'Name', value: NAME},
    {label: 'Description', value: 'A charity run by people who live with diabetes.'},
    {label: 'Phone', value: '0113 496 0101'},
    {label: 'Website', value: undefined},
  ],
  waiting: undefined,
  returned: undefined,
  history: [],
};
const LIST: OrganisationsView = {
  page: 'organisations',
  formToken: TOKEN,
  organisations: [OWN],
  notice: undefined,
};
const FORM: OrganisationFormView = {
  page: 'organisation-form',
  isCurators: false,
  action: HREF,
  formToken: TOKEN,
  name: NAME,
  shown: 'shown',
  stands: undefined,
  returned: undefined,
  values: {name: NAME, description: '', phone: '0113 496 0101', website: '', why: ''},
  errors: [],
};
const WAITING = {id: 'w-1', sentOn: '3 May 2026, 2pm', why: 'We have a new name', rows: ROWS};

/** Every state of the pages by which providers change their organisation. */
export const OWN_ORGANISATION_STATES = {
  'organisation: as it is': LIST,
  'organisation: nothing to change': {...LIST, organisations: []},
  'organisation: a change waits': {
    ...LIST,
    organisations: [
      {...OWN, waiting: WAITING, history: [SENT]},
      {...OWN, name: 'Aire Valley Walkers'},
    ],
    notice: 'sent',
  },
  'organisation: a change came back': {
    ...LIST,
    organisations: [{...OWN, returned: RETURNED.message, history: [RETURNED, SENT]}],
  },
  'organisation: the form': FORM,
  'organisation: the form, where a colleague was faster': {
    ...FORM,
    errors: [
      {
        field: 'name',
        href: '#name',
        text: 'This was not sent: a change of yours or a colleague’s waits already. Wait until it is decided, or take it back first.',
      },
    ],
  },
  'organisation: the form, where something came between': {
    ...FORM,
    stands: OWN.facts,
    errors: [
      {
        field: 'shown',
        href: '#stands',
        text: 'What the menu says was changed while you were writing. Look at what it says now, and change what you wrote where you need to.',
      },
    ],
  },
  'organisation: the form, mistyped': {
    ...FORM,
    returned: RETURNED.message,
    values: {name: '', description: '', phone: 'ring us', website: 'www.example.org', why: ''},
    errors: [
      {field: 'name', href: '#name', text: 'Enter the name of the organisation'},
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000, or nothing'},
      {
        field: 'website',
        href: '#website',
        text: 'Enter a whole web address, like https://www.example.org, or nothing',
      },
      {field: 'why', href: '#why', text: 'Say in one line why you change it'},
    ],
  },
  'organisation: check your answers': {
    page: 'organisation-check',
    curators: undefined,
    action: HREF,
    formToken: TOKEN,
    name: NAME,
    shown: 'shown',
    rows: ROWS,
    why: 'We have a new name',
    values: {...FORM.values, name: 'White Rose Living Well', why: 'We have a new name'},
  },
} as const satisfies Readonly<Record<string, OwnOrganisationView>>;

const WISHES: WishesView = {
  page: 'wishes',
  rows: [
    {
      href: '/curator/organisations?organisation=demo%3Awhite-rose',
      name: NAME,
      fields: ['Name', 'Phone'],
      sentOn: '3 May 2026, 2pm',
    },
  ],
  waiting: 1,
  listing: '',
  errors: [],
  notice: undefined,
};
const WISH: WishView = {
  page: 'wish',
  action: '/curator/organisations?organisation=demo%3Awhite-rose',
  formToken: TOKEN,
  name: NAME,
  sentBy: 'lead@white-rose.example, the provider',
  sentOn: '3 May 2026, 2pm',
  why: 'We have a new name',
  rows: ROWS,
  shown: 'shown',
  listings: 4,
  told: {told: ['hello@white-rose.example'], left: 0},
  phone: '0113 496 0101',
  mayDecide: true,
  history: [{...SENT, what: 'Sent by lead@white-rose.example, the provider.'}],
  values: {},
  errors: [],
};

const CURATED: CuratedView = {
  page: 'organisation',
  name: NAME,
  facts: OWN.facts,
  change: '/curator/organisation?organisation=demo%3Awhite-rose&change=yes',
  wish: undefined,
  history: [
    {
      ...SENT,
      what: 'Changed by curator@menu.example, a curator.',
      takeBack: '/curator/organisation?organisation=demo%3Awhite-rose&back=2026-05-03T13%3A00%3A00.000Z',
    },
    SENT,
  ],
  isChanged: false,
};
const CURATED_FORM: OrganisationFormView = {
  ...FORM,
  isCurators: true,
  action: '/curator/organisation?organisation=demo%3Awhite-rose',
};
const CURATED_CHECK: OrganisationCheckView = {
  page: 'organisation-check',
  curators: {told: {told: ['hello@white-rose.example'], left: 0}, phone: '0113 496 0101'},
  action: CURATED_FORM.action,
  formToken: TOKEN,
  name: NAME,
  shown: 'shown',
  rows: ROWS,
  why: 'They told us on the phone',
  values: {...FORM.values, name: 'White Rose Living Well', why: 'They told us on the phone'},
};

/** Every state of the pages by which curators decide about organisations. */
export const WISH_STATES = {
  'changes of organisations': WISHES,
  'changes of organisations, none waits': {...WISHES, rows: [], waiting: 0, notice: 'approved'},
  'changes of organisations, a listing that is not known': {
    ...WISHES,
    listing: '/support/nothing',
    errors: [
      {
        field: 'listing',
        href: '#listing',
        text: 'We do not know that page. Copy the address of a listing',
      },
    ],
  },
  'an organisation': CURATED,
  'an organisation, changed a moment ago': {...CURATED, isChanged: true, wish: WISH.action},
  'one’s own organisation': {...CURATED, change: undefined, history: []},
  'the form of an organisation': CURATED_FORM,
  'the form of an organisation, where a colleague was faster': {
    ...CURATED_FORM,
    stands: OWN.facts,
    errors: OWN_ORGANISATION_STATES['organisation: the form, where something came between'].errors,
  },
  'a curator’s change of an organisation, checked': CURATED_CHECK,
  'a curator’s change of an organisation that nobody is told of': {
    ...CURATED_CHECK,
    curators: {told: undefined, phone: undefined},
  },
  'more changes of organisations than are shown': {...WISHES, waiting: 60, notice: 'decided-before'},
  'a change of an organisation': WISH,
  'a change of one’s own organisation': {...WISH, mayDecide: false},
  'a change of an organisation that nobody can be told of': {
    ...WISH,
    told: {told: [], left: 0},
    phone: undefined,
  },
  'a change of an organisation that not everybody can be told of': {
    ...WISH,
    told: {told: ['hello@white-rose.example'], left: 12},
  },
  'a change of an organisation, sent back without a message': {
    ...WISH,
    told: undefined,
    errors: [{field: 'message', href: '#message', text: 'Say what they should change'}],
  },
  'a change of an organisation that was changed meanwhile': {
    ...WISH,
    errors: [
      {
        field: 'shown',
        href: '#what-changes',
        text: 'This was changed while you were reading it. Look at it again, and then decide.',
      },
    ],
  },
} as const satisfies Readonly<
  Record<string, WishesView | WishView | CuratedView | OrganisationFormView | OrganisationCheckView>
>;
