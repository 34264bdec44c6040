import {PUT_RIGHTS} from '#shared/referral/putRight.ts';
import {REFERRAL} from './exampleReferral.ts';
import type {ProviderView} from './views.ts';

const MOVED = {
  label: 'When',
  before: 'Tuesday 5 May 2026, 10am to 12pm',
  after: 'Thursday 7 May 2026, 10am to 12pm',
};

/** A referral of which the person said something on the phone, or is to be told something there. */
export const TOLD_STATES: Readonly<Record<string, ProviderView>> = {
  'referral, left early, and what they say of it': {
    ...REFERRAL,
    stateLabel: 'Left early',
    can: ['feedback', 'reopen'],
    feedback: {asksHow: true, asksWhy: true},
    tried: 'feedback',
    errors: [{field: 'helped', href: '#feedback-helped', text: 'Choose what they say'}],
  },
  'referral, how to reach them from now on': {
    ...REFERRAL,
    can: [...REFERRAL.can, ...PUT_RIGHTS],
    tried: 'put-right',
    values: {contactBy: 'phone-message', phone: '12'},
    errors: [{field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000'}],
  },
  'referral, what they need, said on the phone': {
    ...REFERRAL,
    can: [...REFERRAL.can, ...PUT_RIGHTS],
    tried: 'put-right-needs',
    values: {needs: ['step-free'], interpreter: 'ur'},
    errors: [{field: 'reason', href: '#put-right-needs-reason', text: 'Choose who told you'}],
  },
  'referral, who they are, said on the phone': {
    ...REFERRAL,
    can: [...REFERRAL.can, ...PUT_RIGHTS],
    tried: 'put-right-about',
    values: {name: '', reason: 'said-by-helper'},
    errors: [
      {field: 'name', href: '#name', text: 'Enter a full name'},
      {field: 'dateOfBirth', href: '#dateOfBirth-day', text: 'Enter a date of birth, like 27 3 1968'},
    ],
  },
  'referral, ended, of who has no email': {
    ...REFERRAL,
    erasable: 'now',
    can: [...PUT_RIGHTS, 'erase'],
  },
  'referral, ended, they want it deleted, and who asked is missing': {
    ...REFERRAL,
    erasable: 'now',
    isMailed: true,
    can: [...PUT_RIGHTS, 'erase'],
    tried: 'erase',
    errors: [{field: 'reason', href: '#erase-reason', text: 'Choose who asked you'}],
  },
  'referral, ended just now, of who has email': {
    ...REFERRAL,
    erasable: {from: '10:35am'},
    isMailed: true,
    can: ['undo'],
    undoUntil: '10:30am',
  },
  'referral, the GP practice is told': {...REFERRAL, can: [...REFERRAL.can, 'stop-practice']},
  'referral, the start has changed: call them': {
    ...REFERRAL,
    stateLabel: 'Booked',
    owed: null,
    tellThem: 'Phone, and it is safe to leave a message',
    can: ['told-change', 'cannot-come', 'decline'],
    startChange: {rows: [MOVED], isToCall: true, isAskedFor: false},
  },
  'referral, the start has changed: told': {
    ...REFERRAL,
    stateLabel: 'Booked',
    owed: null,
    can: ['cannot-come', 'decline'],
    startChange: {rows: [MOVED], isToCall: false, isAskedFor: false},
  },
  'referral, the start that they asked for has changed: call them': {
    ...REFERRAL,
    tellThem: 'Phone, and it is safe to leave a message',
    can: [...REFERRAL.can, 'told-change'],
    startChange: {rows: [MOVED], isToCall: true, isAskedFor: true},
  },
  'referral, started with something else': {...REFERRAL, hasStartedOther: true},
  'referral, started with something else, to be called': {
    ...REFERRAL,
    hasStartedOther: true,
    askBy: 'Monday 11 May 2026',
    can: [...REFERRAL.can, 'decline', 'still-wanted'],
    tellThem: 'Phone, and it is safe to leave a message',
  },
};
