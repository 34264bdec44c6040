import type {RouteAudience} from '../access/actor.ts';

/** A function by its name: its folder in `functions/`. */
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

type Method = 'GET' | 'POST';

/** A path that a function answers. */
export interface RouteSpec {
  readonly name: string;
  readonly function: FunctionName;
  readonly method: Method;
  /** HTTP API path: `{name}` is one segment. GET answers HEAD too. */
  readonly path: string;
  /** Who it is for; left out, anyone. http/api.ts turns the others away. */
  readonly for?: RouteAudience;
}
