import {Metric, type MetricOptions, Stats} from 'aws-cdk-lib/aws-cloudwatch';
import type {HttpApi} from 'aws-cdk-lib/aws-apigatewayv2';
import type {Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import type {Queue} from 'aws-cdk-lib/aws-sqs';
import type {FunctionName} from '#shared/routes.ts';
import type {Watched} from './Alarms.ts';

/** Half a minute behind: mail and search are late. */
const LATE_MS = 30_000;

interface WatchOptions {
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly fedByStreams: readonly FunctionName[];
  readonly deadLetters: Queue;
  readonly api: HttpApi;
  readonly loggedErrors: Metric;
}

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Everything that somebody must hear of: errors thrown and logged, refused starts, lost stream records, streams that lag, 5xx answers. */
export const watch = ({
  functions,
  fedByStreams,
  deadLetters,
  api,
  loggedErrors,
}: WatchOptions): readonly Watched[] => {
  const sum: MetricOptions = {statistic: Stats.SUM};
  const names = Object.keys(functions) as FunctionName[];
  return [
    ...names.flatMap((name) => [
      {
        id: `${title(name)}Errors`,
        meaning: `The function ${name} failed. Look in its log for level "error".`,
        metric: functions[name].metricErrors(sum),
        threshold: 1,
      },
      {
        id: `${title(name)}Throttles`,
        meaning: `The function ${name} was refused a start: more at once than it may run, or than the account may.`,
        metric: functions[name].metricThrottles(sum),
        threshold: 1,
      },
    ]),
    ...fedByStreams.map((name) => ({
      id: `${title(name)}Late`,
      meaning: `The function ${name} is more than half a minute behind its stream.`,
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: {FunctionName: functions[name].functionName},
        statistic: Stats.MAXIMUM,
      }),
      threshold: LATE_MS,
    })),
    {
      id: 'DeadLettersWaiting',
      meaning:
        'Stream records could not be handled. The queue says which; the steward still sends unsent messages.',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({statistic: Stats.MAXIMUM}),
      threshold: 1,
    },
    {
      id: 'LoggedErrors',
      meaning:
        'A function logged a line of level "error": a mail that cannot be sent, a failure that was not foreseen.',
      metric: loggedErrors,
      threshold: 1,
    },
    {
      id: 'ServerErrors',
      meaning: 'The HTTP API answered 5xx. Its access log names the route.',
      metric: api.metricServerError(sum),
      threshold: 5,
    },
  ];
};
