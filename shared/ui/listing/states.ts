import type {RegionStates} from '../region.ts';
import {exampleListing} from './exampleListing.ts';
import type {ListingProps} from './listingRegion.tsx';

const example = (changes: Parameters<typeof exampleListing>[0] = {}): ListingProps => ({
  view: exampleListing(changes),
  today: '2026-11-22',
  origin: 'https://menu.example',
});

/** Every state of /support/{slug}. */
export const LISTING_STATES: RegionStates<ListingProps> = {
  'open to self-referral online': example(),
  'a cancelled start': example({
    runs: exampleListing().runs.map((run) => ({...run, status: 'cancelled'})),
  }),
  'answers on the same day': {...example(), view: {...example().view, usualAnswerWorkingDays: 0}},
  'self-referral by phone only': example({referral: {isOnline: false}}),
  'health workers only': example({
    referral: {self: false, isOnline: false, askWhom: 'Ask your diabetes nurse at your next check.'},
  }),
  paused: example({listing: {status: 'paused', statusNote: 'Starts again in spring.'}}),
  'no dates and access not known': example({runs: [], listing: {access: {}}}),
  'a group of peers': example({
    listing: {
      supportType: 'informal-peer-support',
      peerSupport: {
        formality: 'informal',
        kind: 'group',
        purpose: 'We swap tips over tea.',
        boundaries: 'We are not health workers.',
        answeredOn: '2026-05-03',
      },
    },
  }),
  'an email address to look at again': {
    ...example(),
    email: {value: 'nobody', error: 'Enter an email address, like name@example.com'},
  },
  'an email was asked for': {...example(), email: {wasAsked: true}},
};
