import type {RouteName} from '#shared/routes.ts';
import {FEED_IDS} from '../../../functions/data/feedIds.ts';
import {PEOPLE, SIGNED_IN, type Who} from './people.ts';
import {type Ask, type Made, sendable} from './world.ts';

/** One thing that is asked of a route, and how each person is met. */
export interface Line {
  /** What is asked for, and whose it is: a sentence goes on "is …". */
  readonly of: string;
  readonly ask: (made: Made) => Omit<Ask, 'method'>;
  readonly opens: readonly Who[];
  /** Who belongs to the route but not to this thing: it is absent for them. The rest sign in first, or are refused. */
  readonly absent?: readonly Who[];
  /** For a route whose door is the gateway's: who comes as far as the function and is refused there; the rest have no token. */
  readonly refused?: readonly Who[];
  /** Who reads the name of the person whom it is about. */
  readonly names?: readonly Who[];
}

const PROFESSIONALS: readonly Who[] = ['nurse', 'colleague'];
const PROVIDERS: readonly Who[] = ['handler', 'editor', 'neighbour'];
const NOT_ITS_HANDLERS: readonly Who[] = ['editor', 'neighbour'];
const NOT_SIGNED_IN: readonly Who[] = ['stranger', 'forger', 'signed-out', 'system', 'orphan'];

const anyone = (path: string, of = 'anyone’s'): Line => ({of, ask: () => ({path}), opens: PEOPLE});
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
const professionals = (path: string, form?: Ask['form']): Line => ({
  of: 'any professional’s',
  ask: () => (form ? {path, form} : {path}),
  opens: PROFESSIONALS,
});

const curators = (path: string, form?: Ask['form']): Line => ({
  of: 'any curator’s',
  ask: () => (form ? {path, form} : {path}),
  opens: ['curator'],
});

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

/** The file of a certificate of the listing’s provider. */
const fileOf = (whose: 'provider' | 'curator', certificateId: string): string =>
  `/${whose}/certificate/file?organisation=test%3Aroundhay&id=${certificateId}`;

const NO_IMPORT: Line = {
  of: 'an import that there is not',
  ask: () => ({path: '/curator/import/none'}),
  opens: [],
  absent: ['curator'],
};

const NO_TOKEN = 'B'.repeat(22);
const KEY_OF_ANOTHER = '6f9619ff-8b86-4d01-b42d-00cf4fc964fe';

/**
 * Every route with who is met how: said here again on purpose, beside `for` in shared/routes.ts and `may` in
 * shared/access. A route without a line does not compile, and a line without a route fails.
 *
 * What belongs to somebody has a line for each kind of whose it is. Links and codes prove a mailbox, not a person: they
 * open to whoever has them, signed in or not, and show no name.
 */
