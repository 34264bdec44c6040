import {Duration} from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type {Construct} from 'constructs';

const seconds = (count: number): Duration => Duration.seconds(count);
const COMPRESSED = {enableAcceptEncodingGzip: true, enableAcceptEncodingBrotli: true} as const;

/** Static pages: a minute, or less where the file says so. A query string is none of their business. */
export const pagesCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'PagesCache', {
    comment: 'Static pages: a minute at most',
    minTtl: seconds(0),
    defaultTtl: seconds(60),
    maxTtl: seconds(60),
    ...COMPRESSED,
  });

/** The menu's answers: as long as the answer says, a minute at most, not at all when it says nothing. */
export const menuCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'MenuCache', {
    comment: 'Menu answers: what the answer says, a minute at most',
    minTtl: seconds(0),
    defaultTtl: seconds(0),
    maxTtl: seconds(60),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    ...COMPRESSED,
  });

/**
 * Private pages: not kept. AWS's own CachingDisabled would do, but for one thing: it takes Accept-Encoding from the
 * request, which an origin request policy may not put back, and a slow phone would get everything uncompressed. So:
 * 0 seconds unless an answer asks for more (ours say no-store), 1 at most, and each set of cookies for itself.
 */
export const privateCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'PrivateCache', {
    comment: 'Private pages: never kept; forwards Accept-Encoding',
    minTtl: seconds(0),
    defaultTtl: seconds(0),
    maxTtl: seconds(1),
    cookieBehavior: CacheCookieBehavior.all(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    ...COMPRESSED,
  });

/** What private functions are told of the request besides its path: who asks (for limits), and what forms carry. */
const PRIVATE_HEADERS = [
  'CloudFront-Viewer-Address',
  'Content-Type',
  'Idempotency-Key',
  'Origin',
  'Sec-Fetch-Site',
] as const;

export const privateForwarding = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'PrivateForwarding', {
    comment: 'Cookies, query string and the few headers that private functions read',
    cookieBehavior: OriginRequestCookieBehavior.all(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
    headerBehavior: OriginRequestHeaderBehavior.allowList(...PRIVATE_HEADERS),
  });

/**
 * What systems are answered: not kept. The token stands in the key because CloudFront sends it on in no other way: an
 * origin request policy may not name it.
 * https://repost.aws/knowledge-center/cloudfront-authorization-header (read November 2026)
 */
export const systemsCache = (scope: Construct): CachePolicy =>
  new CachePolicy(scope, 'SystemsCache', {
    comment: 'Answers to systems: never kept; forwards their token',
    minTtl: seconds(0),
    defaultTtl: seconds(0),
    maxTtl: seconds(1),
    headerBehavior: CacheHeaderBehavior.allowList('Authorization'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    ...COMPRESSED,
  });

/** No cookie: a browser that carries a sign-in here is no system. */
export const systemsForwarding = (scope: Construct): OriginRequestPolicy =>
  new OriginRequestPolicy(scope, 'SystemsForwarding', {
    comment: 'The headers that a system sends with a referral',
    headerBehavior: OriginRequestHeaderBehavior.allowList('Content-Type', 'Idempotency-Key'),
  });
