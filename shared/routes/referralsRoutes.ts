import type {RouteSpec} from './routeSpec.ts';

/** What the public sends, and follows. */
export const REFERRALS_ROUTES = [
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
] as const satisfies readonly RouteSpec[];