export const LINES: Readonly<Record<RouteName, readonly [Line, ...Line[]]>> = {
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
  followStart: [anyone('/my-referral')],
  followByReference: [
    {
      of: 'of the referral, by its reference',
      ask: ({reference}) => ({path: '/my-referral', form: {reference}}),
      opens: PEOPLE,
    },
  ],
  followPage: [
    {
      of: 'opened by the person’s link',
      ask: ({personToken}) => ({path: `/my-referral/${personToken}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by the provider’s link',
      ask: ({providerToken}) => ({path: `/my-referral/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
    {
      of: 'asked for by a link that nobody was sent',
      ask: () => ({path: `/my-referral/${NO_TOKEN}`}),
      opens: [],
      absent: PEOPLE,
    },
    {
      of: 'as a letter, by the person’s link, which names nobody',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}&letter=1`,
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
    {
      of: 'asked for without having opened a link',
      ask: () => ({path: '/my-referral/mine'}),
      opens: PEOPLE,
    },
  ],
  followAct: [
    {
      of: 'stopped by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}`,
        form: {action: 'withdraw-sure'},
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
    {
      of: 'passed on by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine${query}`,
        form: {action: 'pass-on', to: 'living-well'},
        headers: {cookie},
      }),
      opens: PEOPLE,
    },
  ],
  followRecord: [
    {
      of: 'asked for by whoever has not typed a code',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine/record.json${query}`,
        headers: {cookie},
      }),
      opens: [],
      absent: PEOPLE,
    },
  ],
  followCalendar: [
    {
      of: 'of a referral without a date',
      ask: ({personPage: {query, cookie}}) => ({
        path: `/my-referral/mine/calendar.ics${query}`,
        headers: {cookie},
      }),
      opens: [],
      absent: PEOPLE,
    },
  ],

  professionalHome: [professionals('/professional')],
  profilePage: [professionals('/professional/profile')],
  saveProfile: [professionals('/professional/profile', {name: ''})],
  licencePage: [professionals('/professional/licence')],
  changeLicence: [professionals('/professional/licence', {action: 'confirm', name: ''})],
  referPage: [professionals('/professional/refer?listing=living-well')],
  referSend: [
    professionals('/professional/refer', sendable(KEY_OF_ANOTHER)),
    {...professionals('/professional/refer', {...sendable(''), step: ''}), names: PROFESSIONALS},
  ],
  referSent: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({path: `/professional/sent?reference=${reference}`}),
      opens: ['nurse'],
      absent: ['colleague'],
    },
    {
      of: 'of a reference that there is not',
      ask: () => ({path: '/professional/sent?reference=0000-0000'}),
      opens: [],
      absent: PROFESSIONALS,
    },
  ],
  handOverStart: [professionals('/professional/hand-over?listing=living-well')],
  handOver: [professionals('/professional/hand-over', {listing: 'living-well'})],
  // It holds nothing of a person, nor who made it: any professional may print it again.
  handOverPage: [
    {
      of: 'of any professional who has the code',
      ask: ({handoverCode}) => ({path: `/professional/hand-over/${handoverCode}`}),
      opens: PROFESSIONALS,
    },
  ],
  sendHandOver: [
    {
      of: 'of any professional who has the code',
      ask: ({handoverCode}) => ({
        path: `/professional/hand-over/${handoverCode}`,
        form: {email: 'me@example.org'},
      }),
      opens: PROFESSIONALS,
    },
  ],
  callForPage: [professionals('/professional/call?listing=living-well')],
  callForSend: [
    professionals('/professional/call', {
      listing: 'living-well',
      key: KEY_OF_ANOTHER,
      name: 'Somebody',
      phone: '0113 496 0942',
      contactBy: 'phone-message',
      agreement: 'agreed',
    }),
  ],
  oneReferral: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({path: `/professional/referrals/${reference}`}),
      opens: ['nurse'],
      absent: ['colleague'],
      names: ['nurse'],
    },
    {
      of: 'of a reference that there is not',
      ask: () => ({path: '/professional/referrals/0000-0000'}),
      opens: [],
      absent: PROFESSIONALS,
    },
  ],
  // It has not ended: nothing is written down.
  actOnOneReferral: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({
        path: `/professional/referrals/${reference}`,
        form: {activationLevel: '3', activationTool: 'PAM-13'},
      }),
      opens: ['nurse'],
      absent: ['colleague'],
    },
  ],
  // Both have sent one by now: each reads their own.
  madeReferrals: [{...professionals('/professional/referrals'), names: PROFESSIONALS}],

  createSystemReferral: [
    {
      of: 'any system’s',
      ask: () => ({path: '/api/professional/referrals', json: {}}),
      opens: ['system'],
      refused: ['orphan'],
    },
  ],

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
  providerMailboxes: [{of: 'any provider’s', ask: () => ({path: '/provider/mailboxes'}), opens: PROVIDERS}],
  // Another's listing is one that there is not: nothing is asked for.
  providerAskProof: [
    {
      of: 'any provider’s',
      ask: () => ({path: '/provider/mailboxes', form: {listing: 'test:living-well'}}),
      opens: PROVIDERS,
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
  stillRightLink: [
    {
      of: 'of a token for something else',
      ask: ({providerToken}) => ({path: `/provider/still-right/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  pressStillRight: [
    {
      of: 'of a token for something else',
      ask: ({providerToken}) => ({
        path: `/provider/still-right/${providerToken}`,
        form: {action: 'still-right'},
      }),
      opens: [],
      absent: PEOPLE,
    },
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
  // Whoever answers referrals there sees the page, with nothing to keep.
  providerCertificates: [
    {of: 'any provider’s', ask: () => ({path: '/provider/certificates'}), opens: PROVIDERS},
  ],
  certificateForm: [
    {
      of: 'of the listing’s provider',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aroundhay'}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aelsewhere&id=none'}),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  claimCertificate: [
    {
      of: 'of the listing’s provider',
      ask: () => ({path: '/provider/certificate?organisation=test%3Aroundhay', form: {}}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
  ],
  certificateFileForm: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('provider', certificateId)}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: fileOf('provider', 'none')}),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  openOwnFile: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('provider', certificateId), form: {}}),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
  ],
  fileArrived: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/provider/certificate/file/test%3Aroundhay/${certificateId}/${KEY_OF_ANOTHER}`,
      }),
      opens: ['editor'],
      absent: ['handler', 'neighbour'],
    },
    {
      of: 'of no form that there was',
      ask: ({certificateId}) => ({
        path: `/provider/certificate/file/test%3Aroundhay/${certificateId}/none`,
      }),
      opens: [],
      absent: PROVIDERS,
    },
  ],
  mailboxLink: [
    {
      of: 'asked for by the link of a referral',
      ask: ({providerToken}) => ({path: `/provider/mailbox/${providerToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  proveMailbox: [
    {
      of: 'answered by the link of a referral',
      ask: ({providerToken}) => ({path: `/provider/mailbox/${providerToken}`, form: {code: '000000'}}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  providerLink: [
    {
      of: 'opened by the provider’s link',
      ask: ({providerToken}) => ({path: `/provider/referral/${providerToken}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by its reference',
      ask: ({reference}) => ({path: `/provider/referral/${reference}`}),
      opens: PEOPLE,
    },
    {
      of: 'asked for by the person’s link',
      ask: ({personToken}) => ({path: `/provider/referral/${personToken}`}),
      opens: [],
      absent: PEOPLE,
    },
  ],
  providerAct: [
    {
      of: 'answered by whoever has not typed a code',
      ask: ({providerToken}) => ({path: `/provider/referral/${providerToken}`, form: {action: 'accept'}}),
      opens: [],
    },
    {
      of: 'answered by a reference alone',
      ask: ({reference}) => ({path: `/provider/referral/${reference}`, form: {action: 'acknowledge'}}),
      opens: [],
    },
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
  curatorHome: [curators('/curator')],
  explainedSearch: [curators('/curator/search?q=sugar')],
  curatorOutcomes: [curators('/curator/outcomes'), curators('/curator/outcomes?by=listing&as=csv')],
  curatorChecks: [curators('/curator/checks')],
  curatorPressCheck: [
    {
      of: 'any curator’s',
      ask: () => ({path: '/curator/checks', form: {listing: 'test:living-well'}}),
      opens: ['curator'],
    },
  ],
  curatorMailboxes: [curators('/curator/mailboxes')],
  certificatesQueue: [curators('/curator/certificates')],
  certificatePage: [
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: '/curator/certificate?organisation=test%3Aroundhay&id=none'}),
      opens: [],
      absent: ['curator'],
    },
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/curator/certificate?organisation=test%3Aroundhay&id=${certificateId}`,
      }),
      opens: ['curator'],
    },
  ],
  judgeCertificate: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({
        path: `/curator/certificate?organisation=test%3Aroundhay&id=${certificateId}`,
        form: {},
      }),
      opens: ['curator'],
    },
  ],
  schemesPage: [curators('/curator/schemes')],
  schemeForm: [
    curators('/curator/scheme'),
    {
      of: 'of a scheme that there is not',
      ask: () => ({path: '/curator/scheme?slug=none'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  saveScheme: [curators('/curator/scheme', {step: 'save'})],
  openCertificateFile: [
    {
      of: 'of the provider’s certificate',
      ask: ({certificateId}) => ({path: fileOf('curator', certificateId), form: {}}),
      opens: ['curator'],
    },
    {
      of: 'of a certificate that there is not',
      ask: () => ({path: fileOf('curator', 'none'), form: {}}),
      opens: [],
      absent: ['curator'],
    },
  ],
  curatorAskProof: [
    {
      of: 'any curator’s',
      ask: () => ({path: '/curator/mailboxes', form: {listing: 'test:living-well'}}),
      opens: ['curator'],
    },
  ],
  mailboxAddress: [curators('/curator/mailbox?listing=test:living-well')],
  setMailboxAddress: [
    {
      of: 'any curator’s',
      ask: () => ({
        path: '/curator/mailbox?listing=test:living-well',
        form: {email: 'new@roundhay.example'},
      }),
      opens: ['curator'],
    },
  ],
  programmesPage: [
    curators('/curator/programmes'),
    {
      of: 'of a programme that there is not',
      ask: () => ({path: '/curator/programmes?programme=nothing'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  changeProgramme: [
    {
      of: 'of a programme that there is not',
      ask: () => ({path: '/curator/programmes', form: {programme: 'nothing', action: 'save'}}),
      opens: [],
      absent: ['curator'],
    },
  ],
  wordsPage: [curators('/curator/words'), curators('/curator/words?row=new')],
  changeWords: [
    curators('/curator/words', {row: 'new', action: 'preview'}),
    {
      of: 'of words that there are not',
      ask: () => ({path: '/curator/words', form: {row: 'w-1', action: 'save', out: 'yes', why: 'No'}}),
      opens: [],
      absent: ['curator'],
    },
  ],
  curatorPractices: [curators('/curator/practices'), curators('/curator/practices?code=B86999')],
  setPractice: [
    {
      of: 'any curator’s',
      ask: () => ({
        path: '/curator/practices',
        form: {code: 'B86999', name: 'Example Surgery, Leeds', email: 'updates@surgery.example'},
      }),
      opens: ['curator'],
    },
  ],
  proposalsPage: [curators('/curator/proposals')],
  endSpotCheck: [curators('/curator/proposals', {check: 'none'})],
  proposalPage: [curators('/curator/proposals/test:living-well')],
  decideProposal: [curators('/curator/proposals/test:living-well', {act: 'approve'})],
  proposalPart: [
    curators('/curator/proposals/test:living-well/preview'),
    curators('/curator/proposals/test:living-well/history'),
  ],
  saveProposalPart: [curators('/curator/proposals/test:living-well/name', {name: 'Mine'})],
  importPage: [curators('/curator/import')],
  importTemplate: [curators('/curator/import/template.csv')],
  uploadImport: [curators('/curator/import', {source: 'county'})],
  oneImport: [NO_IMPORT],
  carryOutImport: [{...NO_IMPORT, ask: () => ({path: '/curator/import/none', form: {}})}],
  duplicatesPage: [curators('/curator/duplicates')],
  duplicatePage: [curators('/curator/duplicate?one=test:living-well&other=test:nothing')],
  decideDuplicate: [
    curators('/curator/duplicate', {one: 'test:living-well', other: 'test:nothing', act: 'merge'}),
  ],
  mergesPage: [curators('/curator/merges'), curators('/curator/merges?listing=test:living-well')],
  undoMerge: [curators('/curator/merges', {listing: 'test:living-well'})],
  demandPage: [curators('/curator/demand'), curators('/curator/demand?as=csv')],

  peoplePage: [
    {of: 'one’s own', ask: () => ({path: '/people'}), opens: ['editor', 'neighbour', 'curator']},
    {
      of: 'of the provider that the referral went to',
      ask: () => ({path: '/people?group=test:roundhay'}),
      opens: ['editor', 'curator'],
      absent: ['neighbour'],
    },
    {
      of: 'of those who look after the menu',
      ask: () => ({path: '/people?group=%23curator'}),
      opens: ['curator'],
      absent: ['editor', 'neighbour'],
    },
  ],
  looksPage: [
    curators('/people/looks'),
    {
      of: 'any curator’s, of the nurse’s referral',
      ask: ({reference}) => ({path: `/people/looks?reference=${reference}`}),
      opens: ['curator'],
    },
  ],
  newProvidersPage: [curators('/people/providers')],
  decideProvider: [
    {
      of: 'a request that there is not',
      ask: () => ({path: '/people/providers', form: {join: 'none', action: 'make'}}),
      opens: ['curator'],
    },
  ],
  reportsPage: [curators('/people/reports')],
  answerReport: [
    {
      of: 'a report that there is not',
      ask: () => ({path: '/people/reports', form: {report: 'none', reply: 'We have asked them.'}}),
      opens: ['curator'],
    },
  ],
  changePeople: [
    {
      of: 'of the provider that the referral went to, without a mailbox',
      ask: () => ({path: '/people', form: {group: 'test:roundhay', action: 'invite', email: ''}}),
      opens: ['editor', 'curator'],
      absent: ['neighbour'],
    },
    {
      of: 'of nobody who is in it',
      ask: () => ({path: '/people', form: {group: 'test:roundhay', action: 'remove-sure', accountId: 'x'}}),
      opens: [],
      absent: ['editor', 'neighbour', 'curator'],
    },
  ],

  signInPage: [anyone('/sign-in')],
  signInStart: [anyone('/sign-in/start')],
  signInEnd: [anyone('/sign-in/callback?code=guessed&state=guessed', 'without having begun')],
  signedOutPage: [anyone('/sign-out')],
  signOut: [{of: 'of whoever is signed in', ask: () => ({path: '/sign-out', form: {}}), opens: SIGNED_IN}],
  accountPage: [{of: 'of whoever is signed in', ask: () => ({path: '/account'}), opens: SIGNED_IN}],
};

/** How a line meets somebody. A route that is for anyone sends nobody to sign in. */
export const expected = ({opens, absent = [], refused}: Line, who: Who, isForAnyone: boolean) => {
  if (opens.includes(who)) return 'opens';
  if (absent.includes(who)) return 'absent';
  if (refused) return refused.includes(who) ? 'refused' : 'sign-in';
  return NOT_SIGNED_IN.includes(who) && !isForAnyone ? 'sign-in' : 'refused';
};
