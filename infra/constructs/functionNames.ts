import {type FunctionName, ROUTES} from '#shared/routes.ts';

/** Every function that is deployed; the compiler wants one entry for each name. */
const NAMES: Readonly<Record<FunctionName, true>> = {
  menu: true,
  referrals: true,
  professional: true,
  provider: true,
  curator: true,
  people: true,
  session: true,
  signup: true,
  indexer: true,
  courier: true,
  steward: true,
  links: true,
};

export const FUNCTION_NAMES = Object.keys(NAMES) as readonly FunctionName[];

/** Those that answer a route. */
export const HTTP_FUNCTIONS: readonly FunctionName[] = FUNCTION_NAMES.filter((name) =>
  ROUTES.some((route) => route.function === name),
);
