import {LISTING} from './exampleForm.ts';
import type {ReferView} from './views.ts';

/** What was sent, and what became of it. */
export const SENT_STATES = {
  sent: {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: true,
    isCallMe: false,
    tag: '0123456789abcdef',
  },
  'sent, too many gave the same address': {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: true,
    isCallMe: false,
    isMailHeld: true,
    tag: '0123456789abcdef',
  },
  'sent, call me': {
    page: 'sent',
    listing: LISTING,
    reference: '7K3D-9QXP',
    answerBy: 'Tuesday 12 May 2026',
    hasEmail: false,
    isCallMe: true,
    tag: '0123456789abcdef',
  },
  'sent, gone on to somebody else': {
    page: 'sent-on',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    tag: '0123456789abcdef',
    to: {name: 'Walk and Talk', organisationName: 'Oakwood Walkers', reference: '4T5W-2MRX'},
  },
  'sent, ended since': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    canAskAgain: true,
    tag: '0123456789abcdef',
  },
  'sent, call me, ended since': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: true,
    canAskAgain: true,
    tag: '0123456789abcdef',
  },
  'sent, ended since, and closed': {
    page: 'sent-ended',
    listing: LISTING,
    reference: '7K3D-9QXP',
    isCallMe: false,
    canAskAgain: false,
    tag: '0123456789abcdef',
  },
  'sent, no longer known': {page: 'sent-gone', listing: LISTING},
} as const satisfies Readonly<Record<string, ReferView>>;
