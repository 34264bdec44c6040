import {join} from 'node:path';
import {Duration, Stack} from 'aws-cdk-lib';
import type {IBucket} from 'aws-cdk-lib/aws-s3';
import {BucketDeployment, CacheControl, Source} from 'aws-cdk-lib/aws-s3-deployment';
import type {Construct} from 'constructs';
import {acknowledgeDeploymentHandler} from './acknowledgeDeploymentHandler.ts';

/**
 * Uploads /assets/*. Their names carry a hash of what is in them, so that browsers may keep them for a year, and
 * nothing ever deletes them: a page that was opened before a deployment still finds its styles after it. A lifecycle
 * rule would count 30 days from the upload, not from the last deployment that used the file, and so would one day
 * take the styles of the site as it stands (infra/README.md, decisions).
 */
export const siteAssets = (
  scope: Construct,
  {bucket, publicFolder}: {bucket: IBucket; publicFolder: string},
): BucketDeployment => {
  const deployment = new BucketDeployment(scope, 'Assets', {
    sources: [Source.asset(join(publicFolder, 'assets'))],
    destinationBucket: bucket,
    destinationKeyPrefix: 'assets',
    prune: false,
    retainOnDelete: true,
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
    memoryLimit: 512,
  });
  acknowledgeDeploymentHandler(deployment, Stack.of(scope).region);
  return deployment;
};
