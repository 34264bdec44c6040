import type {ShardSize} from '#shared/search/cutIntoShards.ts';
import {buildShard, cutCell} from '#shared/search/index.ts';
import type {Directory} from '../data/directory/read.ts';
import type {ShardChange, ShardWriter} from '../data/shardWriter.ts';
import {readCell} from './readCell.ts';

export interface Rebuild {
  readonly directory: Directory;
  readonly writer: ShardWriter;
  readonly now?: () => number;
  readonly size?: ShardSize;
}

/** The shards of a cell as its rows are now: one, or more where it has grown too full. */
export const buildCell = async ({directory, size}: Rebuild, cell: string): Promise<ShardChange['built']> => {
  const {documents, bands} = await readCell(directory, cell);
  return [...cutCell(cell, documents, size)].map(([part, held]) => ({
    cell: part,
    bytes: buildShard(held, {bands, cell: part}),
    count: held.length,
  }));
};
