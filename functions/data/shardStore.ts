import {type DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import {openShard, type Shard} from '#shared/search/shard.ts';
import {log} from '../log.ts';
import {gatheredReads} from './gatheredReads.ts';
import {indexKeys, KEY} from './keys.ts';
import {ChunkRow, ManifestRow, unpackShard} from './shardRows.ts';

/** A version that was looked at so lately is taken as it is. */
const FRESH_MS = 500;
/** One looked at so lately still answers, while a newer one is looked for beside it. Older ones are waited for. */
const PATIENT_MS = 5000;
/** Opened shards held in memory, together. */
const MOST_BYTES = 96 * 1024 * 1024;
const MOST_LISTS = 64;
/** A version can be replaced between its manifest and its chunks only once in a day; twice is a fault. */
const TRIES = 2;

interface Held {
  /** Undefined when the shard does not exist. */
  readonly version: string | undefined;
  readonly shard: Shard | undefined;
  readonly lookedAtMs: number;
}

export interface ShardStoreOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now?: () => number;
  readonly mostBytes?: number;
}

/**
 * Shards from the Index table, kept in memory and looked at again at most twice a second. While a new version loads,
 * the old one answers; when the table cannot be read, what is held answers.
 */
export const shardStore = ({
  client,
  tableName,
  now = () => Date.now(),
  mostBytes = MOST_BYTES,
}: ShardStoreOptions) => {
  /** In the order of use, the least lately used first. */
  const held = new Map<string, Held>();
  const looking = new Map<string, Promise<Held>>();
  const lists = new Map<string, readonly Shard[]>();

  const read = gatheredReads({client, tableName});

  const manifestOf = async (name: string): Promise<ManifestRow | undefined> => {
    const row = await read(indexKeys.manifest(name));
    return row && ManifestRow.parse(row);
  };

  const open = async (name: string, {version, chunks}: ManifestRow): Promise<Shard | undefined> => {
    const keys = Array.from({length: chunks}, (_, number) => indexKeys.chunk(name, version, number));
    const rows = await Promise.all(keys.map(read));
    if (rows.includes(undefined)) return undefined;
    return openShard(unpackShard(rows.map((row) => ChunkRow.parse(row).bytes)));
  };

  const evict = (): void => {
    let bytes = 0;
    for (const {shard} of held.values()) bytes += shard?.byteLength ?? 0;
    for (const [name, {shard}] of held) {
      if (bytes <= mostBytes || held.size === 1) return;
      held.delete(name);
      bytes -= shard?.byteLength ?? 0;
    }
  };

  /** A list would keep the bytes of versions that nothing else holds any more. */
  const forgetLists = (): void => {
    const current = new Set([...held.values()].map(({shard}) => shard));
    for (const [key, list] of lists) if (list.some((shard) => !current.has(shard))) lists.delete(key);
  };

  const look = async (name: string): Promise<Held> => {
    const lookedAtMs = now();
    const last = held.get(name);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const manifest = await manifestOf(name);
      const isSame = last !== undefined && last.version === manifest?.version;
      const shard = isSame ? last.shard : manifest && (await open(name, manifest));
      if (manifest && !shard) continue;
      const found = {version: manifest?.version, shard, lookedAtMs};
      held.delete(name);
      held.set(name, found);
      evict();
      forgetLists();
      return found;
    }
    throw new Error(`Shard ${name} has lost its chunks`);
  };

  /** One look at a time for each shard. */
  const lookOnce = (name: string): Promise<Held> => {
    const running = looking.get(name);
    if (running) return running;
    const started = look(name).finally(() => looking.delete(name));
    looking.set(name, started);
    return started;
  };

  const touch = (name: string, last: Held): Held => {
    if (held.delete(name)) held.set(name, last);
    return last;
  };

  const get = async (name: string): Promise<Held> => {
    const last = held.get(name);
    const ageMs = last ? now() - last.lookedAtMs : Infinity;
    if (last && ageMs < FRESH_MS) return touch(name, last);
    const next = lookOnce(name);
    if (!last) return next;
    const orLast = next.catch((failure: unknown) => {
      log('warn', 'shard-not-refreshed', {shard: name, failure});
      return last;
    });
    return ageMs < PATIENT_MS ? touch(name, last) : orLast;
  };

  /** The same list for the same versions, so that what search works out for a list is kept. */
  const listOf = (names: readonly string[], found: readonly Held[]): readonly Shard[] => {
    const key = names.map((name, index) => `${name}@${found[index]?.version ?? ''}`).join();
    const known = lists.get(key);
    if (known) return known;
    const list = found.flatMap(({shard}) => shard ?? []);
    const oldest = lists.keys().next();
    if (lists.size >= MOST_LISTS && !oldest.done) lists.delete(oldest.value);
    lists.set(key, list);
    return list;
  };

  return {
    /** The shards of these names that exist, in their order. */
    async load(names: readonly string[]): Promise<readonly Shard[]> {
      return listOf(names, await Promise.all(names.map(get)));
    },

    /** Every shard that there is, with how many listings it holds. */
    async registry(): Promise<ReadonlyMap<string, number>> {
      const {Item = {}} = await client.send(
        new GetCommand({TableName: tableName, Key: indexKeys.registry()}),
      );
      return new Map(
        Object.entries(Item).flatMap(([name, count]): [string, number][] =>
          name !== KEY.partition && name !== KEY.sort && typeof count === 'number' ? [[name, count]] : [],
        ),
      );
    },
  };
};

export type ShardStore = ReturnType<typeof shardStore>;
