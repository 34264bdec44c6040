import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import * as z from 'zod';

const Kept = z.record(z.string(), z.record(z.string(), z.string()));

/** How far each consumer has read: the last sequence number done, by shard. */
export interface Checkpoints {
  readonly of: (consumer: string) => Readonly<Record<string, string>>;
  readonly set: (consumer: string, shard: string, sequenceNumber: string) => void;
  readonly flush: () => void;
}

const SOON_MS = 100;

/**
 * Checkpoints in a file, replaced as a whole so that a kill leaves the old or the new one. It is written a moment
 * later than it is set: a kill in between delivers some records again, as AWS may.
 */
export const checkpointFile = (path: string): Checkpoints => {
  const kept = existsSync(path) ? Kept.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.new`, JSON.stringify(kept));
    renameSync(`${path}.new`, path);
  };
  return {
    of: (consumer) => kept[consumer] ?? {},
    set: (consumer, shard, sequenceNumber) => {
      kept[consumer] = {...kept[consumer], [shard]: sequenceNumber};
      timer ??= setTimeout(flush, SOON_MS);
    },
    flush,
  };
};
