import {CURATOR_ROUTES} from './routes/curatorRoutes.ts';
import {MENU_ROUTES} from './routes/menuRoutes.ts';
import {PEOPLE_ROUTES} from './routes/peopleRoutes.ts';
import {PROFESSIONAL_ROUTES} from './routes/professionalRoutes.ts';
import {PROVIDER_ROUTES} from './routes/providerRoutes.ts';
import {REFERRALS_ROUTES} from './routes/referralsRoutes.ts';
import {SESSION_ROUTES} from './routes/sessionRoutes.ts';
import type {FunctionName, RouteSpec} from './routes/routeSpec.ts';

export type {FunctionName, RouteSpec} from './routes/routeSpec.ts';

/**
 * Every path that a function answers, stated once: the CDK app makes the HTTP API's routes and the distribution's
 * behaviours from it, each function must have a handler for each of its names (a missing one does not compile),
 * and the browser tests walk it. Whatever is not here is a file of the static site, or the `menu` function's 404.
 */
export const ROUTES = [
  ...MENU_ROUTES,
  ...REFERRALS_ROUTES,
  ...PROFESSIONAL_ROUTES,
  ...PROVIDER_ROUTES,
  ...CURATOR_ROUTES,
  ...PEOPLE_ROUTES,
  ...SESSION_ROUTES,
] as const satisfies readonly RouteSpec[];

type Spec = (typeof ROUTES)[number];
export type RouteName<Function extends FunctionName = FunctionName> = Extract<
  Spec,
  {function: Function}
>['name'];

/** The routes of one function, in the order of the table. */
export const routesOf = (name: FunctionName): readonly RouteSpec[] =>
  ROUTES.filter((route) => route.function === name);
