import type {ListingView, PublicListing, RunView} from '#shared/model/listingView.ts';

const RUN: RunView = {
  id: 'run-1',
  listingId: 'example-course',
  sessions: [
    {date: '2026-12-01', startsAt: '17:30', endsAt: '19:30'},
    {date: '2026-12-08', startsAt: '17:30', endsAt: '19:30'},
  ],
  place: {name: 'Compton Centre', town: 'Leeds', postcode: 'LS9 7BG', isApproximate: false},
  language: 'pa',
  capacity: 12,
  status: 'planned',
  band: 'nearly-full',
};

const LISTING: PublicListing = {
  id: 'example-course',
  slug: 'type-2-diabetes-course-harehills',
  name: 'Type 2 diabetes course, Harehills',
  organisationId: 'example-provider',
  programmeId: 'desmond-newly-diagnosed',
  supportType: 'condition-education',
  conditions: ['diabetes-type-2'],
  audiences: ['newly-diagnosed'],
  summary: 'A friendly course for people who were told in the last year that they have type 2 diabetes.',
  description: ['You meet others with diabetes and find out how food, moving and medicine work together.'],
  delivery: ['in-person-group'],
  places: [{name: 'Compton Centre', town: 'Leeds', postcode: 'LS9 7BG', isApproximate: false}],
  eligibility: {
    minimumAge: 18,
    forYouIf: ['you were told in the last 12 months'],
    notForYouIf: ['you have type 1 diabetes'],
  },
  languages: ['en', 'pa'],
  access: {'step-free': 'yes', 'hearing-loop': 'ask-us', childcare: 'no'},
  cost: {kind: 'free'},
  referral: {
    self: true,
    professional: true,
    isOnline: true,
    how: 'Send the short form, or ring and ask for the course team.',
    answersWithinWorkingDays: 5,
    questions: [],
  },
  wait: {weeks: 3, asOf: '2026-11-01'},
  contact: {phone: '0113 496 0101'},
  status: 'live',
  checkedOn: '2026-11-10',
  checkEveryMonths: 6,
  isDemonstration: true,
  version: 1,
  updatedAt: '2026-11-10T09:00:00Z',
};

/** An invented listing for the named states of the region. */
export const exampleListing = ({
  listing = {},
  referral = {},
  ...changes
}: {
  readonly listing?: Partial<PublicListing>;
  readonly referral?: Partial<PublicListing['referral']>;
  readonly runs?: RunView[];
} = {}): ListingView => ({
  listing: {...LISTING, ...listing, referral: {...LISTING.referral, ...referral}},
  organisation: {
    id: 'example-provider',
    name: 'Becklea Community Health',
    kind: 'charity',
    isDemonstration: true,
    updatedAt: '2026-11-10T09:00:00Z',
  },
  programme: null,
  runs: [RUN],
  usualAnswerWorkingDays: 2,
  certification: {status: 'not-certified', label: 'Not certified by QISMET'},
  checked: {on: '2026-11-10', label: 'Checked 12 days ago', isStale: false},
  ...changes,
});
