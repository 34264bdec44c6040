import type {DynamoDBBatchResponse, DynamoDBRecord} from 'aws-lambda';
import {log} from '../log.ts';
import {type Dirty, dirtyShards} from './dirtyShards.ts';
import {type Rebuild, rebuildShard} from './rebuildShard.ts';

/** Shards built side by side: reading and writing wait more than they work. */
const AT_ONCE = 4;

/** Rebuilds each shard of a batch once. The records of a shard that failed are reported, so that only they come again. */
export const indexBatch = async (
  rebuild: Rebuild,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const waiting = dirtyShards(records);
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let next: Dirty | undefined = waiting.shift(); next; next = waiting.shift()) {
      const {shard, sequenceNumbers, writtenAtEpochMs} = next;
      try {
        const result = await rebuildShard(rebuild, shard, writtenAtEpochMs);
        log('info', 'shard', {shard, kind: result, count: sequenceNumbers.length});
      } catch (failure) {
        log('error', 'shard-failed', {shard, failure});
        failed.push(...sequenceNumbers);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return {batchItemFailures: failed.map((itemIdentifier) => ({itemIdentifier}))};
};
