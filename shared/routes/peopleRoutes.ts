import type {RouteSpec} from './routeSpec.ts';

const CURATORS = {function: 'people', for: 'curator'} as const;

/** Who has access, and what curators answer people. */
export const PEOPLE_ROUTES = [
  {name: 'peoplePage', function: 'people', method: 'GET', path: '/people', for: 'inviter'},
  {...CURATORS, name: 'curatorHome', method: 'GET', path: '/curator'},
  {...CURATORS, name: 'looksPage', method: 'GET', path: '/people/looks'},
  {...CURATORS, name: 'reportsPage', method: 'GET', path: '/people/reports'},
  {...CURATORS, name: 'newProvidersPage', method: 'GET', path: '/people/providers'},
  {...CURATORS, name: 'decideProvider', method: 'POST', path: '/people/providers'},
  {...CURATORS, name: 'answerReport', method: 'POST', path: '/people/reports'},
  {name: 'changePeople', function: 'people', method: 'POST', path: '/people', for: 'inviter'},
] as const satisfies readonly RouteSpec[];
