import {renderToString} from 'preact-render-to-string';
import {PROBLEMS, type ProblemError} from '#shared/problems.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {type ProblemProps, problemRegion} from '#shared/ui/problem/problemRegion.tsx';
import {log} from '../log.ts';
import {fillShell, type Shells} from './page.ts';
import {html, type Reply} from './reply.ts';
import {formOf, type HttpRequest} from './request.ts';

/** The built page for a status: one for what cannot be found, one for everything else. */
const shellFor = (status: number): string => (status === 404 ? '404' : '500');

/** What was posted to a page of ours that we then failed: its sender gets it back, to send again with one press. */
const againOf = (status: number, request: Omit<HttpRequest, 'params'>): ProblemProps['again'] => {
  if (status < 500 || request.method !== 'POST') return undefined;
  try {
    const values = [...formOf(request)].map(([name, value]) => ({name, value}));
    // With its query: which form of this browser it is stands there, and without it the same would be sent as another.
    const query = request.query.toString();
    return {action: query === '' ? request.path : `${request.path}?${query}`, values};
  } catch {
    return undefined;
  }
};

/**
 * The page for a failure, in the built shell "404" or "500". When even the shells cannot be read, the same words
 * without the site around them: whoever stands here must still get a way on.
 */
export const problemPage =
  (shells: () => Shells) =>
  (problem: ProblemError, request: Omit<HttpRequest, 'params'>): Reply => {
    const status = problem.status;
    const region = problemRegion.render({
      slug: problem.slug,
      detail: problem.message,
      requestId: request.id,
      again: againOf(status, request),
    });
    const content = <>{region}</>;
    const title = problem.slug === 'not-found' ? 'Page not found' : PROBLEMS[problem.slug].title;
    try {
      const page = fillShell(shells(), shellFor(status), {
        head: renderHead({title, robots: 'noindex'}),
        problem: content,
      });
      return html(page, {status});
    } catch (failure) {
      log('error', 'problem-page-failed', {requestId: request.id, failure});
      const bare = renderToString(
        <html lang="en">
          <head>{renderHead({title, robots: 'noindex'})}</head>
          <body>
            <main>{content}</main>
          </body>
        </html>,
      );
      return html(`<!doctype html>${bare}`, {status});
    }
  };
