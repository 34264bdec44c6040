import {type TableV2} from 'aws-cdk-lib/aws-dynamodb';
import {CfnEventSourceMapping, type Function as LambdaFunction} from 'aws-cdk-lib/aws-lambda';
import type {Queue} from 'aws-cdk-lib/aws-sqs';
import {Construct} from 'constructs';
import {allow} from './allow.ts';

interface StreamConsumerProps {
  readonly table: TableV2;
  readonly consumer: LambdaFunction;
  /** Event patterns: a record that fits none of them never starts the function. */
  readonly patterns: readonly object[];
  readonly batchSize: number;
  readonly retries: number;
  /** Where Lambda leaves a note of what could not be done: positions in the stream, never the record itself. */
  readonly deadLetters: Queue;
}

/** What a role needs to be fed from a stream and to give up on a batch. */
export const streamGrants = (table: TableV2, deadLetters: Queue) => {
  const streamArn = table.tableStreamArn;
  if (streamArn === undefined) throw new Error('This table has no stream');
  return [
    allow(
      'ReadStream',
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      [streamArn],
    ),
    // As in AWS's own policies for functions that read a stream: the list of a table's streams is granted on
    // `stream/*`, the streams of this table.
    allow('ListStreams', ['dynamodb:ListStreams'], [`${table.tableArn}/stream/*`]),
    allow('LeaveDeadLetters', ['sqs:SendMessage'], [deadLetters.queueArn]),
  ];
};

/**
 * Feeds a function from a table's stream: filtered before it is started, only the failed records of a batch again,
 * a batch with a bad record split in halves, and what still fails told to the queue.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const streamArn = props.table.tableStreamArn;
    if (streamArn === undefined) throw new Error('This table has no stream');
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: props.consumer.functionName,
      eventSourceArn: streamArn,
      // From the oldest record: a mapping that is made again must not lose what was written meanwhile.
      startingPosition: 'TRIM_HORIZON',
      batchSize: props.batchSize,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: props.retries,
      maximumRecordAgeInSeconds: 3600,
      filterCriteria: {filters: props.patterns.map((pattern) => ({pattern: JSON.stringify(pattern)}))},
      destinationConfig: {onFailure: {destination: props.deadLetters.queueArn}},
    });
  }
}
