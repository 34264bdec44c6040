import {Metric, Stats} from 'aws-cdk-lib/aws-cloudwatch';
import type {Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import {FilterPattern, MetricFilter} from 'aws-cdk-lib/aws-logs';
import {Construct} from 'constructs';

interface LoggedErrorsProps {
  readonly stage: string;
  readonly functions: Readonly<Record<string, LambdaFunction>>;
}

/**
 * Counts the log lines of level "error" of all functions together. A function that meets a bad message logs it and
 * goes on with the rest, so that it never fails and no error of Lambda's own would be seen.
 */
export class LoggedErrors extends Construct {
  readonly metric: Metric;

  constructor(scope: Construct, id: string, {stage, functions}: LoggedErrorsProps) {
    super(scope, id);
    const name = {metricNamespace: 'LocalMenu', metricName: `${stage}-logged-errors`};
    for (const [functionName, {logGroup}] of Object.entries(functions)) {
      new MetricFilter(this, functionName, {
        logGroup,
        filterPattern: FilterPattern.stringValue('$.level', '=', 'error'),
        metricValue: '1',
        ...name,
      });
    }
    this.metric = new Metric({
      namespace: name.metricNamespace,
      metricName: name.metricName,
      statistic: Stats.SUM,
    });
  }
}
