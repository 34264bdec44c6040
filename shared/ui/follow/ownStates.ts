import {LISTING, OFFER, status, OWN, FORM} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

const CONTACT = {contactBy: 'email', phone: '0113 496 0000', email: 'amina@example.com'};

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

/** A letter, a record, and the forms behind the code. */
export const OWN_STATES: Readonly<Record<string, FollowView>> = {
  'change contact by link': {
    page: 'change',
    section: 'contact',
    isByLink: true,
    isMe: false,
    values: {},
    ...FORM,
  },
  'a letter for the practice': LETTER,
  'a letter, by a link, of a request whose referrer is told': {...LETTER, told: undefined},
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
};
