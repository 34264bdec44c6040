import {Duration, Stack} from 'aws-cdk-lib';
import type {IBucket} from 'aws-cdk-lib/aws-s3';
import {BucketDeployment, CacheControl, Source} from 'aws-cdk-lib/aws-s3-deployment';
import type {Construct} from 'constructs';
import {acknowledgeDeploymentHandler} from './acknowledgeDeploymentHandler.ts';

/**
 * Uploads the pages and whatever else stands outside /assets, and deletes those that are no more. They live a minute
 * in caches, so that a deployment is seen without an invalidation.
 */
export const sitePages = (
  scope: Construct,
  {bucket, publicFolder}: {bucket: IBucket; publicFolder: string},
): BucketDeployment => {
  const deployment = new BucketDeployment(scope, 'Pages', {
    sources: [Source.asset(publicFolder, {exclude: ['assets']})],
    destinationBucket: bucket,
    // Of the bucket, too: what is not in the source is deleted, but never the assets of earlier deployments.
    exclude: ['assets/*'],
    prune: true,
    retainOnDelete: true,
    cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(1))],
    memoryLimit: 512,
  });
  acknowledgeDeploymentHandler(deployment, Stack.of(scope).region);
  return deployment;
};
