import type {RouteSpec} from './routeSpec.ts';

const PROFESSIONALS = {function: 'professional', for: 'professional'} as const;

/** What professionals, and their record systems, send and follow. */
export const PROFESSIONAL_ROUTES = [
  {...PROFESSIONALS, name: 'professionalHome', method: 'GET', path: '/professional'},
  {...PROFESSIONALS, name: 'profilePage', method: 'GET', path: '/professional/profile'},
  {...PROFESSIONALS, name: 'saveProfile', method: 'POST', path: '/professional/profile'},

  {...PROFESSIONALS, name: 'licencePage', method: 'GET', path: '/professional/licence'},
  {...PROFESSIONALS, name: 'changeLicence', method: 'POST', path: '/professional/licence'},
  {...PROFESSIONALS, name: 'referPage', method: 'GET', path: '/professional/refer'},
  {...PROFESSIONALS, name: 'referSend', method: 'POST', path: '/professional/refer'},
  {...PROFESSIONALS, name: 'referSent', method: 'GET', path: '/professional/sent'},
  {...PROFESSIONALS, name: 'madeReferrals', method: 'GET', path: '/professional/referrals'},
  {...PROFESSIONALS, name: 'oneReferral', method: 'GET', path: '/professional/referrals/{reference}'},
  {...PROFESSIONALS, name: 'actOnOneReferral', method: 'POST', path: '/professional/referrals/{reference}'},
  {...PROFESSIONALS, name: 'handOverStart', method: 'GET', path: '/professional/hand-over'},
  {...PROFESSIONALS, name: 'handOver', method: 'POST', path: '/professional/hand-over'},
  {...PROFESSIONALS, name: 'handOverPage', method: 'GET', path: '/professional/hand-over/{code}'},
  {...PROFESSIONALS, name: 'sendHandOver', method: 'POST', path: '/professional/hand-over/{code}'},
  {...PROFESSIONALS, name: 'callForPage', method: 'GET', path: '/professional/call'},
  {...PROFESSIONALS, name: 'callForSend', method: 'POST', path: '/professional/call'},

  {
    name: 'createSystemReferral',
    function: 'professional',
    method: 'POST',
    path: '/api/professional/referrals',
    for: 'system',
  },
] as const satisfies readonly RouteSpec[];
