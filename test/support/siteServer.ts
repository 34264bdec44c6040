import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {CONTENT_SECURITY_POLICY} from '../../infra/constructs/contentSecurityPolicy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

interface SiteServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site as CloudFront does (clean addresses, our content security policy), and `pages` besides it:
 * filled shells by path.
 */
export const serveSite = async (
  publicDir: string,
  pages: ReadonlyMap<string, string>,
): Promise<SiteServer> => {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const file = extname(pathname) === '' ? join(pathname, 'index.html') : pathname;
    const filled = pages.get(pathname);
    const body = filled === undefined ? readFile(join(publicDir, file)) : Promise.resolve(filled);
    body.then(
      (content) => {
        response.writeHead(200, {
          'content-type': filled === undefined ? (TYPES[extname(file)] ?? 'text/plain') : TYPES['.html'],
          'content-security-policy': CONTENT_SECURITY_POLICY,
        });
        response.end(content);
      },
      () => {
        response.writeHead(404, {'content-type': 'text/plain'});
        response.end('No such file');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
