import {Match} from 'aws-cdk-lib/assertions';
import {describe, expect, it} from 'vitest';
import {DUE_INDEX, INBOX_INDEX, KEY} from '../../functions/data/keys.ts';
import {synthesised} from './synthesised.ts';

const TABLES = ['Directory', 'Index', 'Accounts', 'Referrals'];
const {data} = synthesised('production');

interface TableResource {
  DeletionPolicy: string;
  UpdateReplacePolicy: string;
  Metadata: Record<string, unknown>;
  Properties: {
    BillingMode: string;
    TimeToLiveSpecification: unknown;
    StreamSpecification?: {StreamViewType: string};
    KeySchema: unknown;
    SSESpecification: unknown;
    Replicas: Record<string, unknown>[];
    GlobalSecondaryIndexes?: unknown[];
  };
}

const tables = new Map(
  Object.values(data.findResources('AWS::DynamoDB::GlobalTable') as Record<string, TableResource>).map(
    (table) => [table.Metadata['local-menu:table'], table],
  ),
);
const table = (name: string): TableResource => {
  const found = tables.get(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

describe('the data stack', () => {
  it('has the four tables of the design and no other', () => {
    expect([...tables.keys()].sort()).toEqual([...TABLES].sort());
  });

  it.each(TABLES)('keeps %s when its stack goes, and cannot lose it by a mistake', (name) => {
    expect(table(name)).toMatchObject({DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain'});
    expect(table(name).Properties.Replicas).toEqual([
      expect.objectContaining({
        Region: 'eu-west-2',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true},
      }),
    ]);
  });

  it.each(TABLES)('pays for %s by the request, and lets its rows expire', (name) => {
    expect(table(name).Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: {AttributeName: KEY.expires, Enabled: true},
      KeySchema: [
        {AttributeName: KEY.partition, KeyType: 'HASH'},
        {AttributeName: KEY.sort, KeyType: 'RANGE'},
      ],
    });
  });

  it('streams Directory with both images, Referrals with the new one, and nothing else', () => {
    const streams = Object.fromEntries(
      TABLES.map((name) => [name, table(name).Properties.StreamSpecification?.StreamViewType]),
    );
    expect(streams).toEqual({
      Directory: 'NEW_AND_OLD_IMAGES',
      Index: undefined,
      Accounts: undefined,
      Referrals: 'NEW_IMAGE',
    });
  });

  it('encrypts Referrals under a key of its own, which is renewed every year and outlives the stack', () => {
    const keys = data.findResources('AWS::KMS::Key', {
      Properties: {EnableKeyRotation: true},
      DeletionPolicy: 'Retain',
    });
    const [keyId] = Object.keys(keys);
    expect(Object.keys(keys)).toHaveLength(1);
    expect(table('Referrals').Properties.SSESpecification).toEqual({SSEEnabled: true, SSEType: 'KMS'});
    expect(table('Referrals').Properties.Replicas[0]?.SSESpecification).toEqual({
      KMSMasterKeyId: {'Fn::GetAtt': [keyId, 'Arn']},
    });
  });

  it('finds what is due by an index of keys only, and a provider’s referrals by one without the person', () => {
    expect(table('Referrals').Properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: DUE_INDEX.name,
        KeySchema: [
          {AttributeName: DUE_INDEX.partition, KeyType: 'HASH'},
          {AttributeName: DUE_INDEX.sort, KeyType: 'RANGE'},
        ],
        Projection: {ProjectionType: 'KEYS_ONLY'},
      },
      {
        IndexName: INBOX_INDEX.name,
        KeySchema: [
          {AttributeName: INBOX_INDEX.partition, KeyType: 'HASH'},
          {AttributeName: INBOX_INDEX.sort, KeyType: 'RANGE'},
        ],
        Projection: {ProjectionType: 'INCLUDE', NonKeyAttributes: [...INBOX_INDEX.projected]},
      },
    ]);
  });

  it('keeps the bucket of the site private', () => {
    data.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    });
    expect(data.findResources('AWS::S3::Bucket')).not.toEqual({});
  });

  it('never lets an old file of the site expire by its age', () => {
    const buckets = Object.entries(
      data.findResources('AWS::S3::Bucket') as Record<string, {Properties: object}>,
    );
    const site = buckets.find(([id]) => id.startsWith('SiteBucket'))?.[1];
    expect(site).toBeDefined();
    expect(site?.Properties).not.toHaveProperty('LifecycleConfiguration');
  });
});
