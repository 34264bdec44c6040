import type {RouteSpec} from './routeSpec.ts';

/** What anybody reads. */
export const MENU_ROUTES = [
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
] as const satisfies readonly RouteSpec[];
