import {createHash} from 'node:crypto';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {extname, join, normalize} from 'node:path';
import type {HttpAnswer, HttpMessage} from '../gateway/request.ts';
import type {BucketModel, BucketSource} from '../template/buckets.ts';
import {decoded} from '../gateway/event.ts';

/** Content types as the deployment's `aws s3 sync` would guess them. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const xmlError = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  headers: [['content-type', 'application/xml']],
  body: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  ),
});

const FORBIDDEN = xmlError(403, 'AccessDenied', 'Access Denied');
const MISSING = xmlError(404, 'NoSuchKey', 'The specified key does not exist.');

/** `aws s3 sync` patterns: `*` is anything, slashes too. */
const fits = (pattern: string, key: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(key);

const holds = ({exclude, include}: BucketSource, key: string): boolean =>
  !exclude.some((pattern) => fits(pattern, key)) || include.some((pattern) => fits(pattern, key));

interface StoredObject {
  readonly path: string;
  readonly metadata: Readonly<Record<string, string>>;
}

const find = ({sources}: BucketModel, key: string): StoredObject | undefined => {
  for (const source of sources) {
    if (!key.startsWith(source.keyPrefix)) continue;
    const rest = key.slice(source.keyPrefix.length).replace(/^\//, '');
    const path = normalize(join(source.folder, rest));
    if (!path.startsWith(source.folder) || !holds(source, rest)) continue;
    if (existsSync(path) && statSync(path).isFile()) return {path, metadata: source.metadata};
  }
  return undefined;
};

/** Files in which the site says its own address: canonical links, the sitemap, where robots find it. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(['.html', '.txt', '.xml']);

/** The address for which the site was built, and the one at which it is. */
interface Origins {
  readonly declared: string;
  readonly own: string;
}

/**
 * A private bucket behind the distribution: the files of the deployments in the template, with their metadata. A file
 * that says the address for which it was built says this one instead, whatever the port is.
 */
export const bucketOrigin =
  (bucket: BucketModel, {declared, own}: Origins) =>
  (message: Pick<HttpMessage, 'method' | 'path' | 'headers'>): HttpAnswer => {
    const found = find(bucket, decoded(message.path).slice(1));
    if (!found) return bucket.readersMayList ? MISSING : FORBIDDEN;
    const extension = extname(found.path).toLowerCase();
    const stored = readFileSync(found.path);
    const body = NAMES_ITSELF.has(extension)
      ? Buffer.from(stored.toString('utf8').replaceAll(declared, own))
      : stored;
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const headers: [string, string][] = [
      ['content-type', TYPES[extension] ?? 'binary/octet-stream'],
      ['etag', etag],
      ['last-modified', statSync(found.path).mtime.toUTCString()],
      ...Object.entries(found.metadata).map(([name, value]): [string, string] => [name.toLowerCase(), value]),
    ];
    return {status: 200, headers, body};
  };
