import type {RouteName, RouteSpec} from '#shared/routes.ts';
import {ROUTES} from '#shared/routes.ts';
import type {ApiOperation} from '../operation.ts';
import {createReferralOperation} from './createReferral.ts';
import {createSystemReferralOperation} from './createSystemReferral.ts';
import {listingOperation} from './listing.ts';
import {openApiOperation} from './openApi.ts';
import {OPEN_FEED} from './openFeed.ts';
import {searchOperation} from './search.ts';
import {suggestOperation} from './suggest.ts';

type ApiRoute = Extract<(typeof ROUTES)[number], {path: `/api/${string}`}>;

/** Every route of the API with what it takes and gives: one that is not here does not compile. */
const OPERATIONS: Readonly<Record<Extract<RouteName, ApiRoute['name']>, ApiOperation>> = {
  search: searchOperation,
  suggest: suggestOperation,
  listing: listingOperation,
  createReferral: createReferralOperation,
  createSystemReferral: createSystemReferralOperation,
  openApi: openApiOperation,
  ...OPEN_FEED,
};

const isApi = (route: (typeof ROUTES)[number]): route is ApiRoute => route.path.startsWith('/api/');

/** The routes of the API, each with its operation, in the order of the table of routes. */
export const apiOperations = (): readonly {readonly spec: RouteSpec; readonly operation: ApiOperation}[] =>
  ROUTES.filter(isApi).map((spec) => ({spec, operation: OPERATIONS[spec.name]}));
