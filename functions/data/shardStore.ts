import {type DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import type {Circle} from '#shared/geo/cells.ts';
import {isShardNear} from '#shared/search/cutIntoShards.ts';
import {openShard, type Shard} from '#shared/search/shard.ts';
import type {AddedNear} from '#shared/search/addedNear.ts';
import type {AddedWords} from '#shared/search/addedPhrases.ts';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {log} from '../log.ts';
import {allAtHand} from './allAtHand.ts';
import {NO_LIVE_WORDS, wordsIn} from './carriedWords.ts';
import {gatheredReads} from './gatheredReads.ts';
import {indexKeys, KEY} from './searchKeys.ts';
import {ChunkRow, ManifestRow, RegistryEntry, unpackShard} from './shardRows.ts';
import {type Leaf, nextTree, type Tree} from './shardTree.ts';

/** A manifest that was looked at so lately is taken as it is. */
const FRESH_MS = 500;
/** One looked at so lately still answers, while a newer one is looked for beside it. Older ones are waited for. */
const PATIENT_MS = 5000;
/** Opened shards held in memory, together. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_LISTS = 64;
/** A version can be replaced between its manifest and its chunks only once in a day; twice is a fault. */
const TRIES = 2;

export interface ShardStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now?: () => number;
  readonly mostBytes?: number;
}

/** The chunks of a version are gone: a newer one has been live for a day. */
class ChunksGone extends Error {}

/**
 * Shards from the Index table, kept in memory; a root's manifest is looked at again at most twice a second. While new
 * versions load, the old ones answer; when the table cannot be read, what is held answers.
 */
