import type {ShardSize} from '#shared/search/cutIntoShards.ts';
import {buildShard, cutCell} from '#shared/search/index.ts';
import type {SearchDocument} from '#shared/search/document.ts';
import {isAtHome} from '#shared/search/home.ts';
import type {Directory} from '../data/directory/read.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import type {Home} from '../data/shardRows.ts';
import type {ShardChange, ShardWriter} from '../data/shardWriter.ts';
import {readCell} from './readCell.ts';

export interface Rebuild {
  readonly directory: Directory;
  readonly writer: ShardWriter;
  /** Which schemes are about what: whether a certificate counts. Those of the start where nobody says. */
  readonly schemes?: KeptSchemes;
  readonly now?: () => number;
  readonly size?: ShardSize;
}

/** What of a shard's documents is in no other shard's count. */
const atHomeIn = (cell: string, documents: readonly SearchDocument[]): Home => {
  const own = documents.filter((document) => document.status !== 'hidden' && isAtHome(document, cell));
  return {services: own.length, places: own.reduce((sum, {places}) => sum + places.length, 0)};
};

/** The shards of a cell as its rows are now: one, or more where it has grown too full. */
export const buildCell = async (
  {directory, schemes, size}: Rebuild,
  cell: string,
): Promise<ShardChange['built']> => {
  const [{documents, bands}, kept] = await Promise.all([readCell(directory, cell), schemes?.()]);
  return [...cutCell(cell, documents, size)].map(([part, held]) => ({
    cell: part,
    bytes: buildShard(held, {bands, cell: part, schemes: kept}),
    count: held.length,
    ...atHomeIn(part, held),
  }));
};
