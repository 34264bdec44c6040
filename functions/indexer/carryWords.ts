import {EVERYWHERE} from '#shared/search/reach.ts';
import {readWordList} from '../data/wordStore.ts';
import type {Rebuild} from './buildCell.ts';
import {rebuildShards} from './rebuildShards.ts';

/**
 * Puts the words that curators have added beside the shard that every search reads, as Directory has them now; what is
 * there of a later list stays. True when it wrote them.
 */
export const carryWords = async (rebuild: Rebuild): Promise<boolean> => {
  const {directory, writer} = rebuild;
  const {rows, near, revision} = await readWordList(directory);
  if (revision === 0) return false;
  // Before the first listing that reaches everywhere there is no such shard: an empty one is made.
  if (!(await writer.manifest(EVERYWHERE)))
    await rebuildShards(rebuild, {root: EVERYWHERE, cells: [EVERYWHERE]});
  return writer.carry({
    revision,
    rows: rows.map(({phrases, means}) => ({phrases, means})),
    near: near.map(({supportFor, helpsWith}) => ({supportFor, helpsWith})),
  });
};