export const shardStore = ({
  client,
  tableName,
  now = () => Date.now(),
  mostBytes = MOST_BYTES,
}: ShardStoreOptions) => {
  const trees = new Map<string, Tree>();
  const looking = new Map<string, Promise<Tree>>();
  const opened = new Set<Leaf>();
  let openedBytes = 0;
  let uses = 0;
  let words = NO_LIVE_WORDS;
  const lists = new Map<string, {readonly leaves: readonly Leaf[]; readonly shards: readonly Shard[]}>();

  const read = gatheredReads({client, tableName});

  const close = (leaf: Leaf): void => {
    if (!opened.delete(leaf)) return;
    openedBytes -= leaf.shard?.byteLength ?? 0;
    leaf.shard = undefined;
    // A list would keep the bytes.
    for (const [key, {leaves}] of lists) if (leaves.includes(leaf)) lists.delete(key);
  };

  /** Lets go of what was used least lately. */
  const evict = (kept: Leaf): void => {
    if (openedBytes <= mostBytes) return;
    for (const leaf of [...opened].sort((one, other) => one.lastUse - other.lastUse)) {
      if (openedBytes <= mostBytes) return;
      if (leaf !== kept) close(leaf);
    }
  };

  const readShard = async ({cell, entry: {version, chunks}}: Leaf): Promise<Shard> => {
    const keys = Array.from({length: chunks}, (_, number) => indexKeys.chunk(cell, version, number));
    const rows = await Promise.all(keys.map(read));
    if (rows.includes(undefined)) throw new ChunksGone(`Shard ${cell} has lost its chunks`);
    return openShard(unpackShard(rows.map((row) => ChunkRow.parse(row).bytes)));
  };

  const openedOf = (leaf: Leaf): Shard | undefined => {
    uses += 1;
    leaf.lastUse = uses;
    return leaf.shard;
  };

  /** The shard of a leaf, read once however many ask for it. */
  const open = async (leaf: Leaf): Promise<Shard> => {
    const known = openedOf(leaf);
    if (known) return known;
    leaf.opening ??= readShard(leaf)
      .then((shard) => {
        leaf.shard = shard;
        opened.add(leaf);
        openedBytes += shard.byteLength;
        evict(leaf);
        return shard;
      })
      .finally(() => {
        leaf.opening = undefined;
      });
    return leaf.opening;
  };

  /** Versions that the newer tree does not hold are let go. */
  const forget = (last: Tree | undefined, next: Tree): void => {
    const kept = new Set(next.leaves);
    for (const leaf of last?.leaves ?? []) if (!kept.has(leaf)) close(leaf);
  };

  const look = async (root: string): Promise<Tree> => {
    const lookedAtMs = now();
    const row = await read(indexKeys.manifest(root));
    const last = trees.get(root);
    const {tree, toOpen} = nextTree(row && ManifestRow.parse(row), last, lookedAtMs);
    await Promise.all(toOpen.map(open));
    // A late read of an older manifest has older words too: neither counts.
    if (root === EVERYWHERE && tree.behindSinceMs === undefined) words = wordsIn(row, words);
    trees.set(root, tree);
    forget(last, tree);
    return tree;
  };

  /** One look at a time for each root. */
  const lookOnce = (root: string): Promise<Tree> => {
    const running = looking.get(root);
    if (running) return running;
    const started = look(root).finally(() => looking.delete(root));
    looking.set(root, started);
    return started;
  };

  const freshTreeOf = (root: string): Tree | undefined => {
    const last = trees.get(root);
    return last && now() - last.lookedAtMs < FRESH_MS ? last : undefined;
  };

  const treeOf = async (root: string): Promise<Tree> => {
    const last = trees.get(root);
    const ageMs = last ? now() - last.lookedAtMs : Infinity;
    if (last && ageMs < FRESH_MS) return last;
    const next = lookOnce(root);
    if (!last) return next;
    const orLast = next.catch((failure: unknown) => {
      log('warn', 'shards-not-refreshed', {shard: root, failure});
      return last;
    });
    return ageMs < PATIENT_MS ? last : orLast;
  };

  /** The same list for the same versions, so that what search works out for a list is kept. */
  const listOf = (leaves: readonly Leaf[], shards: readonly Shard[]): readonly Shard[] => {
    const key = leaves.map(({cell, entry}) => `${cell}@${entry.version}`).join();
    const known = lists.get(key);
    if (known?.shards.every((shard, index) => shard === shards[index])) return known.shards;
    const oldest = lists.keys().next();
    if (lists.size >= MOST_LISTS && !oldest.done) lists.delete(oldest.value);
    lists.set(key, {leaves, shards});
    return shards;
  };

  const leavesNear = (found: readonly Tree[], circle: Circle | undefined): Leaf[] => {
    const near: Leaf[] = [];
    for (const {leaves} of found)
      for (const leaf of leaves) if (!circle || isShardNear(leaf.cell, circle)) near.push(leaf);
    return near;
  };

  /** Undefined where anything has to be read. */
  const atHand = (roots: readonly string[], circle: Circle | undefined): readonly Shard[] | undefined => {
    const found = allAtHand(roots, freshTreeOf);
    if (!found) return undefined;
    const wanted = leavesNear(found, circle);
    const shards = allAtHand(wanted, openedOf);
    return shards && listOf(wanted, shards);
  };

  const load = async (roots: readonly string[], circle: Circle | undefined): Promise<readonly Shard[]> => {
    const wanted = leavesNear(await Promise.all(roots.map(treeOf)), circle);
    return listOf(wanted, await Promise.all(wanted.map(open)));
  };

  const registered = async (): Promise<ReadonlyMap<string, RegistryEntry>> => {
    const {Item = {}} = await client.send(new GetCommand({TableName: tableName, Key: indexKeys.registry()}));
    return new Map(
      Object.entries(Item).flatMap(([root, value]): [string, RegistryEntry][] =>
        root === KEY.partition || root === KEY.sort ? [] : [[root, RegistryEntry.parse(value)]],
      ),
    );
  };

  return {
    /** The shards of these roots that there are, in their order; with a circle, only those that it touches. */
    load: async (roots: readonly string[], circle?: Circle): Promise<readonly Shard[]> => {
      const held = atHand(roots, circle);
      if (held) return held;
      for (let tries = 1; ; tries += 1) {
        try {
          return await load(roots, circle);
        } catch (failure) {
          if (!(failure instanceof ChunksGone) || tries === TRIES) throw failure;
          for (const root of roots) trees.delete(root);
        }
      }
    },

    /**
     * The words that curators have added, as of the last look at what reaches everywhere: whoever has loaded that has
     * them, and nothing more is read for them.
     */
    words: (): readonly AddedWords[] => words.rows,
    /** The pairs of conditions that they have added, in the same way. */
    nearConditions: (): readonly AddedNear[] => words.near,

    /** Every root that there is, with how many listings it holds. */
    registry: async (): Promise<ReadonlyMap<string, number>> =>
      new Map([...(await registered())].map(([root, {count}]) => [root, count])),

    /** Every root that there is, with what is at home in it. */
    homes: registered,
  };
};

export type ShardStore = ReturnType<typeof shardStore>;
