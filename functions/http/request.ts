import type {APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer} from 'aws-lambda';
import {ProblemError} from '#shared/problems.ts';
import {type MultipartForm, type PostedFile, readMultipart} from './multipart.ts';
import type {Session} from './session.ts';
import type {SystemCaller} from './system.ts';

/** What a route is given: the HTTP API's payload 2.0, decoded in this one place. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** Path parameters, as the gateway percent-decoded them. */
  readonly params: Readonly<Record<string, string>>;
  /** From `rawQueryString`: the gateway joins repeated parameters with commas in its own map, and a comma may be part of a value. */
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** The person's address as CloudFront saw it, without port; null when it is not known. For limits only, never stored. */
  readonly viewerAddress: string | null;
  /** Whoever is signed in, on routes that are not for anyone. */
  readonly session?: Session;
  /** Whose token the gateway has found right, on routes that have its authorizer; never from a header. */
  readonly clientId?: string;
  /** The record system that asks, on routes for systems. */
  readonly system?: SystemCaller;
}

const cookiesOf = (pairs: readonly string[]): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
};

/** `CloudFront-Viewer-Address` is `address:port`; IPv6 has no brackets there. */
const withoutPort = (address: string | undefined): string | null => address?.replace(/:\d+$/, '') ?? null;

const clientIdOf = ({
  requestContext,
}: APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer): string | undefined => {
  const claim = 'authorizer' in requestContext ? requestContext.authorizer.jwt.claims.client_id : undefined;
  return typeof claim === 'string' ? claim : undefined;
};

/** The event as an HttpRequest (without path parameters: the router adds them). */
export const readRequest = (event: APIGatewayProxyEventV2): Omit<HttpRequest, 'params'> => {
  const clientId = clientIdOf(event);
  return {
    id: event.requestContext.requestId,
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: new URLSearchParams(event.rawQueryString),
    headers: event.headers,
    cookies: cookiesOf(event.cookies ?? []),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    viewerAddress: withoutPort(event.headers['cloudfront-viewer-address']),
    ...(clientId !== undefined && {clientId}),
  };
};

const mediaType = (request: Pick<HttpRequest, 'headers' | 'body'>): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/**
 * The most bytes that are read of a post: several times what any form of ours can carry, in any alphabet. The gateway
 * would let 6 MB through.
 */
const MOST_BODY_BYTES = 256 * 1024;

/** @param length in bytes, without files */
const refuseTooLarge = (length: number): void => {
  if (length > MOST_BODY_BYTES) throw new ProblemError('too-large', 'Send less at once');
};

/** The most of a form with a file, beside what the pages say a file may have. */
const MOST_UPLOAD_BYTES = 3_100_000;

const multipartOf = (request: Pick<HttpRequest, 'headers' | 'body'>): MultipartForm | undefined => {
  if (mediaType(request) !== 'multipart/form-data') return undefined;
  if (request.body.length > MOST_UPLOAD_BYTES) throw new ProblemError('too-large', 'Send a smaller file');
  const form = readMultipart(request.body, request.headers['content-type'] ?? '');
  // Only its files make a form larger than those that have none.
  const fileBytes = [...form.files.values()].reduce((sum, {bytes}) => sum + bytes.length, 0);
  refuseTooLarge(request.body.length - fileBytes);
  return form;
};

/** The file that was chosen in a field of a posted form; undefined without one. @throws ProblemError `too-large` */
export const fileOf = (
  request: Pick<HttpRequest, 'headers' | 'body'>,
  field: string,
): PostedFile | undefined => {
  const file = multipartOf(request)?.files.get(field);
  // A browser sends an empty one for a field in which nothing was chosen.
  return file && (file.name !== '' || file.bytes.length > 0) ? file : undefined;
};

/** The fields of a posted form, without its files. @throws ProblemError `unsupported-media-type`, `too-large` */
export const formOf = (request: Pick<HttpRequest, 'headers' | 'body'>): URLSearchParams => {
  const multipart = multipartOf(request);
  if (multipart) return multipart.fields;
  if (mediaType(request) !== 'application/x-www-form-urlencoded') {
    throw new ProblemError('unsupported-media-type', 'Send this as a form');
  }
  refuseTooLarge(request.body.length);
  return new URLSearchParams(request.body.toString('utf8'));
};

/** Half of a surrogate pair, which JSON can spell and no store takes, as U+FFFD. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** The posted JSON. @throws ProblemError `unsupported-media-type`, `too-large`, `invalid-request` */
export const jsonOf = (request: HttpRequest): unknown => {
  if (mediaType(request) !== 'application/json')
    throw new ProblemError('unsupported-media-type', 'Send this as application/json');
  refuseTooLarge(request.body.length);
  try {
    return JSON.parse(request.body.toString('utf8'), wellFormed);
  } catch (cause) {
    throw new ProblemError('invalid-request', 'This is not JSON that we can read', {cause});
  }
};

/** A query string or form as an object: a name that is repeated becomes a list. */
export const valuesOf = (parameters: URLSearchParams): Record<string, string | string[]> => {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of parameters) {
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else if (typeof before === 'string') values.set(name, [before, value]);
    else before.push(value);
  }
  return Object.fromEntries(values);
};
