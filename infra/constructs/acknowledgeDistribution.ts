import {Annotations, Validations} from 'aws-cdk-lib';
import type {Distribution} from 'aws-cdk-lib/aws-cloudfront';

/** What CDK and cdk-nag say of the distribution, and why it is left. */
export const acknowledgeDistribution = (distribution: Distribution, hasOwnDomain: boolean): void => {
  Annotations.of(distribution).acknowledgeWarning(
    '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
    'That policy is admitDistribution.ts: the data stack must not know the distribution.',
  );
  const acknowledge = (id: string, reason: string): void => {
    Validations.of(distribution).acknowledge({id, reason});
  };
  acknowledge(
    'AwsSolutions-CFR1',
    'People look for support for a relative from abroad; no country is shut out.',
  );
  acknowledge(
    'AwsSolutions-CFR2',
    'A web ACL bills every month, more than all else that idles. The API has a ceiling of requests, and the functions have limits of their own for each viewer address.',
  );
  acknowledge(
    'AwsSolutions-CFR3',
    'Logged by the edge-log stack (standard logging v2), because the older kind cannot leave out addresses and query strings.',
  );
  if (!hasOwnDomain) {
    acknowledge(
      'AwsSolutions-CFR4',
      "With CloudFront's own host name its certificate decides; with a domain it is TLSv1.2_2021.",
    );
  }
};
