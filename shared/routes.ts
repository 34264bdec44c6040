import type {RouteAudience} from './access/actor.ts';

/**
 * Every path that a function answers, stated once: the CDK app makes the HTTP API's routes and the distribution's
 * behaviours from it, each function must have a handler for each of its names (a missing one does not compile),
 * and the browser tests walk it. Whatever is not here is a file of the static site, or the `menu` function's 404.
 */
export type FunctionName =
  | 'menu'
  | 'referrals'
  | 'professional'
  | 'provider'
  | 'curator'
  | 'people'
  | 'session'
  | 'signup'
  | 'indexer'
  | 'courier'
  | 'steward'
  | 'links';
export type Method = 'GET' | 'POST';

export interface RouteSpec {
  readonly name: string;
  readonly function: FunctionName;
  readonly method: Method;
  /** HTTP API path: `{name}` is one segment. GET answers HEAD too. */
  readonly path: string;
  /** Who it is for; left out, anyone. http/api.ts turns the others away. */
  readonly for?: RouteAudience;
}

export const ROUTES = [
  {name: 'findPage', function: 'menu', method: 'GET', path: '/find'},
  {name: 'search', function: 'menu', method: 'GET', path: '/api/search'},
  {name: 'suggest', function: 'menu', method: 'GET', path: '/api/suggest'},
  {name: 'siteMapIndex', function: 'menu', method: 'GET', path: '/sitemap-support'},
  {name: 'siteMapOfRoot', function: 'menu', method: 'GET', path: '/sitemap-support/{root}'},
  {name: 'openApi', function: 'menu', method: 'GET', path: '/api/openapi.json'},
  {name: 'listingPage', function: 'menu', method: 'GET', path: '/support/{slug}'},
  {name: 'listing', function: 'menu', method: 'GET', path: '/api/support/{slug}'},
  {name: 'runCalendar', function: 'menu', method: 'GET', path: '/support/{slug}/runs/{run}/calendar.ics'},

  {name: 'feed', function: 'menu', method: 'GET', path: '/api/oruk'},
  {name: 'feedServices', function: 'menu', method: 'GET', path: '/api/oruk/services'},
  {name: 'feedService', function: 'menu', method: 'GET', path: '/api/oruk/services/{id}'},
  {name: 'feedPlaces', function: 'menu', method: 'GET', path: '/api/oruk/service_at_locations'},
  {name: 'feedPlace', function: 'menu', method: 'GET', path: '/api/oruk/service_at_locations/{id}'},
  {name: 'feedTaxonomies', function: 'menu', method: 'GET', path: '/api/oruk/taxonomies'},
  {name: 'feedTaxonomy', function: 'menu', method: 'GET', path: '/api/oruk/taxonomies/{id}'},
  {name: 'feedTerms', function: 'menu', method: 'GET', path: '/api/oruk/taxonomy_terms'},
  {name: 'feedTerm', function: 'menu', method: 'GET', path: '/api/oruk/taxonomy_terms/{id}'},

  {name: 'emailListing', function: 'referrals', method: 'POST', path: '/support/{slug}/email'},
  {name: 'reportPage', function: 'referrals', method: 'GET', path: '/support/{slug}/report'},
  {name: 'joinPage', function: 'referrals', method: 'GET', path: '/add-your-service'},
  {name: 'sendJoin', function: 'referrals', method: 'POST', path: '/add-your-service'},
  {name: 'sendReport', function: 'referrals', method: 'POST', path: '/support/{slug}/report'},
  {name: 'shortlistPage', function: 'referrals', method: 'GET', path: '/shortlist'},
  {name: 'changeShortlist', function: 'referrals', method: 'POST', path: '/shortlist'},
  {name: 'referStart', function: 'referrals', method: 'GET', path: '/refer/{slug}'},
  {name: 'referBegin', function: 'referrals', method: 'POST', path: '/refer/{slug}'},
  {name: 'referStep', function: 'referrals', method: 'GET', path: '/refer/{slug}/{step}'},
  {name: 'referAnswer', function: 'referrals', method: 'POST', path: '/refer/{slug}/{step}'},
  {name: 'createReferral', function: 'referrals', method: 'POST', path: '/api/referrals'},
  {name: 'handedOverStart', function: 'referrals', method: 'GET', path: '/go'},
  {name: 'handedOver', function: 'referrals', method: 'GET', path: '/go/{code}'},
  {name: 'followStart', function: 'referrals', method: 'GET', path: '/my-referral'},
  {name: 'followByReference', function: 'referrals', method: 'POST', path: '/my-referral'},
  {name: 'followPage', function: 'referrals', method: 'GET', path: '/my-referral/{token}'},
  {name: 'followAct', function: 'referrals', method: 'POST', path: '/my-referral/{token}'},
  {name: 'followRecord', function: 'referrals', method: 'GET', path: '/my-referral/{token}/record.json'},
  {name: 'followCalendar', function: 'referrals', method: 'GET', path: '/my-referral/{token}/calendar.ics'},

  {
    name: 'professionalHome',
    function: 'professional',
    method: 'GET',
    path: '/professional',
    for: 'professional',
  },
  {
    name: 'profilePage',
    function: 'professional',
    method: 'GET',
    path: '/professional/profile',
    for: 'professional',
  },
  {
    name: 'saveProfile',
    function: 'professional',
    method: 'POST',
    path: '/professional/profile',
    for: 'professional',
  },

  {
    name: 'licencePage',
    function: 'professional',
    method: 'GET',
    path: '/professional/licence',
    for: 'professional',
  },
  {
    name: 'changeLicence',
    function: 'professional',
    method: 'POST',
    path: '/professional/licence',
    for: 'professional',
  },
  {
    name: 'referPage',
    function: 'professional',
    method: 'GET',
    path: '/professional/refer',
    for: 'professional',
  },
  {
    name: 'referSend',
    function: 'professional',
    method: 'POST',
    path: '/professional/refer',
    for: 'professional',
  },
  {
    name: 'referSent',
    function: 'professional',
    method: 'GET',
    path: '/professional/sent',
    for: 'professional',
  },
  {
    name: 'madeReferrals',
    function: 'professional',
    method: 'GET',
    path: '/professional/referrals',
    for: 'professional',
  },
  {
    name: 'oneReferral',
    function: 'professional',
    method: 'GET',
    path: '/professional/referrals/{reference}',
    for: 'professional',
  },
  {
    name: 'actOnOneReferral',
    function: 'professional',
    method: 'POST',
    path: '/professional/referrals/{reference}',
    for: 'professional',
  },
  {
    name: 'handOverStart',
    function: 'professional',
    method: 'GET',
    path: '/professional/hand-over',
    for: 'professional',
  },
  {
    name: 'handOver',
    function: 'professional',
    method: 'POST',
    path: '/professional/hand-over',
    for: 'professional',
  },
  {
    name: 'handOverPage',
    function: 'professional',
    method: 'GET',
    path: '/professional/hand-over/{code}',
    for: 'professional',
  },
  {
    name: 'sendHandOver',
    function: 'professional',
    method: 'POST',
    path: '/professional/hand-over/{code}',
    for: 'professional',
  },
  {
    name: 'callForPage',
    function: 'professional',
    method: 'GET',
    path: '/professional/call',
    for: 'professional',
  },
  {
    name: 'callForSend',
    function: 'professional',
    method: 'POST',
    path: '/professional/call',
    for: 'professional',
  },

  {
    name: 'createSystemReferral',
    function: 'professional',
    method: 'POST',
    path: '/api/professional/referrals',
    for: 'system',
  },

  {name: 'providerInbox', function: 'provider', method: 'GET', path: '/provider', for: 'provider'},
  {name: 'providerExport', function: 'provider', method: 'GET', path: '/provider/export', for: 'provider'},
  {
    name: 'providerOutcomes',
    function: 'provider',
    method: 'GET',
    path: '/provider/outcomes',
    for: 'provider',
  },
  {
    name: 'providerSessions',
    function: 'provider',
    method: 'GET',
    path: '/provider/sessions',
    for: 'provider',
  },
  {
    name: 'markSession',
    function: 'provider',
    method: 'POST',
    path: '/provider/sessions',
    for: 'provider',
  },
  {name: 'providerWaiting', function: 'provider', method: 'GET', path: '/provider/waiting', for: 'provider'},
  {name: 'providerStarts', function: 'provider', method: 'GET', path: '/provider/starts', for: 'provider'},
  {name: 'cancelStart', function: 'provider', method: 'POST', path: '/provider/starts', for: 'provider'},
  {name: 'phonePage', function: 'provider', method: 'GET', path: '/provider/phone', for: 'provider'},
  {name: 'takeByPhone', function: 'provider', method: 'POST', path: '/provider/phone', for: 'provider'},
  {name: 'inviteWaiting', function: 'provider', method: 'POST', path: '/provider/waiting', for: 'provider'},
  {
    name: 'providerReferral',
    function: 'provider',
    method: 'GET',
    path: '/provider/referrals/{reference}',
    for: 'provider',
  },
  {
    name: 'providerReferralAct',
    function: 'provider',
    method: 'POST',
    path: '/provider/referrals/{reference}',
    for: 'provider',
  },
  {
    name: 'providerMailboxes',
    function: 'provider',
    method: 'GET',
    path: '/provider/mailboxes',
    for: 'provider',
  },
  {
    name: 'providerAskProof',
    function: 'provider',
    method: 'POST',
    path: '/provider/mailboxes',
    for: 'provider',
  },
  {
    name: 'providerChecks',
    function: 'provider',
    method: 'GET',
    path: '/provider/still-right',
    for: 'provider',
  },
  {
    name: 'pressOwnCheck',
    function: 'provider',
    method: 'POST',
    path: '/provider/still-right',
    for: 'provider',
  },
  {name: 'stillRightLink', function: 'provider', method: 'GET', path: '/provider/still-right/{token}'},
  {name: 'pressStillRight', function: 'provider', method: 'POST', path: '/provider/still-right/{token}'},
  {name: 'providerLicence', function: 'provider', method: 'GET', path: '/provider/licence', for: 'provider'},
  {
    name: 'changeProviderLicence',
    function: 'provider',
    method: 'POST',
    path: '/provider/licence',
    for: 'provider',
  },
  {
    name: 'providerListings',
    function: 'provider',
    method: 'GET',
    path: '/provider/listings',
    for: 'provider',
  },
  {
    name: 'startListing',
    function: 'provider',
    method: 'POST',
    path: '/provider/listings',
    for: 'provider',
  },
  {
    name: 'ownListing',
    function: 'provider',
    method: 'GET',
    path: '/provider/listings/{listing}',
    for: 'provider',
  },
  {
    name: 'sendListing',
    function: 'provider',
    method: 'POST',
    path: '/provider/listings/{listing}',
    for: 'provider',
  },
  {
    name: 'ownListingPart',
    function: 'provider',
    method: 'GET',
    path: '/provider/listings/{listing}/{part}',
    for: 'provider',
  },
  {
    name: 'saveListingPart',
    function: 'provider',
    method: 'POST',
    path: '/provider/listings/{listing}/{part}',
    for: 'provider',
  },
  {
    name: 'providerCertificates',
    function: 'provider',
    method: 'GET',
    path: '/provider/certificates',
    for: 'provider',
  },
  {
    name: 'certificateForm',
    function: 'provider',
    method: 'GET',
    path: '/provider/certificate',
    for: 'provider',
  },
  {
    name: 'claimCertificate',
    function: 'provider',
    method: 'POST',
    path: '/provider/certificate',
    for: 'provider',
  },
  {
    name: 'certificateFileForm',
    function: 'provider',
    method: 'GET',
    path: '/provider/certificate/file',
    for: 'provider',
  },
  {
    name: 'openOwnFile',
    function: 'provider',
    method: 'POST',
    path: '/provider/certificate/file',
    for: 'provider',
  },
  {
    name: 'fileArrived',
    function: 'provider',
    method: 'GET',
    path: '/provider/certificate/file/{organisation}/{id}/{upload}',
    for: 'provider',
  },
  {name: 'mailboxLink', function: 'provider', method: 'GET', path: '/provider/mailbox/{token}'},
  {name: 'proveMailbox', function: 'provider', method: 'POST', path: '/provider/mailbox/{token}'},
  {name: 'providerLink', function: 'provider', method: 'GET', path: '/provider/referral/{token}'},
  {name: 'providerAct', function: 'provider', method: 'POST', path: '/provider/referral/{token}'},

  {name: 'curatorHome', function: 'curator', method: 'GET', path: '/curator', for: 'curator'},
  {name: 'explainedSearch', function: 'curator', method: 'GET', path: '/curator/search', for: 'curator'},
  {name: 'curatorChecks', function: 'curator', method: 'GET', path: '/curator/checks', for: 'curator'},
  {name: 'curatorPressCheck', function: 'curator', method: 'POST', path: '/curator/checks', for: 'curator'},
  {name: 'curatorMailboxes', function: 'curator', method: 'GET', path: '/curator/mailboxes', for: 'curator'},
  {name: 'curatorAskProof', function: 'curator', method: 'POST', path: '/curator/mailboxes', for: 'curator'},
  {name: 'mailboxAddress', function: 'curator', method: 'GET', path: '/curator/mailbox', for: 'curator'},
  {name: 'setMailboxAddress', function: 'curator', method: 'POST', path: '/curator/mailbox', for: 'curator'},
  {name: 'curatorPractices', function: 'curator', method: 'GET', path: '/curator/practices', for: 'curator'},
  {name: 'setPractice', function: 'curator', method: 'POST', path: '/curator/practices', for: 'curator'},
  {name: 'endSpotCheck', function: 'curator', method: 'POST', path: '/curator/proposals', for: 'curator'},
  {name: 'proposalsPage', function: 'curator', method: 'GET', path: '/curator/proposals', for: 'curator'},
  {
    name: 'proposalPage',
    function: 'curator',
    method: 'GET',
    path: '/curator/proposals/{listing}',
    for: 'curator',
  },
  {
    name: 'decideProposal',
    function: 'curator',
    method: 'POST',
    path: '/curator/proposals/{listing}',
    for: 'curator',
  },
  {
    name: 'proposalPart',
    function: 'curator',
    method: 'GET',
    path: '/curator/proposals/{listing}/{part}',
    for: 'curator',
  },
  {
    name: 'saveProposalPart',
    function: 'curator',
    method: 'POST',
    path: '/curator/proposals/{listing}/{part}',
    for: 'curator',
  },
  {name: 'duplicatesPage', function: 'curator', method: 'GET', path: '/curator/duplicates', for: 'curator'},
  {name: 'duplicatePage', function: 'curator', method: 'GET', path: '/curator/duplicate', for: 'curator'},
  {name: 'decideDuplicate', function: 'curator', method: 'POST', path: '/curator/duplicate', for: 'curator'},
  {name: 'mergesPage', function: 'curator', method: 'GET', path: '/curator/merges', for: 'curator'},
  {name: 'importPage', function: 'curator', method: 'GET', path: '/curator/import', for: 'curator'},
  {name: 'uploadImport', function: 'curator', method: 'POST', path: '/curator/import', for: 'curator'},
  {
    name: 'importTemplate',
    function: 'curator',
    method: 'GET',
    path: '/curator/import/template.csv',
    for: 'curator',
  },
  {name: 'oneImport', function: 'curator', method: 'GET', path: '/curator/import/{import}', for: 'curator'},
  {
    name: 'carryOutImport',
    function: 'curator',
    method: 'POST',
    path: '/curator/import/{import}',
    for: 'curator',
  },
  {name: 'undoMerge', function: 'curator', method: 'POST', path: '/curator/merges', for: 'curator'},
  {
    name: 'certificatesQueue',
    function: 'curator',
    method: 'GET',
    path: '/curator/certificates',
    for: 'curator',
  },
  {
    name: 'certificatePage',
    function: 'curator',
    method: 'GET',
    path: '/curator/certificate',
    for: 'curator',
  },
  {name: 'schemesPage', function: 'curator', method: 'GET', path: '/curator/schemes', for: 'curator'},
  {name: 'schemeForm', function: 'curator', method: 'GET', path: '/curator/scheme', for: 'curator'},
  {name: 'saveScheme', function: 'curator', method: 'POST', path: '/curator/scheme', for: 'curator'},
  {
    name: 'openCertificateFile',
    function: 'curator',
    method: 'POST',
    path: '/curator/certificate/file',
    for: 'curator',
  },
  {
    name: 'judgeCertificate',
    function: 'curator',
    method: 'POST',
    path: '/curator/certificate',
    for: 'curator',
  },
  {name: 'demandPage', function: 'curator', method: 'GET', path: '/curator/demand', for: 'curator'},
  {name: 'wordsPage', function: 'curator', method: 'GET', path: '/curator/words', for: 'curator'},
  {name: 'changeWords', function: 'curator', method: 'POST', path: '/curator/words', for: 'curator'},
  {
    name: 'programmesPage',
    function: 'curator',
    method: 'GET',
    path: '/curator/programmes',
    for: 'curator',
  },
  {
    name: 'changeProgramme',
    function: 'curator',
    method: 'POST',
    path: '/curator/programmes',
    for: 'curator',
  },
  {name: 'curatorOutcomes', function: 'curator', method: 'GET', path: '/curator/outcomes', for: 'curator'},

  {name: 'peoplePage', function: 'people', method: 'GET', path: '/people', for: 'inviter'},
  {name: 'looksPage', function: 'people', method: 'GET', path: '/people/looks', for: 'curator'},
  {name: 'reportsPage', function: 'people', method: 'GET', path: '/people/reports', for: 'curator'},
  {name: 'newProvidersPage', function: 'people', method: 'GET', path: '/people/providers', for: 'curator'},
  {name: 'decideProvider', function: 'people', method: 'POST', path: '/people/providers', for: 'curator'},
  {name: 'answerReport', function: 'people', method: 'POST', path: '/people/reports', for: 'curator'},
  {name: 'changePeople', function: 'people', method: 'POST', path: '/people', for: 'inviter'},

  {name: 'signInPage', function: 'session', method: 'GET', path: '/sign-in'},
  {name: 'signInStart', function: 'session', method: 'GET', path: '/sign-in/start'},
  {name: 'signInEnd', function: 'session', method: 'GET', path: '/sign-in/callback'},
  {name: 'signedOutPage', function: 'session', method: 'GET', path: '/sign-out'},
  {name: 'signOut', function: 'session', method: 'POST', path: '/sign-out', for: 'signed-in'},
  {name: 'accountPage', function: 'session', method: 'GET', path: '/account', for: 'signed-in'},
] as const satisfies readonly RouteSpec[];

type Spec = (typeof ROUTES)[number];
export type RouteName<Function extends FunctionName = FunctionName> = Extract<
  Spec,
  {function: Function}
>['name'];

/** The routes of one function, in the order of the table. */
export const routesOf = (name: FunctionName): readonly RouteSpec[] =>
  ROUTES.filter((route) => route.function === name);
