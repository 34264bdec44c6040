import {DUE_INDEX, referralKeys} from './keys.ts';
import {sha256} from './secrets.ts';

/** The partition of the `due` index in which what has this id waits: spread evenly. */
export const duePartitionOf = (id: string): string =>
  referralKeys.duePartition(Number.parseInt(sha256(id).slice(0, 4), 16) % DUE_INDEX.partitions);
