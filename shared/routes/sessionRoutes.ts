import type {RouteSpec} from './routeSpec.ts';

/** Signing in and out. */
export const SESSION_ROUTES = [
  {name: 'signInPage', function: 'session', method: 'GET', path: '/sign-in'},
  {name: 'signInStart', function: 'session', method: 'GET', path: '/sign-in/start'},
  {name: 'signInEnd', function: 'session', method: 'GET', path: '/sign-in/callback'},
  {name: 'signedOutPage', function: 'session', method: 'GET', path: '/sign-out'},
  {name: 'signOut', function: 'session', method: 'POST', path: '/sign-out', for: 'signed-in'},
  {name: 'accountPage', function: 'session', method: 'GET', path: '/account', for: 'signed-in'},
] as const satisfies readonly RouteSpec[];
