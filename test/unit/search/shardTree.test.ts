import {describe, expect, it} from 'vitest';
import {nextTree} from '../../../functions/data/shardTree.ts';

const manifest = (revision: number, version: string) => ({
  revision,
  shards: {
    g: {version, chunks: 1, count: 1, contentHash: version, readFromEpochMs: 0, services: 1, places: 0},
  },
});
const versionsOf = ({leaves}: {leaves: readonly {entry: {version: string}}[]}): string[] =>
  leaves.map(({entry}) => entry.version);

describe('A manifest that is read', () => {
  const first = nextTree(manifest(5, 'new'), undefined, 1000).tree;

  it('replaces an older one', () => {
    expect(versionsOf(nextTree(manifest(6, 'newer'), first, 2000).tree)).toEqual(['newer']);
  });

  it('is passed over where it is older than the one that is held, or not there yet', () => {
    const {tree, toOpen} = nextTree(manifest(4, 'old'), first, 2000);
    expect(versionsOf(tree)).toEqual(['new']);
    expect(tree.lookedAtMs).toBe(2000);
    expect(toOpen).toEqual([]);
    expect(versionsOf(nextTree(undefined, tree, 3000).tree)).toEqual(['new']);
    expect(versionsOf(nextTree(manifest(6, 'newer'), tree, 3000).tree)).toEqual(['newer']);
  });

  it('counts after a minute though it is older: then somebody has put it there', () => {
    const behind = nextTree(manifest(1, 'begun anew'), first, 2000).tree;
    expect(versionsOf(nextTree(manifest(1, 'begun anew'), behind, 61_000).tree)).toEqual(['new']);
    expect(versionsOf(nextTree(manifest(1, 'begun anew'), behind, 62_000).tree)).toEqual(['begun anew']);
  });

  it('begins to be late anew each time', () => {
    const behind = nextTree(manifest(4, 'old'), first, 2000).tree;
    const caughtUp = nextTree(manifest(5, 'new'), behind, 3000).tree;
    expect(versionsOf(nextTree(manifest(4, 'old'), caughtUp, 70_000).tree)).toEqual(['new']);
  });
});
