import {CfnOutput, Fn, Stack, type StackProps} from 'aws-cdk-lib';
import {ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {CfnDelivery, CfnDeliveryDestination, CfnDeliverySource, LogGroup} from 'aws-cdk-lib/aws-logs';
import type {Construct} from 'constructs';
import type {StageSettings} from '../config.ts';
import {EDGE_LOG_FIELDS} from '../constructs/logFields.ts';

/** CloudFront's logs can be asked for in this region only. */
export const EDGE_LOG_REGION = 'us-east-1';

interface EdgeLogStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly siteStackName: string;
}

/**
 * CloudFront's access log, with the fields that we choose. A stack of its own because AWS makes it where CloudFront is
 * governed from (standard logging v2:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html).
 * Nothing in it can be traced to a person, so that it may lie outside the country.
 */
export class EdgeLogStack extends Stack {
  constructor(scope: Construct, id: string, {settings, siteStackName, ...props}: EdgeLogStackProps) {
    super(scope, id, props);
    const distributionId = Fn.getStackOutput(siteStackName, 'DistributionId', settings.region);

    const logGroup = new LogGroup(this, 'EdgeLog', {
      logGroupName: `/aws/vendedlogs/local-menu-${settings.stage}-edge`,
      retention: settings.logRetentionDays,
    });
    logGroup.grantWrite(
      new ServicePrincipal('delivery.logs.amazonaws.com', {
        conditions: {StringEquals: {'aws:SourceAccount': this.account}},
      }),
    );
    const source = new CfnDeliverySource(this, 'Source', {
      name: `local-menu-${settings.stage}-edge`,
      logType: 'ACCESS_LOGS',
      resourceArn: this.formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: distributionId,
      }),
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name: `local-menu-${settings.stage}-edge`,
      destinationResourceArn: logGroup.logGroupArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: [...EDGE_LOG_FIELDS],
    });
    delivery.addResourceDependency(source);
    new CfnOutput(this, 'EdgeLogName', {value: logGroup.logGroupName});
  }
}
