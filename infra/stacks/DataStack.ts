import {Duration, RemovalPolicy, Stack, type StackProps, Validations} from 'aws-cdk-lib';
import {AttributeType, ProjectionType, StreamViewType} from 'aws-cdk-lib/aws-dynamodb';
import {Key} from 'aws-cdk-lib/aws-kms';
import {Bucket, CfnBucket, type IBucket} from 'aws-cdk-lib/aws-s3';
import type {Construct} from 'constructs';
import {DUE_INDEX, INBOX_INDEX} from '../../functions/data/keys.ts';
import {EvidenceBucket} from '../constructs/EvidenceBucket.ts';
import {Table} from '../constructs/Table.ts';

/**
 * Everything that must outlive a deployment: the four tables, the key of the one with personal data, and the bucket
 * of the site's files, which stands here so that new assets are up before the functions whose pages name them, and that of
 * files that show a certificate.
 */
export class DataStack extends Stack {
  readonly directory: Table;
  readonly index: Table;
  readonly accounts: Table;
  readonly referrals: Table;
  readonly referralsKey: Key;
  readonly siteBucket: IBucket;
  readonly evidence: EvidenceBucket;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.directory = new Table(this, 'Directory', {stream: StreamViewType.NEW_AND_OLD_IMAGES});
    this.index = new Table(this, 'Index');
    this.accounts = new Table(this, 'Accounts');

    this.referralsKey = new Key(this, 'ReferralsKey', {
      description: 'Encrypts the Referrals table: what people told us about themselves',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
      pendingWindow: Duration.days(30),
    });
    this.referrals = new Table(this, 'Referrals', {
      stream: StreamViewType.NEW_IMAGE,
      key: this.referralsKey,
      indexes: [
        {
          indexName: DUE_INDEX.name,
          partitionKey: {name: DUE_INDEX.partition, type: AttributeType.STRING},
          sortKey: {name: DUE_INDEX.sort, type: AttributeType.STRING},
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: INBOX_INDEX.name,
          partitionKey: {name: INBOX_INDEX.partition, type: AttributeType.STRING},
          sortKey: {name: INBOX_INDEX.sort, type: AttributeType.STRING},
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: [...INBOX_INDEX.projected],
        },
      ],
    });

    this.evidence = new EvidenceBucket(this, 'Evidence');

    const siteBucket = new CfnBucket(this, 'SiteBucket', {
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      ownershipControls: {rules: [{objectOwnership: 'BucketOwnerEnforced'}]},
      bucketEncryption: {
        serverSideEncryptionConfiguration: [{serverSideEncryptionByDefault: {sseAlgorithm: 'AES256'}}],
      },
    });
    siteBucket.applyRemovalPolicy(RemovalPolicy.RETAIN);
    this.siteBucket = Bucket.fromCfnBucket(siteBucket);
    Validations.of(siteBucket).acknowledge(
      {
        id: 'AwsSolutions-S1',
        reason: 'Only CloudFront reads it, and CloudFront keeps its own log of what was asked for.',
      },
      {
        id: 'AwsSolutions-S10',
        reason:
          'Its policy stands in the site stack, beside the distribution that it admits, and refuses plain HTTP.',
      },
    );
  }
}
