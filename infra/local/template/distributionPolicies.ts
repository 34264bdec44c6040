import * as z from 'zod';
import {StartError} from '../startError.ts';
import type {LocalTemplate} from './localTemplate.ts';

/** Which of a request's headers, cookies or query parameters: none, all, these, or all but these (names in lower case for headers). */
export interface Selection {
  readonly kind: 'none' | 'all' | 'some' | 'allBut';
  readonly names: readonly string[];
}

export interface CachePolicy {
  readonly id: string;
  readonly minTtlS: number;
  readonly defaultTtlS: number;
  readonly maxTtlS: number;
  readonly headers: Selection;
  readonly cookies: Selection;
  readonly query: Selection;
  /** The viewer's Accept-Encoding takes part, reduced to these. */
  readonly encodings: readonly ('br' | 'gzip')[];
}

export interface OriginRequestPolicy {
  readonly headers: Selection;
  /** `CloudFront-*` headers that the edge adds. */
  readonly edgeHeaders: readonly string[];
  readonly cookies: Selection;
  readonly query: Selection;
}

const NONE: Selection = {kind: 'none', names: []};
const ALL: Selection = {kind: 'all', names: []};

const KINDS = {
  none: 'none',
  all: 'all',
  allViewer: 'all',
  allViewerAndWhitelistCloudFront: 'all',
  whitelist: 'some',
  allExcept: 'allBut',
} as const;

const selectionOf = (behaviour: keyof typeof KINDS, names: readonly string[] = []): Selection => ({
  kind: KINDS[behaviour],
  names,
});

const behaviour = z.enum([
  'none',
  'all',
  'allViewer',
  'allViewerAndWhitelistCloudFront',
  'whitelist',
  'allExcept',
]);
const names = z.array(z.string()).optional();
const Parameters = {
  HeadersConfig: z.looseObject({HeaderBehavior: behaviour, Headers: names}),
  CookiesConfig: z.looseObject({CookieBehavior: behaviour, Cookies: names}),
  QueryStringsConfig: z.looseObject({QueryStringBehavior: behaviour, QueryStrings: names}),
};
const DeclaredCache = z.looseObject({
  CachePolicyConfig: z.looseObject({
    MinTTL: z.number(),
    DefaultTTL: z.number(),
    MaxTTL: z.number(),
    ParametersInCacheKeyAndForwardedToOrigin: z.looseObject({
      ...Parameters,
      EnableAcceptEncodingGzip: z.boolean().default(false),
      EnableAcceptEncodingBrotli: z.boolean().default(false),
    }),
  }),
});
const DeclaredOriginRequest = z.looseObject({OriginRequestPolicyConfig: z.looseObject(Parameters)});

const lower = (list: readonly string[] | undefined): string[] =>
  (list ?? []).map((name) => name.toLowerCase());

/**
 * AWS's own policies that may be named by id.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html (read November 2026)
 */
const MANAGED_CACHE: Readonly<Record<string, CachePolicy>> = {
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': {
    id: 'CachingDisabled',
    minTtlS: 0,
    defaultTtlS: 0,
    maxTtlS: 0,
    headers: NONE,
    cookies: NONE,
    query: NONE,
    encodings: [],
  },
  '658327ea-f89d-4fab-a63d-7e88639e58f6': {
    id: 'CachingOptimized',
    minTtlS: 1,
    defaultTtlS: 86_400,
    maxTtlS: 31_536_000,
    headers: NONE,
    cookies: NONE,
    query: NONE,
    encodings: ['br', 'gzip'],
  },
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d': {
    id: 'CachingOptimizedForUncompressedObjects',
    minTtlS: 1,
    defaultTtlS: 86_400,
    maxTtlS: 31_536_000,
    headers: NONE,
    cookies: NONE,
    query: NONE,
    encodings: [],
  },
};

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html (read November 2026) */
const MANAGED_ORIGIN_REQUEST: Readonly<Record<string, OriginRequestPolicy>> = {
  '216adef6-5c7f-47e4-b989-5492eafa07d3': {headers: ALL, edgeHeaders: [], cookies: ALL, query: ALL},
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': {
    headers: {kind: 'allBut', names: ['host']},
    edgeHeaders: [],
    cookies: ALL,
    query: ALL,
  },
  '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf': {
    headers: {
      kind: 'some',
      names: ['origin', 'access-control-request-headers', 'access-control-request-method'],
    },
    edgeHeaders: [],
    cookies: NONE,
    query: NONE,
  },
};

/** The cache policy of a behaviour, declared in the template or AWS's own. @throws StartError for an id that is not known here */
export const cachePolicyOf = (template: LocalTemplate, id: string): CachePolicy => {
  const declared = template.ofType('AWS::CloudFront::CachePolicy').find(({ref}) => ref === id);
  if (!declared) {
    const managed = MANAGED_CACHE[id];
    if (managed) return managed;
    throw new StartError(
      `The local cloud does not know the cache policy ${id}. Add it to infra/local/template/distributionPolicies.ts.`,
    );
  }
  const {
    MinTTL,
    DefaultTTL,
    MaxTTL,
    ParametersInCacheKeyAndForwardedToOrigin: key,
  } = DeclaredCache.parse(declared.properties).CachePolicyConfig;
  return {
    id,
    minTtlS: MinTTL,
    defaultTtlS: DefaultTTL,
    maxTtlS: MaxTTL,
    headers: selectionOf(key.HeadersConfig.HeaderBehavior, lower(key.HeadersConfig.Headers)),
    cookies: selectionOf(key.CookiesConfig.CookieBehavior, key.CookiesConfig.Cookies),
    query: selectionOf(key.QueryStringsConfig.QueryStringBehavior, key.QueryStringsConfig.QueryStrings),
    encodings: [
      ...(key.EnableAcceptEncodingBrotli ? (['br'] as const) : []),
      ...(key.EnableAcceptEncodingGzip ? (['gzip'] as const) : []),
    ],
  };
};

/** What goes to the origin besides the cache key. @throws StartError for an id that is not known here */
export const originRequestPolicyOf = (
  template: LocalTemplate,
  id: string | undefined,
): OriginRequestPolicy => {
  if (id === undefined) return {headers: NONE, edgeHeaders: [], cookies: NONE, query: NONE};
  const declared = template.ofType('AWS::CloudFront::OriginRequestPolicy').find(({ref}) => ref === id);
  if (!declared) {
    const managed = MANAGED_ORIGIN_REQUEST[id];
    if (managed) return managed;
    throw new StartError(
      `The local cloud does not know the origin request policy ${id}. Add it to infra/local/template/distributionPolicies.ts.`,
    );
  }
  const {HeadersConfig, CookiesConfig, QueryStringsConfig} = DeclaredOriginRequest.parse(
    declared.properties,
  ).OriginRequestPolicyConfig;
  const listed = lower(HeadersConfig.Headers);
  const ofEdge = listed.filter((name) => name.startsWith('cloudfront-'));
  const isExcept = HeadersConfig.HeaderBehavior === 'allExcept';
  return {
    headers: selectionOf(
      HeadersConfig.HeaderBehavior,
      isExcept ? listed : listed.filter((name) => !ofEdge.includes(name)),
    ),
    edgeHeaders: isExcept ? [] : ofEdge,
    cookies: selectionOf(CookiesConfig.CookieBehavior, CookiesConfig.Cookies),
    query: selectionOf(QueryStringsConfig.QueryStringBehavior, QueryStringsConfig.QueryStrings),
  };
};
