import {Stack} from 'aws-cdk-lib';
import {PolicyDocument, Role, ServicePrincipal} from 'aws-cdk-lib/aws-iam';
import {CfnEventInvokeConfig, type Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import {CfnSchedule} from 'aws-cdk-lib/aws-scheduler';
import {Construct} from 'constructs';
import type {FunctionName} from '#shared/routes.ts';
import {allow} from './allow.ts';

interface OnScheduleProps {
  readonly starts: FunctionName;
  readonly target: LambdaFunction;
  readonly rate: `rate(${string})`;
}

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Starts a function at a steady rate. A start that fails is not tried again: the next does the same work. */
export class OnSchedule extends Construct {
  constructor(scope: Construct, id: string, {starts, target, rate}: OnScheduleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {StringEquals: {'aws:SourceAccount': Stack.of(this).account}},
      }),
      description: `Starts the function ${starts}`,
      inlinePolicies: {
        start: new PolicyDocument({
          statements: [allow(`Start${title(starts)}`, ['lambda:InvokeFunction'], [target.functionArn])],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: rate,
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
