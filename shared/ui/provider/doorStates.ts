import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {ACTION} from './exampleReferral.ts';
import type {ProviderView} from './views.ts';

/** The way in by a mailed link, and what stands where a referral is no more. */
export const DOOR_STATES: Readonly<Record<string, ProviderView>> = {
  link: {page: 'ask-code', action: ACTION},
  'link, time over': {page: 'ask-code', action: ACTION, notice: 'time-over'},
  'link, too many codes': {page: 'ask-code', action: ACTION, notice: 'too-many'},
  code: {page: 'enter-code', action: ACTION, errors: []},
  'wrong code': {
    page: 'enter-code',
    action: ACTION,
    errors: [WRONG_CODE],
  },
  'too many tries': {page: 'enter-code', action: ACTION, errors: [TOO_MANY_TRIES]},
  'sure to delete what they told us': {
    page: 'erase-check',
    action: ACTION,
    formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    version: 4,
    name: 'Amina Khalid',
    reason: 'said-by-them',
    isSignedIn: true,
  },
  'sure to delete what they told us, by a link': {
    page: 'erase-check',
    action: ACTION,
    formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    version: 4,
    name: 'Amina Khalid',
    reason: 'said-by-them',
    isSignedIn: false,
  },
  'deleted, while a note was typed': {
    page: 'erased',
    reference: '7K3D-9QXP',
    isSignedIn: true,
    note: 'I rang on Monday.\nThey would rather come on Saturdays.',
  },
  'deleted, signed in': {page: 'erased', reference: '7K3D-9QXP', isSignedIn: true},
  'deleted, by a link': {page: 'erased', reference: '7K3D-9QXP', isSignedIn: false},
  'expired link': {page: 'ended', reference: '', errors: []},
  'expired link, wrong reference': {
    page: 'ended',
    reference: '7K3D',
    errors: [{field: 'reference', href: '#reference', text: 'Enter a reference, like 7K3D-9QXP'}],
  },
  'new link sent': {page: 'link-sent', reference: '7K3D-9QXP'},
};
