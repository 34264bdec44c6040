import {DESMOND} from './exampleListings.ts';
import type {MadeReferral} from './views.ts';

/** A referral as its referrer sees it, for the states of these pages. */
export const MADE: MadeReferral = {
  reference: '7K3D-9QXP',
  name: 'Amina Rashid-Holt',
  listing: DESMOND,
  stateLabel: 'Sent',
  next: 'They should say that they have it by Wednesday 6 May 2026.',
  age: 'Today',
  isLate: false,
};
