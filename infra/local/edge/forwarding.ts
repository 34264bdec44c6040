import {randomUUID} from 'node:crypto';
import {headerOf, type HttpMessage} from '../gateway/request.ts';
import type {BehaviourModel, OriginModel} from '../template/distribution.ts';
import type {Selection} from '../template/distributionPolicies.ts';

/** Whether a name is among those selected. */
const isSelected = ({kind, names}: Selection, name: string): boolean => {
  if (kind === 'all') return true;
  if (kind === 'none') return false;
  return names.includes(name) === (kind === 'some');
};

/** The query string with only the selected parameters, as they were written. */
const selectQuery = (query: string, ...selections: Selection[]): string =>
  query
    .split('&')
    .filter(
      (pair) =>
        pair !== '' && selections.some((selection) => isSelected(selection, pair.split('=')[0] ?? '')),
    )
    .join('&');

const selectCookies = (message: HttpMessage, ...selections: Selection[]): string =>
  (headerOf(message, 'cookie') ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter(
      (cookie) =>
        cookie !== '' && selections.some((selection) => isSelected(selection, cookie.split('=')[0] ?? '')),
    )
    .join('; ');

/** The one encoding that CloudFront asks for: what the policy allows and the viewer takes, brotli first; empty for none. */
const encodingOf = (message: HttpMessage, encodings: readonly string[]): string => {
  const accepted = (headerOf(message, 'accept-encoding') ?? '').split(',').map((entry) => {
    const [name = '', quality = ''] = entry.split(';');
    return /q=0(\.0*)?$/.test(quality.trim()) ? '' : name.trim();
  });
  return encodings.filter((encoding) => accepted.includes(encoding)).join(',');
};

/** What tells one kept answer from another: path, and the parts of the request that the cache policy names. */
export const cacheKey = (message: HttpMessage, {cache}: BehaviourModel): string => {
  const headers = message.headers
    .filter(([name]) => name !== 'cookie' && isSelected(cache.headers, name) && cache.headers.kind !== 'none')
    .map(([name, value]) => `${name}:${value}`)
    .sort();
  return JSON.stringify([
    cache.id,
    message.path,
    selectQuery(message.query, cache.query),
    headers,
    selectCookies(message, cache.cookies),
    encodingOf(message, cache.encodings),
  ]);
};

const EDGE = {address: '127.0.0.1', port: 0};

/** Sent to an origin whatever the policies say, because the request has no meaning without them. */
const ALWAYS = new Set([
  'content-type',
  'content-encoding',
  'range',
  'if-none-match',
  'if-modified-since',
  'if-match',
  'if-unmodified-since',
  'if-range',
]);
/** Of one connection only, or CloudFront's own to say. */
const NEVER =
  /^(connection|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*|expect|content-length|x-forwarded-proto|x-amz-cf-.*|via|cloudfront-.*|host|cookie|accept-encoding)$/;

/**
 * The request as CloudFront sends it to a custom origin: cache policy and origin request policy choose headers,
 * cookies and query; what they do not name does not arrive.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html (read November 2026)
 */
export const originRequest = (
  message: HttpMessage,
  behaviour: BehaviourModel,
  origin: OriginModel,
): HttpMessage => {
  const {cache, originRequest: policy} = behaviour;
  const chosen = message.headers.filter(
    ([name]) =>
      !NEVER.test(name) &&
      (ALWAYS.has(name) || isSelected(cache.headers, name) || isSelected(policy.headers, name)),
  );
  const cookies = selectCookies(message, cache.cookies, policy.cookies);
  const encoding = encodingOf(message, cache.encodings);
  const forwardsAgent = chosen.some(([name]) => name === 'user-agent');
  const forwardedFor = headerOf(message, 'x-forwarded-for');
  const edge: Record<string, string> = {
    // IPv6 has no brackets here.
    'cloudfront-viewer-address': `${message.peer.address}:${message.peer.port}`,
  };
  const headers: [string, string][] = [
    ...chosen
      .filter(([name]) => name !== 'user-agent' && name !== 'x-forwarded-for')
      .map(([name, value]): [string, string] => [name, value]),
    ['user-agent', forwardsAgent ? (headerOf(message, 'user-agent') ?? '') : 'Amazon CloudFront'],
    ['x-forwarded-for', forwardedFor ? `${forwardedFor}, ${message.peer.address}` : message.peer.address],
    ['via', '1.1 local.cloudfront.net (CloudFront)'],
    ['x-amz-cf-id', randomUUID()],
    ...policy.edgeHeaders.flatMap((name): [string, string][] =>
      name in edge ? [[name, edge[name] ?? '']] : [],
    ),
    ...(cookies === '' ? [] : [['cookie', cookies] as [string, string]]),
    ...(encoding === '' ? [] : [['accept-encoding', encoding] as [string, string]]),
    ...(message.body.length > 0 ? [['content-length', String(message.body.length)] as [string, string]] : []),
  ];
  const own = Object.entries(origin.headers);
  return {
    ...message,
    // From here on the edge is who asks.
    peer: EDGE,
    path: `${origin.path}${message.path}`,
    query: selectQuery(message.query, cache.query, policy.query),
    headers: [...headers.filter(([name]) => !(name in origin.headers)), ...own, ['host', origin.host]],
  };
};
