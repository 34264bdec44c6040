import {ROUTES, type RouteSpec} from '#shared/routes.ts';

/**
 * `menu`: GET and HEAD, no cookie, cached for as long as the answer says. `private`: every method, cookies, never
 * cached. `systems`: as private, with the token instead of cookies.
 */
export type Kind = 'menu' | 'private' | 'systems';

interface PathBehaviour {
  /** A CloudFront path pattern; `*` stands for anything, slashes too. */
  readonly pattern: string;
  readonly kind: Kind;
}

const kindOf = ({function: owner, for: whom}: RouteSpec): Kind => {
  if (whom === 'system') return 'systems';
  return owner === 'menu' ? 'menu' : 'private';
};
const segmentOf = (route: RouteSpec): string => route.path.split('/')[1] ?? '';
const patternOf = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '*');

/**
 * What CloudFront sends to the HTTP API, in the order in which it must ask. Under each first segment one wide pattern
 * (`/support/*`), of the menu's kind where the menu answers anything below it, so that an unknown path there meets
 * the menu's 404; before it the paths that are of another kind (e-mailing a listing).
 */
export const pathBehaviours = (routes: readonly RouteSpec[] = ROUTES): readonly PathBehaviour[] => {
  const exceptions = new Map<string, Kind>();
  const wide = new Map<string, Kind>();
  for (const segment of new Set(routes.map(segmentOf))) {
    const own = routes.filter((route) => segmentOf(route) === segment);
    const below = own.filter((route) => route.path !== `/${segment}`);
    const kind: Kind = below.some((route) => route.function === 'menu') ? 'menu' : 'private';
    if (below.length > 0) wide.set(`/${segment}/*`, kind);
    for (const route of own) {
      const isBare = route.path === `/${segment}`;
      if (isBare || kindOf(route) !== kind) exceptions.set(patternOf(route.path), kindOf(route));
    }
  }
  const depth = (pattern: string): number => pattern.split('/').length;
  return [...[...exceptions].sort(([a], [b]) => depth(b) - depth(a)), ...wide].map(([pattern, kind]) => ({
    pattern,
    kind,
  }));
};
