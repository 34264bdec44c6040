import {ROUTES, type RouteSpec} from '#shared/routes.ts';

/**
 * `menu`: GET and HEAD, no cookie, cached for as long as the answer says. `private`: every method, cookies, never
 * cached. `form`: every method and what a form brings, but no cookie.
 */
export type Kind = 'menu' | 'private' | 'form';

interface PathBehaviour {
  /** A CloudFront path pattern; `*` stands for anything, slashes too, and `?` for one character. */
  readonly pattern: string;
  readonly kind: Kind;
}

const segmentOf = (route: RouteSpec): string => route.path.split('/')[1] ?? '';
const patternOf = (path: string): string => path.replaceAll(/\{[^}]+\}/g, '*');

/**
 * A pattern with `*` fits longer paths than the route that it is made of (`/support/a/b/email`), and below a menu's
 * segment those meet the menu: so such a path never brings a cookie, and its route must do without.
 */
const kindOf = ({function: owner, path}: RouteSpec, around: Kind): Kind => {
  if (owner === 'menu') return 'menu';
  return around === 'menu' && patternOf(path).includes('*') ? 'form' : 'private';
};

/**
 * What CloudFront sends to the HTTP API, in the order in which it must ask. Under each first segment one wide pattern
 * (`/support/*`), of the menu's kind where the menu answers anything below it, so that an unknown path there meets
 * the menu's 404; before it the paths that are of another kind (e-mailing a listing). A private one begins with one
 * character at least (`/refer/?*`): `/refer/` alone is no path of the function's, and falls to the files and the menu.
 */
export const pathBehaviours = (routes: readonly RouteSpec[] = ROUTES): readonly PathBehaviour[] => {
  const exceptions = new Map<string, Kind>();
  const wide = new Map<string, Kind>();
  for (const segment of new Set(routes.map(segmentOf))) {
    const own = routes.filter((route) => segmentOf(route) === segment);
    const below = own.filter((route) => route.path !== `/${segment}`);
    const kind: Kind = below.some((route) => route.function === 'menu') ? 'menu' : 'private';
    if (below.length > 0) wide.set(kind === 'menu' ? `/${segment}/*` : `/${segment}/?*`, kind);
    for (const route of own) {
      const isBare = route.path === `/${segment}`;
      const routeKind = kindOf(route, kind);
      if (isBare || routeKind !== kind) exceptions.set(patternOf(route.path), routeKind);
    }
  }
  const depth = (pattern: string): number => pattern.split('/').length;
  return [...[...exceptions].sort(([a], [b]) => depth(b) - depth(a)), ...wide].map(([pattern, kind]) => ({
    pattern,
    kind,
  }));
};
