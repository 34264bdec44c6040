import {WRONG_PROOF} from '#shared/referral/codeErrors.ts';
import type {RegionStates} from '../region.ts';
import type {MailboxAddressView, MailboxesView, MailboxRow, MailboxView} from './views.ts';

const ROW: MailboxRow = {
  listingId: 'feed:walking-leeds',
  slug: 'walking-leeds',
  name: 'Walking group, Leeds',
  providerName: 'Aire Valley Walkers',
  phone: '0113 496 0102',
  email: 'hello@aire-valley-walkers.example',
  state: 'not-proven',
  waiting: 0,
};

/** Listings whose mailbox has not answered; the pages of curators show the same. */
export const MAILBOXES: MailboxesView = {
  page: 'mailboxes',
  action: '/provider/mailboxes',
  formToken: 'form-token',
  urgent: [{...ROW, listingId: 'feed:choir', slug: 'choir', name: 'Choir', state: 'bounced', waiting: 2}],
  others: [
    ROW,
    {...ROW, listingId: 'feed:darts', slug: 'darts', name: 'Darts', email: undefined, state: 'no-mailbox'},
    {...ROW, listingId: 'feed:tea', slug: 'tea', name: 'Tea and talk', phone: undefined},
  ],
  next: '/provider/mailboxes?after=feed%3Atea',
  canSet: false,
  notice: undefined,
};

/** Where a curator sets the address of one. */
export const MAILBOX_ADDRESS: MailboxAddressView = {
  page: 'mailbox-address',
  action: '/curator/mailbox?listing=feed%3Adarts',
  formToken: 'form-token',
  row: {...ROW, listingId: 'feed:darts', slug: 'darts', name: 'Darts', email: undefined, state: 'no-mailbox'},
  email: '',
  errors: [],
};

const PROVE = {
  page: 'prove',
  action: '/provider/mailbox/AAAAAAAAAAAAAAAAAAAAAA',
  takes: 'referrals',
  name: 'Walking group, Leeds',
  errors: [],
  notice: undefined,
} as const;

/** Every state of the pages about a mailbox. */
export const MAILBOX_STATES: RegionStates<MailboxView> = {
  'asks for the code': PROVE,
  'wrong code': {...PROVE, errors: [WRONG_PROOF]},
  'sent again': {...PROVE, notice: 'asked'},
  'sent too soon': {...PROVE, notice: 'too-soon'},
  'sent 5 times today': {...PROVE, notice: 'used-up'},
  proven: {page: 'proven', name: 'Walking group, Leeds', slug: 'walking-leeds'},
  'asks a practice for the code': {...PROVE, takes: 'updates', name: 'Example Surgery, Leeds'},
  'a practice is proven': {page: 'proven', name: 'Example Surgery, Leeds', slug: undefined},
  ended: {page: 'ended'},
  'own mailboxes': MAILBOXES,
  'own mailboxes, a code is on its way': {...MAILBOXES, urgent: [], notice: 'asked'},
  'own mailboxes, asked too soon': {...MAILBOXES, notice: 'too-soon'},
  'own mailboxes, asked 5 times today': {...MAILBOXES, notice: 'used-up'},
  'own mailboxes, none': {...MAILBOXES, urgent: [], others: [], next: undefined},
};
