import type {Who} from '../people.ts';
import type {Ask} from '../world.ts';
import {type Line, type Lines, PROVIDERS} from './line.ts';

const NOT_ITS_HANDLERS: readonly Who[] = ['editor', 'neighbour'];

/** Of the provider that the referral went to: whoever keeps its listings, and nobody else there or elsewhere. */
const editors = (path: string, form?: Ask['form']): Line => ({
  of: 'of whoever keeps the listing',
  ask: () => (form ? {path, form} : {path}),
  opens: ['editor'],
  absent: ['handler', 'neighbour'],
});

const NOBODYS_LISTING: Line = {
  of: 'of a listing that there is not',
  ask: () => ({path: '/provider/listings/test:nothing'}),
  opens: [],
  absent: PROVIDERS,
};

/** What a provider asks for of its referrals and pages. */
export const PROVIDER_LINES = {
  providerInbox: [{of: 'any provider’s', ask: () => ({path: '/provider'}), opens: PROVIDERS}],
  // Nobody else's stand in them: what is listed is asked for by the organisations of who asks.
  providerExport: [
    {of: 'any provider’s', ask: () => ({path: '/provider/export'}), opens: PROVIDERS, names: ['handler']},
  ],
  providerOutcomes: [
    {of: 'any provider’s', ask: () => ({path: '/provider/outcomes'}), opens: PROVIDERS},
    {of: 'any provider’s', ask: () => ({path: '/provider/outcomes?as=csv'}), opens: PROVIDERS},
  ],
  providerSessions: [{of: 'any provider’s', ask: () => ({path: '/provider/sessions'}), opens: PROVIDERS}],
  markSession: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/sessions?listing=living-well&start=2026-01-01', form: {}}),
      opens: PROVIDERS,
    },
  ],
  providerWaiting: [{of: 'any provider’s', ask: () => ({path: '/provider/waiting'}), opens: PROVIDERS}],
  providerStarts: [{of: 'any provider’s', ask: () => ({path: '/provider/starts'}), opens: PROVIDERS}],
  cancelStart: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/starts?listing=living-well&run=none', form: {}}),
      opens: PROVIDERS,
    },
  ],
  phonePage: [{of: 'any provider’s', ask: () => ({path: '/provider/phone'}), opens: PROVIDERS}],
  takeByPhone: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/phone?listing=living-well', form: {}}),
      opens: PROVIDERS,
    },
  ],
  inviteWaiting: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/waiting?listing=living-well', form: {}}),
      opens: PROVIDERS,
    },
  ],
  providerReferral: [
    {
      of: 'of the provider that the referral went to',
      ask: ({reference}) => ({path: `/provider/referrals/${reference}`}),
      opens: ['handler'],
      absent: NOT_ITS_HANDLERS,
      names: ['handler'],
    },
    {
      of: 'of a reference that there is not',
      ask: () => ({path: '/provider/referrals/0000-0000'}),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  providerReferralAct: [
    {
      // On a version of the page that never was, so that it is shown again.
      of: 'of the provider that the referral went to',
      ask: ({reference}) => ({
        path: `/provider/referrals/${reference}`,
        form: {action: 'accept', version: '0'},
      }),
      opens: ['handler'],
      absent: NOT_ITS_HANDLERS,
      names: ['handler'],
    },
    {
      of: 'passed on by the provider that it went to',
      ask: ({reference}) => ({
        path: `/provider/referrals/${reference}`,
        form: {action: 'pass-on', version: '0', passTo: 'living-well', agreed: 'yes'},
      }),
      opens: ['handler'],
      absent: NOT_ITS_HANDLERS,
      names: ['handler'],
    },
  ],
  providerChecks: [{of: 'any provider’s', ask: () => ({path: '/provider/still-right'}), opens: PROVIDERS}],
  pressOwnCheck: [
    {
      of: 'any provider’s, who may press for their own',
      ask: () => ({path: '/provider/still-right', form: {listing: 'test:living-well'}}),
      opens: PROVIDERS,
    },
  ],
  ownOrganisation: [
    {of: 'any provider’s', ask: () => ({path: '/provider/organisation'}), opens: PROVIDERS},
    editors('/provider/organisation?organisation=test:roundhay'),
  ],
  changeOrganisation: [
    editors('/provider/organisation?organisation=test:roundhay', {step: 'check', name: ''}),
    editors('/provider/organisation?organisation=test:roundhay', {step: 'take-back', wish: 'none'}),
  ],
  providerListings: [{of: 'any provider’s', ask: () => ({path: '/provider/listings'}), opens: PROVIDERS}],
  // Another's organisation is one that there is not: nothing is begun.
  startListing: [
    {
      of: 'for a provider that there is not',
      ask: () => ({path: '/provider/listings', form: {organisation: 'test:nowhere'}}),
      opens: PROVIDERS,
    },
  ],
  ownListing: [editors('/provider/listings/test:living-well'), NOBODYS_LISTING],
  sendListing: [editors('/provider/listings/test:living-well', {act: 'send', shown: '0'})],
  ownListingPart: [
    editors('/provider/listings/test:living-well/contact'),
    editors('/provider/listings/test:living-well/dates'),
    editors('/provider/listings/test:living-well/preview'),
    editors('/provider/listings/test:living-well/history'),
  ],
  saveListingPart: [
    editors('/provider/listings/test:living-well/name', {name: ''}),
    editors('/provider/listings/test:living-well/history', {entry: 'none'}),
  ],
  providerLicence: [
    {of: 'one’s own', ask: () => ({path: '/provider/licence'}), opens: PROVIDERS},
    {
      of: 'of the provider that the referral went to',
      ask: () => ({path: '/provider/licence?organisation=test:roundhay'}),
      opens: ['handler', 'editor'],
      absent: ['neighbour'],
    },
  ],
  changeProviderLicence: [
    {
      of: 'of the provider that the referral went to',
      ask: () => ({
        path: '/provider/licence?organisation=test:roundhay',
        form: {action: 'confirm', name: ''},
      }),
      opens: ['handler', 'editor'],
      absent: ['neighbour'],
    },
  ],
} satisfies Lines;
