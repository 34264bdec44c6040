import type {Listing} from '#shared/model/listing.ts';
import type {FieldName} from '#shared/proposal/fields.ts';

/** A change that an invented provider wants of a page of theirs. */
export interface ChangeStory {
  /** The end of the page's address. */
  readonly listing: string;
  /** Who wrote it. */
  readonly by: string;
  readonly state: 'draft' | 'sent' | 'returned';
  readonly why?: string;
  /** What the curator wrote. */
  readonly message?: string;
  readonly daysAgo: number;
  readonly changes: Readonly<Partial<Record<FieldName, (now: Listing) => unknown>>>;
}

const LEAD = 'lead@white-rose.example';

/** A day's work for the demonstration's provider and curator: two changes to go on with, and three to approve. */
export const CHANGE_STORIES: readonly ChangeStory[] = [
  {
    listing: 'xpert-diabetes-shipley',
    by: LEAD,
    state: 'returned',
    why: 'We cook more than we did.',
    message:
      'Thank you. People ask how long an evening is: please say it under “What happens”, and send it again.',
    daysAgo: 1,
    changes: {
      summary: () => 'Six evenings beside the canal: we cook, eat and talk about type 2 diabetes.',
      'cost.note': () => 'Supper is included',
    },
  },
  {
    listing: 'mydesmond-west-yorkshire',
    by: LEAD,
    state: 'draft',
    daysAgo: 2,
    changes: {
      languages: ({languages}) => [...languages, 'pl'],
      'referral.answersWithinWorkingDays': () => 1,
    },
  },
  {
    listing: 'desmond-punjabi-urdu-harehills',
    by: 'office@harehills.example',
    state: 'sent',
    why: 'We have a new number and a new mailbox since the move.',
    daysAgo: 1,
    changes: {
      'contact.phone': () => '0113 496 0177',
      mailbox: () => 'courses@harehills.example',
    },
  },
  {
    listing: 'bertie-type-1-bradford',
    by: 'team@broadbeck.example',
    state: 'sent',
    why: 'Our dietitian asked for it.',
    daysAgo: 3,
    changes: {
      'eligibility.notForYouIf': ({eligibility: {notForYouIf}}) => [
        ...notForYouIf,
        'you were told in the last 6 months: ask your nurse first',
      ],
    },
  },
  {
    listing: 'osteoporosis-tea-horbury',
    by: 'tea@horbury.example',
    state: 'sent',
    why: 'Plainer words.',
    daysAgo: 2,
    changes: {summary: () => 'Tea, cake and gentle talk for anybody with thin bones, each month.'},
  },
];
