import {describe, expect, it} from 'vitest';
import {propertiesOf, synthesised} from './synthesised.ts';

interface Behaviour {
  PathPattern: string;
  TargetOriginId: string;
  AllowedMethods: string[];
  CachePolicyId: unknown;
  OriginRequestPolicyId?: unknown;
  ResponseHeadersPolicyId: unknown;
  ViewerProtocolPolicy: string;
  Compress: boolean;
  FunctionAssociations?: unknown[];
}
interface DistributionConfig {
  Aliases?: string[];
  CacheBehaviors: Behaviour[];
  CustomErrorResponses: Record<string, unknown>[];
  DefaultCacheBehavior: Behaviour;
  HttpVersion: string;
  OriginGroups: {Items: {Id: string; FailoverCriteria: unknown; Members: {Items: {OriginId: string}[]}}[]};
  Origins: {Id: string; OriginCustomHeaders?: {HeaderName: string; HeaderValue: unknown}[]}[];
  PriceClass: string;
  ViewerCertificate?: Record<string, unknown>;
}
interface PolicyConfig {
  CachePolicyConfig: {
    MinTTL: number;
    DefaultTTL: number;
    MaxTTL: number;
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: {CookieBehavior: string};
      QueryStringsConfig: {QueryStringBehavior: string};
      EnableAcceptEncodingBrotli: boolean;
      EnableAcceptEncodingGzip: boolean;
    };
  };
}

const {site} = synthesised('production');
const [distribution] = [...propertiesOf(site, 'AWS::CloudFront::Distribution').values()];
const config = distribution?.DistributionConfig as DistributionConfig;
const everyBehaviour = [config.DefaultCacheBehavior, ...config.CacheBehaviors];
const cachePolicies = propertiesOf(site, 'AWS::CloudFront::CachePolicy');
const cacheOf = ({CachePolicyId}: Behaviour) => {
  const {Ref} = CachePolicyId as {Ref: string};
  return (cachePolicies.get(Ref) as unknown as PolicyConfig).CachePolicyConfig;
};
const behaviour = (pattern: string): Behaviour => {
  const found = config.CacheBehaviors.find(({PathPattern}) => PathPattern === pattern);
  if (!found) throw new Error(`no behaviour ${pattern}`);
  return found;
};

describe('the order of the paths', () => {
  it('asks for the paths that differ before the wide ones, and for files last', () => {
    const patterns = config.CacheBehaviors.map(({PathPattern}) => PathPattern);
    expect(patterns).toEqual(
      expect.arrayContaining(['/find', '/api/*', '/support/*', '/refer/*', '/my-referral/*', '/provider/*']),
    );
    expect(patterns.indexOf('/support/*/email')).toBeLessThan(patterns.indexOf('/support/*'));
    expect(patterns.indexOf('/api/referrals')).toBeLessThan(patterns.indexOf('/api/*'));
  });

  it('asks S3 for a page, then the functions, whose 404 helps', () => {
    const [group] = config.OriginGroups.Items;
    expect(config.DefaultCacheBehavior.TargetOriginId).toBe(group?.Id);
    expect(group?.Members.Items).toEqual([{OriginId: 'files'}, {OriginId: 'api'}]);
    expect(group?.FailoverCriteria).toEqual({StatusCodes: {Items: [403, 404], Quantity: 2}});
  });

  it('has no error page of its own, and keeps no failure', () => {
    expect(config.CustomErrorResponses.map(({ErrorCode}) => ErrorCode)).toEqual(
      expect.arrayContaining([403, 404, 500, 502, 503, 504]),
    );
    for (const response of config.CustomErrorResponses) {
      expect(response).toEqual({ErrorCode: response.ErrorCode, ErrorCachingMinTTL: 0});
    }
  });
});

