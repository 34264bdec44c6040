import {describe, expect, it} from 'vitest';
import {MOST_UPLOAD_BODY_BYTES} from '#shared/certification/evidence.ts';
import {type Properties, propertiesOf, synthesised} from './synthesised.ts';

const {data, site} = synthesised('production');
const [bucketId = '', bucket = {}] =
  [...propertiesOf(data, 'AWS::S3::Bucket')].find(([id]) => id.startsWith('Evidence')) ?? [];

interface Distribution {
  readonly CacheBehaviors: readonly {
    readonly PathPattern: string;
    readonly TargetOriginId: string;
    readonly AllowedMethods: readonly string[];
    readonly CachePolicyId: string;
    readonly OriginRequestPolicyId: {readonly Ref: string};
    readonly ResponseHeadersPolicyId: unknown;
    readonly FunctionAssociations?: readonly unknown[];
  }[];
  readonly Origins: readonly Properties[];
}
const [{DistributionConfig} = {}] = [...propertiesOf(site, 'AWS::CloudFront::Distribution').values()] as {
  DistributionConfig: Distribution;
}[];
const behaviours = (DistributionConfig?.CacheBehaviors ?? []).filter(({PathPattern}) =>
  PathPattern.startsWith('/evidence/'),
);

describe('the bucket of files that show a certificate', () => {
  it('is nobody’s to open, encrypted, and outlives its stack', () => {
    expect(bucket).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: {Rules: [{ObjectOwnership: 'BucketOwnerEnforced'}]},
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {SSEAlgorithm: 'AES256'}}],
      },
      VersioningConfiguration: {Status: 'Enabled'},
    });
    expect(bucket).not.toHaveProperty('CorsConfiguration');
    expect(bucket).not.toHaveProperty('WebsiteConfiguration');
    const resources = data.findResources('AWS::S3::Bucket') as Record<string, {DeletionPolicy?: string}>;
    expect(resources[bucketId]?.DeletionPolicy).toBe('Retain');
  });

  it('forgets after a day what was uploaded and not added, and nothing else', () => {
    const {Rules} = bucket.LifecycleConfiguration as {Rules: Properties[]};
    expect(Rules.map(({Prefix}) => Prefix)).toEqual(['incoming/', 'incoming/']);
    expect(Rules[0]).toMatchObject({
      ExpirationInDays: 1,
      NoncurrentVersionExpiration: {NoncurrentDays: 1},
      Status: 'Enabled',
    });
  });

  it('is open to nobody by its policy, which only refuses what comes without TLS', () => {
    const policies = [...propertiesOf(data, 'AWS::S3::BucketPolicy').values()].filter((policy) =>
      JSON.stringify(policy.Bucket).includes(bucketId),
    );
    expect(policies).toHaveLength(1);
    const {Statement} = policies[0]?.PolicyDocument as {Statement: Properties[]};
    expect(Statement.map(({Effect}) => Effect)).toEqual(['Deny']);
    expect(Statement[0]).toMatchObject({
      Action: 's3:*',
      Condition: {Bool: {'aws:SecureTransport': 'false'}},
    });
    expect(JSON.stringify([...propertiesOf(site, 'AWS::S3::BucketPolicy').values()])).not.toContain(
      'Evidence',
    );
  });
});

describe('the way to it by our own host', () => {
  it('has no access control of CloudFront’s, which would be a second signature', () => {
    const origin = DistributionConfig?.Origins.find(({Id}) => Id === 'evidence');
    expect(origin).toMatchObject({S3OriginConfig: {OriginAccessIdentity: ''}});
    expect(origin?.OriginAccessControlId).toBeUndefined();
    expect(origin?.OriginCustomHeaders).toBeUndefined();
  });

  it('takes forms at one address, and opens kept files at another', () => {
    expect(
      behaviours.map(({PathPattern, AllowedMethods}) => [PathPattern, AllowedMethods.includes('POST')]),
    ).toEqual([
      ['/evidence/upload', true],
      ['/evidence/kept/*', false],
    ]);
    expect(behaviours.map(({FunctionAssociations = []}) => FunctionAssociations.length)).toEqual([1, 0]);
  });

  it('keeps nothing, passes no cookie on, and has the headers of every answer', () => {
    const policies = propertiesOf(site, 'AWS::CloudFront::OriginRequestPolicy');
    for (const {CachePolicyId, OriginRequestPolicyId, ResponseHeadersPolicyId} of behaviours) {
      // CloudFront's own CachingDisabled.
      expect(CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
      expect(ResponseHeadersPolicyId).toBeDefined();
      expect(policies.get(OriginRequestPolicyId.Ref)).toMatchObject({
        OriginRequestPolicyConfig: {
          CookiesConfig: {CookieBehavior: 'none'},
          HeadersConfig: {HeaderBehavior: 'whitelist', Headers: ['Content-Type']},
          QueryStringsConfig: {QueryStringBehavior: 'all'},
        },
      });
    }
  });

  it('turns back at its door what is larger than a form of ours', () => {
    const doors = [...propertiesOf(site, 'AWS::CloudFront::Function').values()].map(({FunctionCode}) =>
      String(FunctionCode),
    );
    expect(
      doors.filter((code) => code.includes(`MOST_BODY_BYTES = ${MOST_UPLOAD_BODY_BYTES};`)),
    ).toHaveLength(1);
    // CloudFront takes no more than 10 kB.
    for (const code of doors) expect(code.length).toBeLessThan(10_000);
  });
});
