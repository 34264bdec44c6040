import {Duration, RemovalPolicy, Stack, Validations} from 'aws-cdk-lib';
import {BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';
import {EVIDENCE_PREFIX} from '../../functions/data/keys.ts';

/**
 * Files that show a certificate. What was uploaded and was not added to a certificate is gone after a day. What was added is
 * never written again under its name, and no function may delete it; versions are kept in case something writes it after all.
 */
export class EvidenceBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        {
          id: 'UploadedAndNotAdded',
          prefix: EVIDENCE_PREFIX.incoming,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {id: 'NothingLeftBehind', prefix: EVIDENCE_PREFIX.incoming, expiredObjectDeleteMarker: true},
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Whoever looks at a file is written into the history of its certificate before they get it.',
    });
  }

  /** What its own template calls it. */
  get logicalName(): string {
    const resource = this.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error('Bucket no longer makes an AWS::S3::Bucket');
    return Stack.of(this).getLogicalId(resource);
  }
}
