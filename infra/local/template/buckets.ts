import * as z from 'zod';
import {REGION} from '../aws.ts';
import type {LocalTemplate} from './localTemplate.ts';

const Deployment = z.looseObject({
  SourceObjectKeys: z.array(z.string()),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
  Include: z.array(z.string()).default([]),
  Exclude: z.array(z.string()).default([]),
});
const Lifecycle = z.looseObject({
  LifecycleConfiguration: z
    .looseObject({
      Rules: z.array(
        z.looseObject({
          Prefix: z.string().default(''),
          ExpirationInDays: z.number().optional(),
          Status: z.string(),
        }),
      ),
    })
    .optional(),
});
const BucketPolicy = z.looseObject({
  Bucket: z.string(),
  PolicyDocument: z.looseObject({
    Statement: z.array(
      z.looseObject({Effect: z.string(), Action: z.union([z.string(), z.array(z.string())])}),
    ),
  }),
});

/** A folder that is copied into a bucket when the stack is deployed. */
export interface BucketSource {
  readonly folder: string;
  readonly keyPrefix: string;
  /** Headers kept with each object (`cache-control`). */
  readonly metadata: Readonly<Record<string, string>>;
  /** `aws s3 sync` patterns: everything, without what is excluded, with what is included again. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export interface BucketModel {
  readonly name: string;
  readonly hosts: readonly string[];
  /** With s3:ListBucket a missing key is 404 NoSuchKey, without it 403 AccessDenied. */
  readonly readersMayList: boolean;
  readonly sources: readonly BucketSource[];
  /** What is deleted by itself: names that begin so, so many days after they came. */
  readonly expiry: readonly {readonly prefix: string; readonly days: number}[];
}

/** The buckets, and what each deployment puts into them. */
export const bucketsOf = (template: LocalTemplate): readonly BucketModel[] => {
  const deployments = template
    .ofType('Custom::CDKBucketDeployment')
    .map(({properties}) => Deployment.parse(properties));
  const policies = template
    .ofType('AWS::S3::BucketPolicy')
    .map(({properties}) => BucketPolicy.parse(properties));
  return template.ofType('AWS::S3::Bucket').map(({ref, properties}) => ({
    name: ref,
    hosts: [`${ref}.s3.amazonaws.com`, `${ref}.s3.${REGION}.amazonaws.com`],
    readersMayList: policies
      .filter(({Bucket}) => Bucket === ref)
      .flatMap(({PolicyDocument}) => PolicyDocument.Statement)
      .some(({Effect, Action}) => Effect === 'Allow' && [Action].flat().includes('s3:ListBucket')),
    expiry: (Lifecycle.parse(properties).LifecycleConfiguration?.Rules ?? []).flatMap(
      ({Prefix, ExpirationInDays, Status}) =>
        ExpirationInDays !== undefined && Status === 'Enabled'
          ? [{prefix: Prefix, days: ExpirationInDays}]
          : [],
    ),
    sources: deployments
      .filter(({DestinationBucketName}) => DestinationBucketName === ref)
      .flatMap((declared) =>
        declared.SourceObjectKeys.map((key) => ({
          folder: template.assetFolder(key),
          keyPrefix: declared.DestinationBucketKeyPrefix,
          metadata: declared.SystemMetadata,
          include: declared.Include,
          exclude: declared.Exclude,
        })),
      ),
  }));
};
