import {Stack} from 'aws-cdk-lib';
import {PolicyDocument, Role, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {CfnEventInvokeConfig, type Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import {CfnSchedule} from 'aws-cdk-lib/aws-scheduler';
import {Construct} from 'constructs';
import {allow} from './allow.ts';

/** Starts a function every minute. A start that fails is not tried again: the next minute does the same work. */
export class EveryMinute extends Construct {
  constructor(scope: Construct, id: string, target: LambdaFunction) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {StringEquals: {'aws:SourceAccount': Stack.of(this).account}},
      }),
      description: 'Starts the steward',
      inlinePolicies: {
        start: new PolicyDocument({
          statements: [allow('StartSteward', ['lambda:InvokeFunction'], [target.functionArn])],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: {mode: 'OFF'},
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        retryPolicy: {maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60},
      },
    });
    new CfnEventInvokeConfig(this, 'NoRetry', {
      functionName: target.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
    });
  }
}
