import {setTimeout as delay} from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import type {Outcome} from '../lambda/functionProcess.ts';
import type {Authoriser} from '../access/authoriser.ts';
import type {FaultSource} from '../access/faults.ts';
import {StartError} from '../startError.ts';
import type {StreamModel} from '../template/streams.ts';
import type {Checkpoints} from './checkpoints.ts';
import type {DeadLetters} from './deadLetters.ts';
import {deliver} from './deliver.ts';
import {matchesPattern} from './matchesPattern.ts';

interface StreamReaderOptions {
  readonly stream: StreamModel;
  readonly client: () => DynamoDBStreamsClient;
  readonly authoriser: Authoriser;
  readonly checkpoints: Checkpoints;
  readonly deadLetters: DeadLetters;
  readonly faults: FaultSource;
  readonly invoke: (payload: string) => Promise<Outcome>;
  readonly warn: (line: string) => void;
}

interface StreamReader {
  /** A table was written: look now rather than at the next round. */
  readonly nudge: (table: string) => void;
  /** True when everything that was written has been delivered. */
  readonly isIdle: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Between rounds when nobody says that something was written (a tool that goes past the proxy). */
const QUIET_MS = 2000;
/** From a write to the read that brings it, so that a burst of writes is a few reads. */
const GATHER_MS = 20;
const LARGEST_READ = 1000;

/** What Lambda needs of the function's role to read a stream. */
const NEEDED = ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords'];

/** Reads one table's stream for one function, from where it stopped, and never lets an error end it. */
export const startStreamReader = (options: StreamReaderOptions): StreamReader => {
  const {stream, client, authoriser, checkpoints, deadLetters, faults, invoke, warn} = options;
  const consumer = `${stream.id}/${stream.table.name}`;
  let isStopped = false;
  let isPending = true;
  let isResting = false;
  let wake: () => void = () => undefined;
  let iterators = new Map<string, string | undefined>();

  // Asked by call: others change them while this one waits.
  const hasStopped = (): boolean => isStopped;
  const hasMore = (): boolean => isPending;

  const mayRead = (): boolean => {
    const arn = stream.table.streamArn ?? '';
    const refusals = NEEDED.map((action) =>
      authoriser.refusal(stream.function, {action, resource: arn, context: {}}),
    );
    authoriser.refusal(stream.function, {
      action: 'dynamodb:ListStreams',
      resource: `${stream.table.arn}/stream/*`,
      context: {},
    });
    const refused = refusals.find((refusal) => refusal !== undefined);
    if (refused) warn(`${stream.function.name} cannot read the stream: ${refused}`);
    return !refused;
  };

  const openShards = async (): Promise<void> => {
    const {Streams = []} = await client().send(new ListStreamsCommand({TableName: stream.table.name}));
    const arn = Streams.at(-1)?.StreamArn;
    if (!arn) return;
    const {StreamDescription} = await client().send(new DescribeStreamCommand({StreamArn: arn}));
    const done = checkpoints.of(consumer);
    for (const {ShardId = ''} of StreamDescription?.Shards ?? []) {
      if (iterators.has(ShardId)) continue;
      const after = done[ShardId];
      const where = {StreamArn: arn, ShardId};
      const {ShardIterator} = await client()
        .send(
          new GetShardIteratorCommand(
            after === undefined
              ? {...where, ShardIteratorType: 'TRIM_HORIZON'}
              : {...where, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after},
          ),
        )
        .catch(() =>
          client().send(new GetShardIteratorCommand({...where, ShardIteratorType: 'TRIM_HORIZON'})),
        );
      iterators.set(ShardId, ShardIterator);
    }
  };

  const isWanted = (record: _Record): boolean =>
    stream.patterns.length === 0 || stream.patterns.some((pattern) => matchesPattern(pattern, record));

  const deliverAll = async (records: readonly _Record[]): Promise<void> => {
    const wanted = records.filter(isWanted);
    for (let from = 0; from < wanted.length && !isStopped; from += stream.batchSize) {
      const batch = wanted.slice(from, from + stream.batchSize);
      const settle = {stream, invoke, deadLetters, isStopped: hasStopped};
      await deliver(batch, settle);
      if (faults.strikes(faults.current().duplicatedBatches)) await deliver(batch, settle);
    }
  };

  /** One read of every shard; how many records there were. */
  const round = async (): Promise<number> => {
    const isShardClosed = [...iterators.values()].includes(undefined);
    if (iterators.size === 0 || isShardClosed) await openShards();
    let count = 0;
    for (const [shard, iterator] of iterators) {
      if (iterator === undefined || isStopped) continue;
      const {Records = [], NextShardIterator} = await client().send(
        new GetRecordsCommand({ShardIterator: iterator, Limit: LARGEST_READ}),
      );
      await deliverAll(Records);
      if (hasStopped()) return count;
      iterators.set(shard, NextShardIterator);
      const last = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) checkpoints.set(consumer, shard, last);
      count += Records.length;
    }
    return count;
  };

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, QUIET_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async (): Promise<void> => {
    if (!mayRead()) return;
    while (!isStopped) {
      // More may come that fits into the same read: each read is work for the store that writers wait for.
      await delay(Math.max(stream.windowMs, GATHER_MS));
      isPending = false;
      try {
        // More may have come while the last batch was delivered.
        if ((await round()) > 0) {
          isPending = true;
          continue;
        }
      } catch (failure) {
        if (failure instanceof StartError) {
          warn(failure.message);
          return;
        }
        // The store is away, or forgot the iterators with its restart: start again from the checkpoints.
        iterators = new Map();
      }
      if (!hasMore() && !hasStopped()) {
        isResting = true;
        await rest();
        isResting = false;
      }
    }
  };
  const running = run();

  return {
    nudge: (table) => {
      if (table !== stream.table.name) return;
      isPending = true;
      wake();
    },
    isIdle: () => isResting && !isPending,
    stop: async () => {
      isStopped = true;
      wake();
      await running;
    },
  };
};
