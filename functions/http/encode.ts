import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import type {APIGatewayProxyStructuredResultV2} from 'aws-lambda';
import type {Reply} from './reply.ts';
import {isHeld, tagOf} from './validator.ts';

/** Below this a compressed body is no smaller in packets. */
const SMALLEST_COMPRESSED_BYTES = 1024;
const BROTLI_QUALITY = 5;

const compress = (body: string, accepted: string): {encoding: string; bytes: Buffer} | undefined => {
  if (body.length < SMALLEST_COMPRESSED_BYTES) return undefined;
  if (/\bbr\b/.test(accepted)) {
    return {
      encoding: 'br',
      bytes: brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY}}),
    };
  }
  if (/\bgzip\b/.test(accepted)) return {encoding: 'gzip', bytes: gzipSync(body)};
  return undefined;
};

interface Asked {
  readonly method: string;
  readonly acceptEncoding: string;
  /** `If-None-Match`, empty when there is none. */
  readonly ifNoneMatch: string;
}

/**
 * The reply in the gateway's payload 2.0. CloudFront compresses only what it may keep, so what it may not compresses
 * itself. What may be kept at all has a validator, and who holds that version is told so without a body. HEAD answers
 * the same headers without a body.
 */
export const encode = (
  reply: Reply,
  {method, acceptEncoding, ifNoneMatch}: Asked,
): APIGatewayProxyStructuredResultV2 => {
  const headers: Record<string, string> = {'cache-control': 'no-store', ...reply.headers};
  const cookies = reply.cookies?.length ? {cookies: [...reply.cookies]} : {};
  const body = reply.body ?? '';
  const control = headers['cache-control'] ?? '';
  if (reply.status === 200 && !control.includes('no-store')) {
    headers.etag = tagOf(body);
    if (isHeld(ifNoneMatch, headers.etag)) {
      const held = Object.entries(headers).filter(([name]) => !name.startsWith('content-'));
      return {statusCode: 304, headers: Object.fromEntries(held), body: ''};
    }
  }
  const packed = /no-store|no-cache/.test(control) ? compress(body, acceptEncoding) : undefined;
  if (packed) {
    headers['content-encoding'] = packed.encoding;
    headers.vary = 'accept-encoding';
  }
  if (method === 'HEAD') return {statusCode: reply.status, headers, ...cookies, body: ''};
  if (!packed) return {statusCode: reply.status, headers, ...cookies, body};
  return {
    statusCode: reply.status,
    headers,
    ...cookies,
    body: packed.bytes.toString('base64'),
    isBase64Encoded: true,
  };
};
