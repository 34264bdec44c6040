import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import type {Referral} from '#shared/model/referral.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {stateInWords} from '#shared/referral/stateWords.ts';
import {feedbackAsks} from '#shared/referral/feedback.ts';
import {isOpen} from '#shared/referral/states.ts';
import type {FollowStatus, FollowView} from './views.ts';

const LISTING = {
  id: 'demo:living-well',
  slug: 'living-well-with-diabetes-roundhay',
  name: 'Living Well with Type 2 Diabetes',
  organisationId: 'demo:roundhay-wellbeing',
  organisationName: 'Roundhay Wellbeing',
  phone: '0113 496 0101',
};

const TODAY = '2026-05-05';
const OFFER = {startsOn: '2026-05-12', words: 'Tuesday 12 May 2026 at 10am'};

const status = (
  facts: Pick<Referral, 'state'> &
    Partial<Pick<Referral, 'callOn' | 'reason' | 'clocksEnded' | 'startsOn' | 'startsAt' | 'answerBy'>>,
): FollowStatus => ({
  reference: '7K3D-9QXP',
  state: facts.state,
  ...stateInWords({...facts, createdAt: '2026-05-01T09:00:00Z', listing: LISTING}, TODAY),
  listingName: LISTING.name,
  listingSlug: LISTING.slug,
  providerName: LISTING.organisationName,
  phone: LISTING.phone,
  sentOn: '1 May 2026',
  canWithdraw: isOpen(facts.state),
  looksElsewhere: ['not-suitable', 'unanswered', 'withdrawn', 'declined'].includes(facts.state),
  hasEmail: true,
  othersHref: '/find?condition=type-2-diabetes&place=Leeds',
  others: [],
  hasStartedOther: false,
  stillOpen: [],
  canMove: canMove({state: facts.state, movedTo: undefined}),
  hasBounced: false,
  hasPhone: true,
  isMailHeld: false,
  tellsReferrer: false,
  tellsPractice: false,
  feedback: feedbackAsks({state: facts.state}),
  hasDate: facts.state === 'booked',
  ...(facts.startsOn !== undefined && {where: 'Roundhay Community Centre, Example Road, Leeds, LS8 4AB'}),
  ...(facts.state === 'offered' && {offer: OFFER}),
});

const OTHERS = [
  {
    slug: 'x-pert-harehills',
    name: 'X-PERT, Harehills',
    organisationName: 'Harehills Health Hub',
    isSuggested: true,
    canMove: true,
    mayMove: true,
  },
  {
    slug: 'walk-and-talk',
    name: 'Walk and Talk',
    organisationName: 'Aire Valley Walkers',
    isSuggested: false,
    canMove: false,
    mayMove: false,
  },
] as const;
const SEEN = OTHERS.map((other) => ({...other, canMove: false}));

