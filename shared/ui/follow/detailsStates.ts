import {status, OTHERS, OWN} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

/** What a code opens. */
export const DETAILS = {
  page: 'details' as const,
  status: status({state: 'sent'}),
  own: OWN,
  sections: [
    {
      section: 'contact' as const,
      rows: [
        {key: 'Best and safest way', value: ['Email']},
        {key: 'Phone number', value: ['0113 496 0000']},
        {key: 'Email address', value: ['amina@example.com']},
      ],
    },
    {section: 'needs' as const, rows: [{key: 'Help to take part', value: ['I need large print']}]},
    {
      section: 'about' as const,
      rows: [
        {key: 'Name', value: ['Amina Khalid']},
        {key: 'Date of birth', value: ['27 March 1968']},
        {key: 'NHS number', value: ['••• ••• 0018']},
      ],
    },
  ],
  isSure: false,
  deletedOn: '1 May 2027',
};

/** What a code opens: what the person told us, and what they may do. */
export const DETAILS_STATES: Readonly<Record<string, FollowView>> = {
  'details, unanswered': {...DETAILS, status: {...status({state: 'unanswered'}), others: OTHERS}},
  'asked whether it may be passed on': {
    ...DETAILS,
    status: {
      ...status({state: 'received'}),
      proposed: {
        slug: 'walk-and-talk',
        name: 'Walk and Talk',
        organisationName: 'Aire Valley Walkers',
        until: 'Monday 11 May 2026',
      },
    },
    passOnWhy: 'It is nearer to you, and on a day that you can come.',
  },
  'booked, and asked whether it may be passed on': {
    ...DETAILS,
    status: {
      ...status({state: 'booked', startsOn: '2026-06-02', startsAt: '10:00'}),
      proposed: {
        slug: 'walk-and-talk',
        name: 'Walk and Talk',
        organisationName: 'Aire Valley Walkers',
        until: 'Monday 11 May 2026',
      },
    },
  },
  'passed on': {...DETAILS, status: {...status({state: 'transferred'}), movedTo: '4T5W-2MRX'}},
  'details, unanswered, and all others ask': {
    ...DETAILS,
    status: {
      ...status({state: 'unanswered'}),
      others: OTHERS.map((other) => ({...other, canMove: false, mayMove: false})),
    },
  },
  'started, and others are still open': {
    ...DETAILS,
    status: {
      ...status({state: 'started'}),
      stillOpen: [
        {
          reference: '4T5W-2MRX',
          listing: {name: 'Walk and Talk', providerName: 'Aire Valley Walkers', phone: '0113 496 0160'},
        },
        {reference: '9QXP-7K3D', listing: {name: 'A Choir', providerName: 'Moor Singers'}},
      ],
    },
  },
  details: DETAILS,
  'details, saved': {...DETAILS, notice: 'done'},
  'details, a yes that is told': {...DETAILS, notice: 'said-yes', laterUntil: '10:45am'},
  'details, not saved': {...DETAILS, notice: 'later', laterUntil: '10:45am'},
  'details, answers saved': {...DETAILS, status: status({state: 'completed'}), notice: 'thanks'},
  'details, too many links asked for': {...DETAILS, isTooMany: true},
  'details, the date that was offered is over': {
    ...DETAILS,
    status: {
      ...status({state: 'offered', startsOn: '2026-05-04', startsAt: '10:00'}),
      offer: {startsOn: '2026-05-04', words: 'Monday 4 May 2026 at 10am', isOver: true},
    },
  },
  'details, date offered': {
    ...DETAILS,
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00'}),
  },
  'details, unanswered, others are told': {
    ...DETAILS,
    status: {...status({state: 'unanswered'}), others: OTHERS, tellsReferrer: true, tellsPractice: true},
  },
  'details, sure to stop': {...DETAILS, isSure: true},
  'details, withdrawn': {...DETAILS, status: status({state: 'withdrawn'})},
};