describe('what is kept', () => {
  it.each(['/find', '/api/*', '/support/*'])(
    'keeps %s as long as the answer says, a minute at most',
    (pattern) => {
      const {
        MinTTL,
        DefaultTTL,
        MaxTTL,
        ParametersInCacheKeyAndForwardedToOrigin: key,
      } = cacheOf(behaviour(pattern));
      expect({MinTTL, DefaultTTL, MaxTTL}).toEqual({MinTTL: 0, DefaultTTL: 0, MaxTTL: 60});
      expect(key.QueryStringsConfig.QueryStringBehavior).toBe('all');
    },
  );

  it.each(['/refer/*', '/my-referral', '/my-referral/*', '/provider/*', '/shortlist', '/api/referrals'])(
    'keeps nothing of %s unless it asks for it, and never for another set of cookies',
    (pattern) => {
      const {
        MinTTL,
        DefaultTTL,
        MaxTTL,
        ParametersInCacheKeyAndForwardedToOrigin: key,
      } = cacheOf(behaviour(pattern));
      expect({MinTTL, DefaultTTL, MaxTTL}).toEqual({MinTTL: 0, DefaultTTL: 0, MaxTTL: 1});
      expect(key.CookiesConfig.CookieBehavior).toBe('all');
    },
  );

  it('keeps pages for a minute, and uploads them so', () => {
    expect(cacheOf(config.DefaultCacheBehavior)).toMatchObject({MinTTL: 0, DefaultTTL: 60, MaxTTL: 60});
    const [upload] = [...propertiesOf(site, 'Custom::CDKBucketDeployment').values()];
    expect(upload).toMatchObject({
      SystemMetadata: {'cache-control': 'public, max-age=60'},
      Prune: true,
      Exclude: ['assets/*'],
    });
  });

  it('compresses what it answers with gzip and Brotli', () => {
    for (const {Compress} of everyBehaviour) expect(Compress).toBe(true);
    for (const policy of cachePolicies.values()) {
      const {ParametersInCacheKeyAndForwardedToOrigin: key} = (policy as unknown as PolicyConfig)
        .CachePolicyConfig;
      expect(key).toMatchObject({EnableAcceptEncodingGzip: true, EnableAcceptEncodingBrotli: true});
    }
  });
});

describe('what is passed on', () => {
  const forwards = (found: Behaviour): boolean => found.OriginRequestPolicyId !== undefined;

  it('never passes a cookie to the menu, nor anything that changes things', () => {
    for (const pattern of ['/find', '/api/*', '/support/*']) {
      const found = behaviour(pattern);
      expect(forwards(found)).toBe(false);
      expect(cacheOf(found).ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig.CookieBehavior).toBe(
        'none',
      );
      expect(found.AllowedMethods).toEqual(['GET', 'HEAD']);
    }
  });

  it('tells private functions the cookies, and the address of who asks', () => {
    const [policy] = [...propertiesOf(site, 'AWS::CloudFront::OriginRequestPolicy').values()];
    expect(policy).toMatchObject({
      OriginRequestPolicyConfig: {
        CookiesConfig: {CookieBehavior: 'all'},
        QueryStringsConfig: {QueryStringBehavior: 'all'},
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: expect.arrayContaining([
            'CloudFront-Viewer-Address',
            'Content-Type',
            'Idempotency-Key',
          ]) as unknown,
        },
      },
    });
    for (const pattern of ['/refer/*', '/my-referral/*', '/provider/*']) {
      expect(forwards(behaviour(pattern))).toBe(true);
      expect(behaviour(pattern).AllowedMethods).toContain('POST');
    }
  });

  it('passes a system’s token on, and no cookie with it', () => {
    const found = behaviour('/api/professional/referrals');
    const {MaxTTL, ParametersInCacheKeyAndForwardedToOrigin: key} = cacheOf(found);
    expect(MaxTTL).toBe(1);
    expect(key).toMatchObject({
      CookiesConfig: {CookieBehavior: 'none'},
      HeadersConfig: {HeaderBehavior: 'whitelist', Headers: ['Authorization']},
    });
    const {Ref} = found.OriginRequestPolicyId as {Ref: string};
    expect(propertiesOf(site, 'AWS::CloudFront::OriginRequestPolicy').get(Ref)).toMatchObject({
      OriginRequestPolicyConfig: {
        CookiesConfig: {CookieBehavior: 'none'},
        HeadersConfig: {Headers: ['Content-Type', 'Idempotency-Key']},
      },
    });
    const passing = [...cachePolicies.values()].filter((each) =>
      JSON.stringify(each).includes('Authorization'),
    );
    expect(passing).toHaveLength(1);
  });

  it('proves itself to the functions by a secret that no template holds', () => {
    const api = config.Origins.find(({Id}) => Id === 'api');
    expect(api?.OriginCustomHeaders?.map(({HeaderName}) => HeaderName)).toEqual(['x-origin-secret']);
    expect(JSON.stringify(api?.OriginCustomHeaders)).toContain('{{resolve:secretsmanager:');
  });

  it('lets this distribution alone read the files, by TLS alone', () => {
    const [policy] = [...propertiesOf(site, 'AWS::S3::BucketPolicy').values()];
    const {Statement} = (policy as {PolicyDocument: {Statement: Record<string, unknown>[]}}).PolicyDocument;
    expect(Statement).toHaveLength(2);
    expect(Statement[0]).toMatchObject({
      Action: 's3:GetObject',
      Principal: {Service: 'cloudfront.amazonaws.com'},
    });
    expect(JSON.stringify(Statement[0]?.Condition)).toMatch(/AWS:SourceArn.*Distribution/);
    expect(Statement[1]).toMatchObject({Effect: 'Deny', Condition: {Bool: {'aws:SecureTransport': 'false'}}});
  });
});

