import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {status, FORM} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

/** Where a request is, before anybody there has answered it, or when a mail about it came back. */
export const SENT_STATES: Readonly<Record<string, FollowView>> = {
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
    notice: 'done',
    ...FORM,
  },
};
