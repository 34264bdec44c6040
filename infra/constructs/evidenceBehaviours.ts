import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionEventType,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import {S3BucketOrigin} from 'aws-cdk-lib/aws-cloudfront-origins';
import {Bucket, type IBucket} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';
import {EVIDENCE_PREFIX} from '../../functions/data/keys.ts';
import {evidenceDoor} from './evidenceDoor.ts';

/**
 * Files that show a certificate, by our own host: a form's file to their bucket, and a signed link from it. The origin has no
 * access control of CloudFront's: that would sign each request, and S3 takes one proof, not two. Here the proof is what a
 * function has signed, so that nothing is opened by the distribution itself. No cookie goes there, and nothing is kept.
 */
export const evidenceBehaviours = (
  scope: Construct,
  bucket: Pick<IBucket, 'bucketArn' | 'bucketName' | 'bucketRegionalDomainName'>,
  shared: Omit<BehaviorOptions, 'origin'>,
): Record<string, BehaviorOptions> => {
  // As it looks from here: its policy stands beside it, and must not know the distribution.
  const seen = Bucket.fromBucketAttributes(scope, 'EvidenceFiles', {
    bucketArn: bucket.bucketArn,
    bucketName: bucket.bucketName,
    bucketRegionalDomainName: bucket.bucketRegionalDomainName,
  });
  const toBucket: BehaviorOptions = {
    ...shared,
    origin: S3BucketOrigin.withBucketDefaults(seen, {originId: 'evidence'}),
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: new OriginRequestPolicy(scope, 'EvidenceForwarding', {
      comment: 'The signature of a link, and the boundary of a form; no cookie',
      cookieBehavior: OriginRequestCookieBehavior.none(),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      headerBehavior: OriginRequestHeaderBehavior.allowList('Content-Type'),
    }),
  };
  return {
    '/evidence/upload': {
      ...toBucket,
      // CloudFront knows no POST without the rest; the door turns everything else back.
      allowedMethods: AllowedMethods.ALLOW_ALL,
      functionAssociations: [{function: evidenceDoor(scope), eventType: FunctionEventType.VIEWER_REQUEST}],
    },
    [`/${EVIDENCE_PREFIX.kept}*`]: {...toBucket, allowedMethods: AllowedMethods.ALLOW_GET_HEAD},
  };
};
