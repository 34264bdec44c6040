import {childrenOf, parentOf} from '#shared/geo/cells.ts';
import {SHARD_SIZE} from '#shared/search/cutIntoShards.ts';
import type {ManifestRow} from '../data/shardRows.ts';
import {buildCell, type Rebuild} from './buildCell.ts';

/** The four shards that a cell would be made of, when they are there and few listings are in them. */
const fewIn = (parent: string, {shards}: ManifestRow, few: number): ManifestRow['shards'] | undefined => {
  const four: ManifestRow['shards'] = {};
  let count = 0;
  for (const cell of childrenOf(parent)) {
    const entry = shards[cell];
    if (!entry) return undefined;
    four[cell] = entry;
    count += entry.count;
  }
  return count <= few ? four : undefined;
};

/**
 * Makes one shard of four that have few listings between them, and goes on upwards. Whoever is faster in the meantime
 * wins: then the next change of one of them tries again.
 */
export const joinWithSiblings = async (rebuild: Rebuild, root: string, cell: string): Promise<void> => {
  const {writer, now = () => Date.now(), size = SHARD_SIZE} = rebuild;
  const parent = parentOf(cell);
  const manifest = parent === undefined ? undefined : await writer.manifest(root);
  const replaced = parent !== undefined && manifest ? fewIn(parent, manifest, size.few) : undefined;
  if (parent === undefined || !replaced) return;
  const readFromEpochMs = now();
  const built = await buildCell(rebuild, parent);
  if (await writer.write(root, {replaced, built, readFromEpochMs})) {
    await joinWithSiblings(rebuild, root, parent);
  }
};
