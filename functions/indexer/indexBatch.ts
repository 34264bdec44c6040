import type {DynamoDBBatchResponse, DynamoDBRecord} from 'aws-lambda';
import {log} from '../log.ts';
import {type Dirty, dirtyRoots} from './dirtyRoots.ts';
import type {Rebuild} from './buildCell.ts';
import {type Rebuilt, rebuildShards} from './rebuildShards.ts';

/** Roots side by side: reading and writing wait more than they work. */
const AT_ONCE = 4;

const inWords = (rebuilt: Rebuilt): string =>
  Object.entries(rebuilt)
    .filter(([, shards]) => shards > 0)
    .map(([outcome, shards]) => `${outcome} ${shards}`)
    .join(', ');

/** Rebuilds each shard that a batch touches once. The records of a root that failed are reported, so that only they come again. */
export const indexBatch = async (
  rebuild: Rebuild,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const waiting = dirtyRoots(records);
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let next: Dirty | undefined = waiting.shift(); next; next = waiting.shift()) {
      const {root, sequenceNumbers, writtenAtEpochMs} = next;
      try {
        const rebuilt = await rebuildShards(rebuild, next, writtenAtEpochMs);
        log('info', 'shards', {shard: root, count: sequenceNumbers.length, kind: inWords(rebuilt)});
      } catch (failure) {
        log('error', 'shards-failed', {shard: root, failure});
        failed.push(...sequenceNumbers);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, work));
  return {batchItemFailures: failed.map((itemIdentifier) => ({itemIdentifier}))};
};
