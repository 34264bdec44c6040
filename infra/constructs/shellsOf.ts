import {type FunctionName, routesOf} from '#shared/routes.ts';

type Shells = Readonly<Record<string, readonly string[]>>;

/** Pages that every function may have to answer with. */
const COMMON = ['404', '500'];

/** Where somebody must be signed in, they may have been signed out. */
const SIGN_IN = 'sign-in';

/** First segments that show the pages of another. */
const SAME_SHELLS: Readonly<Record<string, string>> = {'sign-out': SIGN_IN, account: SIGN_IN};

/** First segments under which programs are answered, and no page is shown. */
const NO_PAGES: ReadonlySet<string> = new Set(['api', 'sitemap-support']);

const firstSegment = (path: string): string => path.split('/')[path.startsWith('/') ? 1 : 0] ?? '';

/**
 * The page shells that a function needs: those under the first segment of one of its routes ("find", "support/listing"
 * for `menu`), and the pages for failures.
 * @throws Error that names what was not built
 */
export const shellsOf = (name: FunctionName, shells: Shells): Shells => {
  const routes = routesOf(name);
  const segments = new Set(
    routes.flatMap(({path, for: audience}) => {
      const segment = firstSegment(path);
      return [SAME_SHELLS[segment] ?? segment, ...(audience ? [SIGN_IN] : [])];
    }),
  );
  const missing = [...COMMON, ...segments]
    .filter((wanted) => !NO_PAGES.has(wanted))
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
