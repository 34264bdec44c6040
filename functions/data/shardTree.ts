import type {Shard} from '#shared/search/shard.ts';
import {overlap} from '#shared/geo/cells.ts';
import type {ManifestRow, ShardEntry} from './shardRows.ts';

/** One shard of a root at one version, opened when it is first wanted. */
export interface Leaf {
  readonly cell: string;
  readonly entry: ShardEntry;
  shard?: Shard | undefined;
  opening?: Promise<Shard> | undefined;
  /** The number of its last use: the higher, the later. */
  lastUse: number;
}

/** The shards of a root as one manifest has them. */
export interface Tree {
  readonly leaves: readonly Leaf[];
  /** Of the manifest; 0 where there is none. */
  readonly revision: number;
  readonly lookedAtMs: number;
  /** Since when what is read is older than this. */
  readonly behindSinceMs?: number;
}

/** A read may lag behind a write, but not for so long: then the older manifest was put there, and counts. */
const MOST_LAG_MS = 60_000;

/**
 * The tree of a manifest: what has not changed keeps its opened shard. A read that may be late can show an older manifest
 * than the one before: the last tree stays.
 * @returns also the leaves that stand where something opened stood, and are not opened themselves
 */
export const nextTree = (
  manifest: ManifestRow | undefined,
  last: Tree | undefined,
  lookedAtMs: number,
): {tree: Tree; toOpen: readonly Leaf[]} => {
  const revision = manifest?.revision ?? 0;
  if (last && revision < last.revision) {
    const {behindSinceMs = lookedAtMs} = last;
    if (lookedAtMs - behindSinceMs < MOST_LAG_MS) {
      return {tree: {...last, lookedAtMs, behindSinceMs}, toOpen: []};
    }
  }
  const known = new Map(last?.leaves.map((leaf) => [leaf.cell, leaf]));
  const opened = last?.leaves.filter(({shard}) => shard) ?? [];
  const leaves = Object.entries(manifest?.shards ?? {})
    .filter(([, {count}]) => count > 0)
    .map(([cell, entry]): Leaf => {
      const same = known.get(cell);
      return same?.entry.version === entry.version ? same : {cell, entry, lastUse: 0};
    });
  const toOpen = leaves.filter((leaf) => !leaf.shard && opened.some(({cell}) => overlap(cell, leaf.cell)));
  return {tree: {leaves, revision, lookedAtMs}, toOpen};
};
