import {type FunctionName, routesOf} from '#shared/routes.ts';

type Shells = Readonly<Record<string, readonly string[]>>;

/** Pages that every function may have to answer with. */
const COMMON = ['404', '500'];

const firstSegment = (path: string): string => path.split('/')[path.startsWith('/') ? 1 : 0] ?? '';

/**
 * The page shells that a function needs: those under the first segment of one of its routes ("find", "support/listing"
 * for `menu`), and the pages for failures.
 * @throws Error that names what was not built
 */
export const shellsOf = (name: FunctionName, shells: Shells): Shells => {
  const segments = new Set(routesOf(name).map((route) => firstSegment(route.path)));
  const missing = [...COMMON, ...segments]
    .filter((wanted) => wanted !== 'api')
    .filter((wanted) => !Object.keys(shells).some((page) => firstSegment(page) === wanted));
  if (missing.length > 0) {
    throw new Error(
      `The site has no page shell for ${missing.join(', ')}, which the function ${name} answers with. Run: npm run build:site`,
    );
  }
  return Object.fromEntries(
    Object.entries(shells).filter(([page]) => COMMON.includes(page) || segments.has(firstSegment(page))),
  );
};
