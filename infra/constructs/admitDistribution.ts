import type {Distribution} from 'aws-cdk-lib/aws-cloudfront';
import {Effect, PolicyStatement, ServicePrincipal, StarPrincipal} from 'aws-cdk-lib/aws-iam';
import {BucketPolicy, type IBucket} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';

/** The bucket's policy: only this distribution reads the files, and nobody does without TLS. */
export const admitDistribution = (
  scope: Construct,
  {bucket, distribution}: {bucket: IBucket; distribution: Distribution},
): void => {
  const {document} = new BucketPolicy(scope, 'FilesPolicy', {bucket});
  document.addStatements(
    new PolicyStatement({
      sid: 'DistributionReads',
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [bucket.arnForObjects('*')],
      conditions: {StringEquals: {'AWS:SourceArn': distribution.distributionArn}},
    }),
    new PolicyStatement({
      sid: 'OnlyTls',
      effect: Effect.DENY,
      principals: [new StarPrincipal()],
      actions: ['s3:*'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      conditions: {Bool: {'aws:SecureTransport': 'false'}},
    }),
  );
};
