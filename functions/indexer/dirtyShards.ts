import type {DynamoDBRecord} from 'aws-lambda';
import {isShardName} from '#shared/search/reach.ts';
import {DIRECTORY_PREFIX, KEY} from '../data/keys.ts';

/** A shard with something new in it. */
export interface Dirty {
  readonly shard: string;
  /** Stream positions of the records that say so. */
  readonly sequenceNumbers: readonly string[];
  /** When the last of them was written, epoch milliseconds, to a second; 0 when the stream did not say. */
  readonly writtenAtEpochMs: number;
}

const PREFIXES = [DIRECTORY_PREFIX.cell, DIRECTORY_PREFIX.band];

const shardOf = (record: DynamoDBRecord): string | undefined => {
  const pk = record.dynamodb?.Keys?.[KEY.partition]?.S ?? '';
  const prefix = PREFIXES.find((each) => pk.startsWith(each));
  const name = prefix === undefined ? '' : pk.slice(prefix.length);
  return isShardName(name) ? name : undefined;
};

/** The shards that a batch of the stream makes dirty, each once. Bands by listing are not a shard's. */
export const dirtyShards = (records: readonly DynamoDBRecord[]): Dirty[] => {
  const found = new Map<string, Dirty>();
  for (const record of records) {
    const shard = shardOf(record);
    if (shard === undefined) continue;
    const {sequenceNumbers, writtenAtEpochMs} = found.get(shard) ?? {
      sequenceNumbers: [],
      writtenAtEpochMs: 0,
    };
    found.set(shard, {
      shard,
      sequenceNumbers: [...sequenceNumbers, record.dynamodb?.SequenceNumber ?? ''],
      writtenAtEpochMs: Math.max(
        writtenAtEpochMs,
        (record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000,
      ),
    });
  }
  return [...found.values()];
};
