import type {DynamoDBBatchResponse, DynamoDBRecord} from 'aws-lambda';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {log} from '../log.ts';
import type {Rebuild} from './buildCell.ts';
import {carryWords} from './carryWords.ts';
import {type Dirty, dirtyRoots, wordRecords} from './dirtyRoots.ts';
import {type Rebuilt, rebuildShards} from './rebuildShards.ts';

/** Roots side by side: reading and writing wait more than they work. */
const AT_ONCE = 4;

const inWords = (rebuilt: Rebuilt): string =>
  Object.entries(rebuilt)
    .filter(([, shards]) => shards > 0)
    .map(([outcome, shards]) => `${outcome} ${shards}`)
    .join(', ');

/**
 * The words that a batch of the stream says have changed. Also after what reaches everywhere was built, in case it was built
 * from nothing: an index that was thrown away gets its words again. @returns the records that failed
 */
const carriedAfter = async (
  rebuild: Rebuild,
  changed: readonly string[],
  isEverywhereBuilt: boolean,
): Promise<readonly string[]> => {
  if (changed.length === 0 && !isEverywhereBuilt) return [];
  try {
    const isWritten = await carryWords(rebuild);
    if (isWritten) log('info', 'words-carried', {count: changed.length});
    return [];
  } catch (failure) {
    log('error', 'words-failed', {failure});
    return changed;
  }
};

/** Rebuilds each shard that a batch touches once. The records of a root that failed are reported, so that only they come again. */
export const indexBatch = async (
  rebuild: Rebuild,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const waiting = dirtyRoots(records);
  const isEverywhereBuilt = waiting.some(({root}) => root === EVERYWHERE);
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
  failed.push(...(await carriedAfter(rebuild, wordRecords(records), isEverywhereBuilt)));
  return {batchItemFailures: failed.map((itemIdentifier) => ({itemIdentifier}))};
};
