import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {headerOf, type HttpAnswer} from '../gateway/request.ts';

/**
 * Types that CloudFront compresses (those that a site like this has).
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html (read November 2026)
 */
const COMPRESSED = new Set([
  'application/javascript',
  'application/json',
  'application/ld+json',
  'application/manifest+json',
  'application/problem+json',
  'application/xml',
  'font/otf',
  'font/ttf',
  'image/svg+xml',
  'text/calendar',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/xml',
]);
const SMALLEST_BYTES = 1000;
const LARGEST_BYTES = 10_000_000;
const BROTLI_QUALITY = 5;

/** The answer compressed by the first of `encodings` ("br,gzip"), where CloudFront would; else as it is. */
export const compressed = (answer: HttpAnswer, encodings: string): HttpAnswer => {
  const type = (headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const [encoding] = encodings.split(',');
  const size = answer.body.length;
  if (
    !encoding ||
    !COMPRESSED.has(type) ||
    size < SMALLEST_BYTES ||
    size > LARGEST_BYTES ||
    ![200, 403, 404].includes(answer.status) ||
    headerOf(answer, 'content-encoding') !== undefined
  ) {
    return answer;
  }
  const body =
    encoding === 'br'
      ? brotliCompressSync(answer.body, {params: {[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY}})
      : gzipSync(answer.body);
  return {
    status: answer.status,
    // The bytes are others than those that the strong tag named.
    headers: [
      ...answer.headers.map(([name, value]): [string, string] => [
        name,
        name === 'etag' && !value.startsWith('W/') ? `W/${value}` : value,
      ]),
      ['content-encoding', encoding],
      ['vary', 'Accept-Encoding'],
    ],
    body,
  };
};
