import {keptBeside} from './keptFor.ts';
import type {Shard} from './shard.ts';

const MARKS = 4096;

/** Marks of the names of a shard's documents, by what is left of their hashes. */
const marksOf = keptBeside(({nameHash}: Pick<Shard, 'nameHash' | 'kept'>): Uint8Array => {
  const marks = new Uint8Array(MARKS);
  for (const hash of nameHash) marks[hash % MARKS] = 1;
  return marks;
});

/**
 * The hash of a name, where a document of the shard may have it: of most searches no document is called so, and then
 * nobody's name need be looked at.
 */
export const namedIn = (
  shard: Pick<Shard, 'nameHash' | 'kept'>,
  hash: number | undefined,
): number | undefined => (hash !== undefined && marksOf(shard)[hash % MARKS] === 1 ? hash : undefined);
