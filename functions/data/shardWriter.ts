import {createHash, randomUUID} from 'node:crypto';
import {ConditionalCheckFailedException} from '@aws-sdk/client-dynamodb';
import {type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {EVERYWHERE} from '#shared/search/reach.ts';
import type {CarriedWords} from './carriedWords.ts';
import {indexKeys, KEY} from './keys.ts';
import {shardChunks, versionAt} from './shardChunks.ts';
import {
  type Home,
  homeIn,
  listingsIn,
  ManifestRow,
  type RegistryEntry,
  type ShardEntry,
} from './shardRows.ts';

type Shards = ManifestRow['shards'];

/** One change of a root's shards: those of `replaced` go, those of `built` come, at once or not at all. */
export interface ShardChange {
  /** By cell, the entries that were live before the rows were read; undefined when the root had no manifest. */
  readonly replaced: Shards | undefined;
  /** They cover the same ground. */
  readonly built: readonly ({
    readonly cell: string;
    readonly bytes: Uint8Array;
    readonly count: number;
  } & Home)[];
  readonly readFromEpochMs: number;
}

export const contentHashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isLost = (failure: unknown): boolean => failure instanceof ConditionalCheckFailedException;

/** One update that holds only while every entry that it replaces is live: a neighbour's change is no hindrance. */
const replacing = (replaced: Shards, entries: Shards) => {
  const names: Record<string, string> = {
    '#shards': 'shards',
    '#version': 'version',
    '#revision': 'revision',
  };
  const values: Record<string, unknown> = {':one': 1};
  const nameOf = (cell: string): string => {
    names[`#${cell}`] = cell;
    return `#shards.#${cell}`;
  };
  const set = Object.entries(entries).map(([cell, entry]) => {
    values[`:new_${cell}`] = entry;
    return `${nameOf(cell)} = :new_${cell}`;
  });
  const gone = Object.keys(replaced).filter((cell) => !(cell in entries));
  const conditions = Object.entries(replaced).map(([cell, {version}]) => {
    values[`:old_${cell}`] = version;
    return `${nameOf(cell)}.#version = :old_${cell}`;
  });
  const remove = gone.length === 0 ? '' : ` REMOVE ${gone.map(nameOf).join(', ')}`;
  return {
    UpdateExpression: `SET ${set.join(', ')}${remove} ADD #revision :one`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
};

/**
 * Writes shards into the Index table. Chunks of new versions come first, then one conditional change of the root's
 * manifest makes them live: a reader sees the old shards whole or the new ones whole, also where one was cut in four
 * or four became one, and a crash in between leaves the old.
 */
export const shardWriter = ({
  client,
  tableName,
  now = () => Date.now(),
}: {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly now?: () => number;
}) => {
  const chunks = shardChunks({client, tableName, now});

  /** The manifest after the change; undefined when what it replaces is not live any more. */
  const makeLive = async (
    root: string,
    replaced: Shards | undefined,
    entries: Shards,
  ): Promise<ManifestRow | undefined> => {
    const Key = indexKeys.manifest(root);
    try {
      if (!replaced) {
        const first: ManifestRow = {shards: entries, revision: 1};
        await client.send(
          new PutCommand({
            TableName: tableName,
            Item: {...Key, ...first},
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          }),
        );
        return first;
      }
      const {Attributes} = await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key,
          ReturnValues: 'ALL_NEW',
          ...replacing(replaced, entries),
        }),
      );
      return ManifestRow.parse(Attributes);
    } catch (failure) {
      if (isLost(failure)) return undefined;
      throw failure;
    }
  };

  /** Names a root, or says how full it is now; what an older revision says is dropped. */
  const register = async (root: string, entry: RegistryEntry): Promise<void> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: indexKeys.registry(),
          UpdateExpression: 'SET #root = :entry',
          ConditionExpression: 'attribute_not_exists(#root) OR #root.#revision < :revision',
          ExpressionAttributeNames: {'#root': root, '#revision': 'revision'},
          ExpressionAttributeValues: {':entry': entry, ':revision': entry.revision},
        }),
      );
    } catch (failure) {
      if (!isLost(failure)) throw failure;
    }
  };

  return {
    /** The live shards of a root as of now; undefined when it was never built. */
    async manifest(root: string): Promise<ManifestRow | undefined> {
      const {Item} = await client.send(
        new GetCommand({TableName: tableName, Key: indexKeys.manifest(root), ConsistentRead: true}),
      );
      return Item && ManifestRow.parse(Item);
    },

    /**
     * Carries the words that curators have added with the versions of what reaches everywhere. False when a list as late is
     * carried already, or there is no such manifest yet.
     */
    async carry(words: CarriedWords): Promise<boolean> {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: indexKeys.manifest(EVERYWHERE),
            UpdateExpression: 'SET #words = :words ADD #revision :one',
            ConditionExpression:
              'attribute_exists(#pk) AND (attribute_not_exists(#words) OR #words.#revision < :revision)',
            ExpressionAttributeNames: {'#pk': KEY.partition, '#words': 'words', '#revision': 'revision'},
            ExpressionAttributeValues: {':words': words, ':revision': words.revision, ':one': 1},
          }),
        );
        return true;
      } catch (failure) {
        if (isLost(failure)) return false;
        throw failure;
      }
    },

    /** True when the change is live now; false when another was faster, so that the rows have to be read again. */
    async write(root: string, {replaced, built, readFromEpochMs}: ShardChange): Promise<boolean> {
      const entries: Record<string, ShardEntry> = {};
      for (const {cell, bytes, count, services, places} of built) {
        const version = versionAt(readFromEpochMs, randomUUID());
        entries[cell] = {
          version,
          chunks: await chunks.write(cell, version, bytes),
          count,
          contentHash: contentHashOf(bytes),
          readFromEpochMs,
          services,
          places,
        };
      }
      // Before it is live: a root that is named too early is not there yet, one named too late would be missed.
      if (!replaced) await register(root, {count: 0, revision: 0, services: 0, places: 0});
      const manifest = await makeLive(root, replaced, entries);
      const ended = manifest ? (replaced ?? {}) : entries;
      for (const [cell, entry] of Object.entries(ended)) await chunks.end({cell, ...entry});
      if (!manifest) return false;
      await register(root, {
        count: listingsIn(manifest),
        revision: manifest.revision,
        ...homeIn(manifest),
      });
      const live = new Set(Object.values(manifest.shards).map(({version}) => version));
      for (const cell of Object.keys({...replaced, ...entries})) {
        for (const left of await chunks.abandoned(cell, live)) await chunks.end(left);
      }
      return true;
    },
  };
};

export type ShardWriter = ReturnType<typeof shardWriter>;