describe('the headers of every answer', () => {
  const [headers] = [...propertiesOf(site, 'AWS::CloudFront::ResponseHeadersPolicy').values()];
  const {SecurityHeadersConfig: security, CustomHeadersConfig: custom} = (
    headers as {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: Record<string, Record<string, unknown>>;
        CustomHeadersConfig: {Items: {Header: string; Value: string}[]};
      };
    }
  ).ResponseHeadersPolicyConfig;

  it('stand on every path', () => {
    for (const {ResponseHeadersPolicyId, ViewerProtocolPolicy} of everyBehaviour) {
      expect(ResponseHeadersPolicyId).toEqual(config.DefaultCacheBehavior.ResponseHeadersPolicyId);
      expect(ViewerProtocolPolicy).toBe('redirect-to-https');
    }
  });

  it('allow what is our own and nothing inline', () => {
    const policy = String(security.ContentSecurityPolicy?.ContentSecurityPolicy);
    expect(policy.split('; ').sort()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
      ].sort(),
    );
    expect(policy).not.toMatch(/unsafe|\*|http/);
  });

  it('keep addresses with a postcode from other sites, and the site on TLS', () => {
    expect(security).toMatchObject({
      ReferrerPolicy: {ReferrerPolicy: 'same-origin', Override: true},
      ContentTypeOptions: {Override: true},
      StrictTransportSecurity: {AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true},
    });
    expect(custom.Items.map(({Header}) => Header)).toContain('permissions-policy');
  });
});

describe('the public host', () => {
  it('speaks HTTP/2 and 3 and TLS 1.2 or newer under its own name, from European edges', () => {
    expect(config).toMatchObject({
      Aliases: ['local-menu.example'],
      HttpVersion: 'http2and3',
      PriceClass: 'PriceClass_100',
      ViewerCertificate: {MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only'},
    });
  });

  it('does without a name of its own', () => {
    const [unnamed] = [...propertiesOf(synthesised('test').site, 'AWS::CloudFront::Distribution').values()];
    expect(unnamed?.DistributionConfig).not.toHaveProperty('Aliases');
  });

  it('rewrites addresses of pages only', () => {
    expect(config.DefaultCacheBehavior.FunctionAssociations).toHaveLength(1);
    const others = config.CacheBehaviors.filter(
      ({FunctionAssociations}) => FunctionAssociations !== undefined,
    );
    // The door of files that people bring (evidence.test.ts).
    expect(others.map(({PathPattern}) => PathPattern)).toEqual(['/evidence/upload']);
    const [edgeFunction] = [...propertiesOf(site, 'AWS::CloudFront::Function').values()];
    expect(edgeFunction).toMatchObject({FunctionConfig: {Runtime: 'cloudfront-js-2.0'}});
  });
});
