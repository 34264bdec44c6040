import {Validations} from 'aws-cdk-lib';
import type {BucketDeployment} from 'aws-cdk-lib/aws-s3-deployment';

const ACTIONS = ['s3:Abort*', 's3:DeleteObject*', 's3:GetBucket*', 's3:GetObject*', 's3:List*'];

/**
 * What cdk-nag says of the function with which CDK uploads files, and why it is left. It is CDK's own, runs during a
 * deployment only, and reaches the site's files and CDK's asset bucket, where nothing personal lies.
 */
export const acknowledgeDeploymentHandler = (deployment: BucketDeployment, region: string): void => {
  const handler = deployment.handlerRole.node.scope;
  if (!handler) throw new Error('CDK no longer uploads files with a function of its own');
  const acknowledge = (id: string, reason: string): void => {
    Validations.of(handler).acknowledge({id, reason});
  };
  acknowledge('AwsSolutions-L1', "CDK chooses the runtime of its own function; it follows CDK's updates.");
  acknowledge(
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'CDK gives its function the right to write a log so; nothing else is in that policy.',
  );
  for (const action of ACTIONS) {
    acknowledge(
      `AwsSolutions-IAM5[Action::${action}]`,
      'CDK asks for these on the two buckets alone: to read what it uploads and to replace or delete what was there.',
    );
  }
  for (const bucket of [`arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}`, '<SiteBucket.Arn>']) {
    acknowledge(
      `AwsSolutions-IAM5[Resource::${bucket}/*]`,
      'Every file of the site, and every asset of CDK: their names change with each deployment.',
    );
  }
};
