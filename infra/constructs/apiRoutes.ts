import {type FunctionName, ROUTES, type RouteSpec} from '#shared/routes.ts';

interface ApiRoute {
  /** A path of the HTTP API; `{proxy+}` is everything below. */
  readonly path: string;
  readonly function: FunctionName;
  /** The gateway lets through only whoever has a system's token. */
  readonly isForSystems?: true;
}

/**
 * The routes of the HTTP API, each for every method: a GET route of an HTTP API does not answer HEAD, and a wrong
 * method should meet the function's own 405 and not the gateway's 404. Where one private function owns all below a
 * first segment it gets the unknown paths there as well, so that a cookie never goes to the menu by a mistyped address.
 * All else goes to the menu's `$default`.
 * @throws Error when two functions share a path, or systems and others: the gateway tells them apart by path only
 */
export const apiRoutes = (routes: readonly RouteSpec[] = ROUTES): readonly ApiRoute[] => {
  const owners = new Map<string, FunctionName>();
  const ownersBySegment = new Map<string, Set<FunctionName>>();
  for (const route of routes) {
    const known = owners.get(route.path);
    if (known && known !== route.function) {
      throw new Error(
        `${route.path} belongs to ${known} and to ${route.function}: one function must answer all its methods`,
      );
    }
    owners.set(route.path, route.function);
    if (
      routes.some(
        ({path, for: whom}) => path === route.path && (whom === 'system') !== (route.for === 'system'),
      )
    )
      throw new Error(`${route.path} is for systems and for others: the gateway judges a path, not a method`);
    const segment = route.path.split('/')[1] ?? '';
    ownersBySegment.set(segment, (ownersBySegment.get(segment) ?? new Set()).add(route.function));
  }
  const below = [...ownersBySegment].flatMap(([segment, names]) => {
    const [owner] = names;
    const isDeep = routes.some((route) => route.path.startsWith(`/${segment}/`));
    return owner && owner !== 'menu' && names.size === 1 && isDeep
      ? [{path: `/${segment}/{proxy+}`, function: owner}]
      : [];
  });
  const isForSystems = (path: string): boolean =>
    routes.some((route) => route.path === path && route.for === 'system');
  return [
    ...[...owners].map(([path, name]): ApiRoute => ({
      path,
      function: name,
      ...(isForSystems(path) && {isForSystems: true}),
    })),
    ...below,
  ];
};
