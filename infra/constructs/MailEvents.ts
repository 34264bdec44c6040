import {Stack} from 'aws-cdk-lib';
import {CfnRule} from 'aws-cdk-lib/aws-events';
import {CfnPermission, type Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import {CfnConfigurationSet, CfnConfigurationSetEventDestination} from 'aws-cdk-lib/aws-ses';
import {Construct} from 'constructs';

/**
 * What becomes of a mail after SES has taken it: bounces and complaints go by the default event bus to whoever acts on
 * them. Every mail names this configuration set, whose events alone the rule lets through.
 * https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html (read November 2026)
 */
export class MailEvents extends Construct {
  readonly configurationSet: string;
  /** For the right to send with it. */
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    const set = new CfnConfigurationSet(this, 'Set', {
      suppressionOptions: {suppressedReasons: ['BOUNCE', 'COMPLAINT']},
    });
    this.configurationSet = set.ref;
    this.configurationSetArn = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: set.ref,
    });
    new CfnConfigurationSetEventDestination(this, 'Destination', {
      configurationSetName: set.ref,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['BOUNCE', 'COMPLAINT'],
        eventBridgeDestination: {
          eventBusArn: stack.formatArn({service: 'events', resource: 'event-bus', resourceName: 'default'}),
        },
      },
    });
  }

  /** Tells `target` of each mail that came back, or that somebody complained of. */
  tell(target: LambdaFunction): void {
    const rule = new CfnRule(this, 'Rule', {
      description: 'Mail that came back, or that somebody complained of',
      eventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Bounced', 'Email Complaint Received'],
        detail: {mail: {tags: {'ses:configuration-set': [this.configurationSet]}}},
      },
      targets: [{id: 'Target', arn: target.functionArn}],
    });
    new CfnPermission(this, 'MayStart', {
      action: 'lambda:InvokeFunction',
      functionName: target.functionArn,
      principal: 'events.amazonaws.com',
      sourceArn: rule.attrArn,
    });
  }
}
