import {FEED_IDS} from '../../../../functions/data/feedIds.ts';
import {PEOPLE, SIGNED_IN} from '../people.ts';
import type {Ask} from '../world.ts';
import {anyone, type Line, type Lines} from './line.ts';

const anyonePosts = (path: string, form: Ask['form'], of = 'anyone’s'): Line => ({
  of,
  ask: () => ({path, form: form ?? {}}),
  opens: PEOPLE,
});

const nothingInFeed = (list: string): Line => ({
  of: 'of an id that the feed has not',
  ask: () => ({path: `/api/oruk/${list}/00000000-0000-8000-8000-000000000000`}),
  opens: [],
  absent: PEOPLE,
});

/** What anybody asks for, and nobody signs in for. */
export const PUBLIC_LINES = {
  findPage: [anyone('/find?q=sugar')],
  search: [anyone('/api/search?q=sugar')],
  suggest: [anyone('/api/suggest')],
  siteMapIndex: [anyone('/sitemap-support')],
  siteMapOfRoot: [
    anyone('/sitemap-support/everywhere'),
    {
      of: 'of a part that there is not',
      ask: () => ({path: '/sitemap-support/nowhere'}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  openApi: [anyone('/api/openapi.json')],
  listingPage: [anyone('/support/living-well')],
  listing: [anyone('/api/support/living-well')],
  runCalendar: [
    {
      of: 'of a run that there is not',
      ask: () => ({path: '/support/living-well/runs/none/calendar.ics'}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  feed: [anyone('/api/oruk')],
  feedServices: [anyone('/api/oruk/services')],
  feedService: [
    anyone(`/api/oruk/services/${FEED_IDS.service('test:living-well')}`),
    nothingInFeed('services'),
  ],
  feedPlaces: [anyone('/api/oruk/service_at_locations')],
  feedPlace: [nothingInFeed('service_at_locations')],
  feedTaxonomies: [anyone('/api/oruk/taxonomies')],
  feedTaxonomy: [nothingInFeed('taxonomies')],
  feedTerms: [anyone('/api/oruk/taxonomy_terms')],
  feedTerm: [nothingInFeed('taxonomy_terms')],
  emailListing: [anyonePosts('/support/living-well/email', {email: 'me@example.org'})],
  reportPage: [anyone('/support/living-well/report')],
  sendReport: [anyonePosts('/support/living-well/report', {what: 'ended'})],
  joinPage: [anyone('/add-your-service')],
  sendJoin: [anyonePosts('/add-your-service', {organisation: 'Beckside'})],
  shortlistPage: [anyone('/shortlist')],
  changeShortlist: [anyonePosts('/shortlist', {action: 'add', slug: 'living-well'})],
  referStart: [anyone('/refer/living-well')],
  referBegin: [anyonePosts('/refer/living-well', {})],
  referStep: [anyone('/refer/living-well/who')],
  referAnswer: [anyonePosts('/refer/living-well/who', {})],
  createReferral: [{of: 'anyone’s', ask: () => ({path: '/api/referrals', json: {}}), opens: PEOPLE}],
  handedOverStart: [anyone('/go'), anyone('/go?code=K7', 'of a code that cannot be')],
  handedOver: [
    {of: 'of whoever has the code', ask: ({handoverCode}) => ({path: `/go/${handoverCode}`}), opens: PEOPLE},
    {of: 'of a code that there is not', ask: () => ({path: '/go/000-000'}), opens: [], absent: PEOPLE},
  ],
  signInPage: [anyone('/sign-in')],
  signInStart: [anyone('/sign-in/start')],
  signInEnd: [anyone('/sign-in/callback?code=guessed&state=guessed', 'without having begun')],
  signedOutPage: [anyone('/sign-out')],
  signOut: [{of: 'of whoever is signed in', ask: () => ({path: '/sign-out', form: {}}), opens: SIGNED_IN}],
  accountPage: [{of: 'of whoever is signed in', ask: () => ({path: '/account'}), opens: SIGNED_IN}],
} satisfies Lines;