const OWN = {tag: '0123456789abcdef', formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'};
const FORM = {own: OWN, errors: []} as const;
const CONTACT = {contactBy: 'email', phone: '0113 496 0000', email: 'amina@example.com'};

const DETAILS = {
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

const RECORD = {
  page: 'record' as const,
  status: status({state: 'received'}),
  own: OWN,
  steps: [{key: '1 May 2026, 10am', value: ['Sent, by you']}],
  looks: [{key: '1 May 2026, 11am', value: ['Somebody at Roundhay Wellbeing']}],
  kept: ['We delete what you told us on 1 May 2027.'],
  isSure: false,
};

const LETTER = {
  page: 'letter' as const,
  today: '9 June 2026',
  tellsReferrer: true,
  tellsPractice: false,
  told: 'Example Surgery',
  own: OWN,
  rows: [
    {key: 'Name', value: ['Amina Khalid']},
    {key: 'Date of birth', value: ['27 March 1968']},
    {key: 'Reference', value: ['7K3D-9QXP']},
    {key: 'Support', value: ['Living Well with Type 2 Diabetes, run by Roundhay Wellbeing']},
    {key: 'Where it is', value: ['Booked, since 1 June 2026']},
  ],
};

/** Every state of the pages under `/my-referral`. */
export const FOLLOW_STATES: Readonly<Record<string, FollowView>> = {
  'enter reference': {page: 'enter', reference: '', errors: []},
  'enter reference, wrong': {
    page: 'enter',
    reference: '7K3D',
    errors: [{field: 'reference', href: '#reference', text: 'Enter a reference, like 7K3D-9QXP'}],
  },
  'link ended': {page: 'enter', reference: '', errors: [], notice: 'link-ended'},
  'too many codes': {page: 'enter', reference: '7K3D-9QXP', errors: [], notice: 'too-many'},
  'enter reference, one open here': {
    page: 'enter',
    reference: '',
    errors: [],
    opens: [{tag: OWN.tag, reference: '7K3D-9QXP', sentOn: '1 May 2026'}],
  },
  'enter reference, two open here': {
    page: 'enter',
    reference: '',
    errors: [],
    opens: [
      {tag: OWN.tag, reference: '7K3D-9QXP', sentOn: '1 May 2026'},
      {tag: 'fedcba9876543210', reference: '8M2C-4HTW', sentOn: '3 May 2026'},
    ],
  },
  'code asked': {page: 'code-asked', reference: '7K3D-9QXP', errors: []},
  'code wrong': {page: 'code-asked', reference: '7K3D-9QXP', errors: [WRONG_CODE]},
  sent: {page: 'status', status: status({state: 'sent'}), asks: 'nothing', ...FORM},
  'sent, code asked': {page: 'status', status: status({state: 'sent'}), asks: 'code', ...FORM},
  'sent, code wrong': {
    page: 'status',
    status: status({state: 'sent'}),
    asks: 'code',
    ...FORM,
    errors: [WRONG_CODE],
  },
  'sent, too many tries': {
    page: 'status',
    status: status({state: 'sent'}),
    asks: 'code',
    ...FORM,
    errors: [TOO_MANY_TRIES],
  },
  'sent, too many codes asked for': {
    page: 'status',
    status: status({state: 'sent'}),
    asks: 'nothing',
    isTooMany: true,
    ...FORM,
  },
  'sent, too many codes asked for, no number': {
    page: 'status',
    status: {...status({state: 'sent'}), phone: undefined},
    asks: 'nothing',
    isTooMany: true,
    ...FORM,
  },
  'sent, in the browser that sent it': {
    page: 'status',
    status: status({state: 'sent'}),
    asks: 'nothing',
    ownLink: 'https://menu.example/my-referral/AAAAAAAAAAAAAAAAAAAAAA',
    ...FORM,
  },
  'stopped by link': {page: 'status', status: status({state: 'withdrawn'}), asks: 'nothing', ...FORM},
  'sent, no email, by the link to keep': {
    page: 'status',
    status: {...status({state: 'sent'}), hasEmail: false},
    asks: 'nothing',
    ownLink: 'https://menu.example/my-referral/AAAAAAAAAAAAAAAAAAAAAA',
    ...FORM,
  },
  'sent, no email, stopping it': {
    page: 'status',
    status: {...status({state: 'sent'}), hasEmail: false},
    asks: 'stop',
    ...FORM,
  },
  'sent, no email': {
    page: 'status',
    status: {...status({state: 'sent'}), hasEmail: false, phone: undefined},
    asks: 'nothing',
    ...FORM,
  },
  deleted: {
    page: 'status',
    status: {...status({state: 'withdrawn'}), hasEmail: false},
    asks: 'nothing',
    wasDeleted: true,
    ...FORM,
  },
  'our email came back': {
    page: 'status',
    status: {...status({state: 'received'}), hasBounced: true},
    asks: 'nothing',
    ...FORM,
  },
  'too many gave the same address': {
    page: 'status',
    status: {...status({state: 'sent'}), isMailHeld: true},
    asks: 'nothing',
    ...FORM,
  },
  'our email came back, and there is no number': {
    page: 'status',
    status: {...status({state: 'received'}), hasBounced: true, hasPhone: false},
    asks: 'nothing',
    ...FORM,
  },
  'our email came back, in the browser that sent it': {
    page: 'status',
    status: {...status({state: 'sent'}), hasBounced: true, hasPhone: false},
    asks: 'nothing',
    canPutRight: true,
    ownLink: 'https://menu.example/my-referral/AAAAAAAAAAAAAAAAAAAAAA',
    ...FORM,
  },
  'address put right by link': {
    page: 'status',
    status: status({state: 'sent'}),
    asks: 'nothing',
    isSaved: true,
    ...FORM,
  },
  'change contact by link': {
    page: 'change',
    section: 'contact',
    isByLink: true,
    isMe: false,
    values: {},
    ...FORM,
  },
  received: {page: 'status', status: status({state: 'received'}), asks: 'nothing', ...FORM},
  'call planned': {
    page: 'status',
    status: status({state: 'accepted', callOn: '2026-05-08'}),
    asks: 'nothing',
    ...FORM,
  },
  'not suitable': {
    page: 'status',
    status: status({state: 'not-suitable', reason: 'no-places'}),
    asks: 'nothing',
    ...FORM,
  },
  late: {
    page: 'status',
    status: {...status({state: 'received', clocksEnded: 3}), others: SEEN},
    asks: 'nothing',
    ...FORM,
  },
  unanswered: {
    page: 'status',
    status: {...status({state: 'unanswered'}), others: SEEN},
    asks: 'nothing',
    ...FORM,
  },
  'unanswered, sent to somebody else': {
    page: 'status',
    status: {...status({state: 'unanswered'}), movedTo: '8M2C-4HTW'},
    asks: 'nothing',
    ...FORM,
  },
  'details, unanswered': {...DETAILS, status: {...status({state: 'unanswered'}), others: OTHERS}},
  'a letter for the practice': LETTER,
  'a letter, by a link, of a request whose referrer is told': {...LETTER, told: undefined},
  'status, whose referrer is told': {
    page: 'status',
    status: {...status({state: 'received'}), tellsReferrer: true},
    asks: 'nothing',
    ...FORM,
  },
  'status, whose practice is told': {
    page: 'status',
    status: {...status({state: 'received'}), tellsPractice: true},
    asks: 'nothing',
    ...FORM,
  },
  'status, whose practice is told, without email': {
    page: 'status',
    status: {...status({state: 'received'}), hasEmail: false, tellsPractice: true},
    asks: 'nothing',
    canStopPractice: true,
    ...FORM,
  },
  'a letter for a practice that is told': {...LETTER, tellsReferrer: false, tellsPractice: true},
  'a letter, by a link': {
    ...LETTER,
    tellsReferrer: false,
    told: undefined,
    rows: LETTER.rows.map(({key, value}) => ({
      key,
      value: key === 'Name' || key === 'Date of birth' ? [''] : value,
    })),
  },
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
  offered: {
    page: 'status',
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00'}),
    asks: 'nothing',
    ...FORM,
  },
  booked: {
    page: 'status',
    status: status({state: 'booked', startsOn: '2026-05-12', startsAt: '10:00'}),
    asks: 'nothing',
    ...FORM,
  },
  'booked, and started with something else': {
    page: 'status',
    status: {
      ...status({state: 'booked', startsOn: '2026-05-12', startsAt: '10:00'}),
      hasStartedOther: true,
    },
    asks: 'nothing',
    ...FORM,
  },
  'started, by a link, and others are still open': {
    page: 'status',
    status: {...status({state: 'started'}), stillOpen: [{reference: '4T5W-2MRX'}]},
    asks: 'nothing',
    ...FORM,
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
  declined: {page: 'status', status: status({state: 'declined'}), asks: 'nothing', ...FORM},
  details: DETAILS,
  'details, saved': {...DETAILS, notice: 'done'},
  'booked, and nobody has marked yet whether they came': {
    page: 'status',
    status: {...status({state: 'booked', startsOn: '2026-05-04', startsAt: '10:00'}), hasDate: false},
    asks: 'nothing',
    ...FORM,
  },
  'details, not saved': {...DETAILS, notice: 'later', laterUntil: '10:45am'},
  'details, answers saved': {...DETAILS, status: status({state: 'completed'}), notice: 'thanks'},
  'details, too many links asked for': {...DETAILS, isTooMany: true},
  'a place is kept': {
    page: 'status',
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00', answerBy: '2026-05-08'}),
    asks: 'nothing',
    ...FORM,
  },
  'details, date offered': {
    ...DETAILS,
    status: status({state: 'offered', startsOn: '2026-05-12', startsAt: '10:00'}),
  },
  feedback: {page: 'feedback', asks: {asksHow: true, asksWhy: false}, values: {}, ...FORM},
  'feedback, did not go, nothing chosen': {
    page: 'feedback',
    asks: {asksHow: false, asksWhy: true},
    values: {},
    ...FORM,
    errors: [{field: 'reason', href: '#reason', text: 'Choose why, or that you would rather not say'}],
  },
  record: RECORD,
  'record, sure to delete': {...RECORD, isSure: true},
  'say no': {page: 'say-no', offer: OFFER, phone: LISTING.phone, values: {}, ...FORM},
  'say no, nothing chosen': {
    page: 'say-no',
    offer: OFFER,
    phone: LISTING.phone,
    values: {},
    ...FORM,
    errors: [
      {field: 'instead', href: '#instead', text: 'Choose what you want to do'},
      {field: 'reason', href: '#reason', text: 'Choose why, or that you would rather not say'},
    ],
  },
  'change contact': {page: 'change', section: 'contact', isMe: true, values: CONTACT, ...FORM},
  'change contact, wrong': {
    page: 'change',
    section: 'contact',
    isMe: true,
    values: {...CONTACT, email: ''},
    ...FORM,
    errors: [{field: 'email', href: '#email', text: 'Enter an email address, or choose another way'}],
  },
  'change needs': {page: 'change', section: 'needs', isMe: true, values: {needs: ['large-print']}, ...FORM},
  'change details': {page: 'change', section: 'about', isMe: true, values: {name: 'Amina Khalid'}, ...FORM},
  'change details, a practice is told': {
    page: 'change',
    section: 'about',
    isMe: true,
    tellsPractice: true,
    values: {name: 'Amina Khalid'},
    ...FORM,
  },
  'change details, whoever referred is told': {
    page: 'change',
    section: 'about',
    isMe: true,
    tellsReferrer: true,
    values: {name: 'Amina Khalid'},
    ...FORM,
  },
  'details, unanswered, others are told': {
    ...DETAILS,
    status: {...status({state: 'unanswered'}), others: OTHERS, tellsReferrer: true, tellsPractice: true},
  },
  'details, sure to stop': {...DETAILS, isSure: true},
  'details, withdrawn': {...DETAILS, status: status({state: 'withdrawn'})},
};
