import {
  childrenOf,
  circleTouches,
  type Circle,
  DEEPEST,
  depthOf,
  overlap,
  rootOf,
} from '#shared/geo/cells.ts';
import {cellsOf, type SearchDocument} from './document.ts';
import {EVERYWHERE} from './reach.ts';

/** How many listings make a shard too full, and how few make four of them one. */
export interface ShardSize {
  /** A cell with more is halved, until its parts have no more or are the smallest. */
  readonly most: number;
  /** Four parts with no more than this between them become one; less than half of `most`, so that one save never flips it. */
  readonly few: number;
}

/** 500 listings are about 200 kB packed, so that a shard is one row of the table. */
export const SHARD_SIZE: ShardSize = {most: 500, few: 200};

interface Placed {
  readonly document: SearchDocument;
  readonly cells: readonly string[];
}

const halve = (
  cell: string,
  placed: readonly Placed[],
  most: number,
  into: Map<string, SearchDocument[]>,
): void => {
  if (placed.length <= most || cell === EVERYWHERE || depthOf(cell) >= DEEPEST) {
    into.set(
      cell,
      placed.map(({document}) => document),
    );
    return;
  }
  for (const child of childrenOf(cell)) {
    halve(
      child,
      placed.filter(({cells}) => cells.some((each) => overlap(each, child))),
      most,
      into,
    );
  }
};

/** The shards that a cell's documents make: the cell itself, or the parts that cover it, empty ones too. */
export const cutCell = (
  cell: string,
  documents: readonly SearchDocument[],
  {most}: ShardSize = SHARD_SIZE,
): ReadonlyMap<string, readonly SearchDocument[]> => {
  const shards = new Map<string, SearchDocument[]>();
  halve(
    cell,
    documents.map((document) => ({document, cells: cellsOf(document)})),
    most,
    shards,
  );
  return shards;
};

/** All shards of a collection that are not empty, by cell, as the indexer would come to have them. */
export const cutIntoShards = (
  documents: readonly SearchDocument[],
): ReadonlyMap<string, readonly SearchDocument[]> => {
  const roots = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    for (const root of new Set(cellsOf(document).map(rootOf))) {
      const held = roots.get(root);
      if (held) held.push(document);
      else roots.set(root, [document]);
    }
  }
  const shards = new Map<string, readonly SearchDocument[]>();
  for (const [root, held] of roots) {
    for (const [cell, part] of cutCell(root, held)) if (part.length > 0) shards.set(cell, part);
  }
  return shards;
};

/** Whether somebody whose circle this is needs a shard. */
export const isShardNear = (cell: string, circle: Circle): boolean =>
  cell === EVERYWHERE || circleTouches(circle, cell);
